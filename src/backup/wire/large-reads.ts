/**
 * An agent whose sockets read into buffers of their own. Node's way takes a third longer for a whole backup: it makes a
 * buffer of 64 KB a read, whatever comes.
 */
import { Agent } from 'node:http';
import { connect, type NetConnectOpts, type Socket } from 'node:net';

/** Larger ones are no faster, and more memory waits to be collected. */
const arenaSize = 131_072;
/** With less room left, the next read gets a new arena. */
const leastRoom = 16_384;

export class LargeReadsAgent extends Agent {
  override createConnection(options: NetConnectOpts): Socket {
    let arena = Buffer.allocUnsafeSlow(arenaSize);
    const buffer = (): Uint8Array => (arena.length < leastRoom ? (arena = Buffer.allocUnsafeSlow(arenaSize)) : arena);
    const callback = (length: number): boolean => {
      const piece = arena.subarray(0, length);
      arena = arena.subarray(length); // what was read is never written to again: it may be kept without a copy
      return socket.push(piece); // with a buffer of one's own, a socket leaves it to its owner to hand on what came
    };
    const socket = connect({ ...options, onread: { buffer, callback } });
    return socket;
  }
}
