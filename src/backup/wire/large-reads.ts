/**
 * An agent whose sockets read up to a megabyte at once. On a fast network so much waits for us, and Node's own 64 KB at a
 * time take half as long again for a whole backup.
 */
import { Agent } from 'node:http';
import { connect, type NetConnectOpts, type Socket } from 'node:net';

const arenaSize = 1_048_576;
/** With less room left, the next read gets a new arena. */
const leastRoom = 65_536;

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
