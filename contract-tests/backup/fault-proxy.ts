/** A TCP proxy before a server on this machine: it breaks, stalls or changes what passes, at the byte that it is told. */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { followConnection, type ConnectionLog, type Moved } from './moved-log.ts';

/** To the server, or from it. */
export type Direction = 'up' | 'down';

export type Fault = {
  readonly direction: Direction;
  /** How many bytes of that direction pass before, over all connections since it was armed. */
  readonly at: number;
  /** Count only while a request is under way whose `METHOD /path` fits. */
  readonly during?: RegExp;
  /** `reset`: the connection breaks; `stall`: no more passes on it; `flip`: the byte's lowest bit is another. */
  readonly act: 'reset' | 'stall' | 'flip' | (() => void);
};

export type FaultProxy = {
  readonly url: string;
  /** The next fault, which happens once; tells whether it did. */
  readonly arm: (fault: Fault) => () => boolean;
  readonly disarm: () => void;
  /** Passes on to another server from now; connections that a client kept to the one before end. */
  readonly aim: (url: string) => void;
  /** What moved since the last call. */
  readonly takeLog: () => readonly Moved[];
  /** Bytes that passed since the last call. */
  readonly takeBytes: () => Readonly<Record<Direction, number>>;
  readonly close: () => Promise<void>;
};

type Armed = Fault & { left: number; done: boolean };

type Pair = { readonly client: Socket; readonly upstream: Socket; readonly connection: ConnectionLog };

/** What is to be passed on of a chunk, and what happens to the connection then. */
type Outcome = { readonly pass: Uint8Array; readonly then?: 'reset' | 'stall' };

const portOf = (url: string): number => {
  const { hostname, port } = new URL(url);
  if (hostname !== '127.0.0.1') throw new Error(`${url} is not on this machine's loopback address`);
  return Number(port);
};

export const startFaultProxy = async (target: string): Promise<FaultProxy> => {
  let port = portOf(target);
  let armed: Armed | undefined;
  const log: Moved[] = [];
  const bytes = { up: 0, down: 0 };
  const sockets = new Set<Socket>();

  const judge = (direction: Direction, chunk: Uint8Array, connection: ConnectionLog): Outcome => {
    bytes[direction] += chunk.length;
    if (armed?.direction !== direction || armed.done || armed.during?.test(connection.current()) === false)
      return { pass: chunk };
    const at = armed.left;
    armed.left -= chunk.length;
    if (at >= chunk.length) return { pass: chunk };
    armed.done = true;
    return happen(armed.act, chunk, at);
  };

  const join = ({ client, upstream, connection }: Pair, direction: Direction): void => {
    const [from, to] = direction === 'up' ? [client, upstream] : [upstream, client];
    let stalled = false;
    from.on('data', (chunk: Uint8Array) => {
      if (stalled) return;
      if (direction === 'up') connection.up(chunk); // first, as it tells which request this is
      const { pass, then } = judge(direction, chunk, connection);
      if (direction === 'down') connection.down(pass);
      if (then === 'stall') stalled = true;
      const flows = to.write(pass, () => {
        if (then !== 'reset') return;
        breakOff(client);
        upstream.destroy();
      });
      if (flows) return;
      from.pause();
      to.once('drain', () => from.resume());
    });
    from.on('end', () => to.end());
    from.on('error', () => to.destroy());
    from.on('close', () => {
      sockets.delete(from);
      to.destroySoon();
    });
  };

  const server = createServer((client) => {
    const upstream = connect(port, '127.0.0.1');
    const pair: Pair = { client, upstream, connection: followConnection(log) };
    for (const socket of [client, upstream]) sockets.add(socket.setNoDelay());
    join(pair, 'up');
    join(pair, 'down');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, // a TCP server's address is never a string
    arm: (fault) => {
      const next: Armed = { ...fault, left: fault.at, done: false };
      armed = next;
      return () => next.done;
    },
    disarm: () => {
      armed = undefined;
    },
    aim: (url) => {
      if (portOf(url) === port) return;
      port = portOf(url);
      for (const socket of sockets) socket.destroy();
    },
    takeLog: () => log.splice(0),
    takeBytes: () => {
      const taken = { ...bytes };
      bytes.up = bytes.down = 0;
      return taken;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
};

/** A reset during an ordinary end would leave the handle open for ever. */
const breakOff = (socket: Socket): void => {
  if (socket.writableEnded || socket.destroyed) socket.destroy();
  else socket.resetAndDestroy();
};

const happen = (act: Fault['act'], chunk: Uint8Array, at: number): Outcome => {
  if (act === 'flip') {
    const pass = Uint8Array.from(chunk);
    pass[at] = (pass[at] ?? 0) ^ 1;
    return { pass };
  }
  if (typeof act === 'string') return { pass: chunk.subarray(0, at), then: act };
  act();
  return { pass: chunk };
};
