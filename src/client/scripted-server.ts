/** For tests: a bare socket server that misbehaves as it is told, request by request. */
import { createServer, type AddressInfo, type Socket } from 'node:net';

/** What becomes of one request; the last of a script goes for all that follow. */
export type Step = (socket: Socket) => void;

type Received = { readonly line: string; readonly head: string; readonly body: string };

export type ScriptedServer = {
  readonly url: string;
  readonly play: (...steps: readonly Step[]) => void;
  /** Since the last `play`. */
  readonly received: () => readonly Received[];
  readonly close: () => Promise<void>;
};

const headOf = (status: number, headers: Readonly<Record<string, string>>): string =>
  [`HTTP/1.1 ${status} Told`, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`), '', ''].join(
    '\r\n',
  );

/** A whole answer. */
export const answer =
  (status: number, headers: Readonly<Record<string, string>> = {}, body = ''): Step =>
  (socket) =>
    socket.end(headOf(status, { 'content-length': String(body.length), connection: 'close', ...headers }) + body);

export const json = (text: string): Step => answer(200, { 'content-type': 'application/json' }, text);

export const late =
  (afterMs: number, step: Step): Step =>
  (socket) =>
    void setTimeout(() => {
      if (!socket.destroyed) step(socket);
    }, afterMs).unref();

export const reset: Step = (socket) => void socket.resetAndDestroy();

/** Closes in good order, without a word. */
export const silent: Step = (socket) => void socket.end();

export const halfHeader: Step = (socket) => void socket.end('HTTP/1.1 200 OK\r\ncontent-ty');

export const halfHeaderThenNothing: Step = (socket) => void socket.write('HTTP/1.1 200 OK\r\ncontent-ty');

export const noHttp: Step = (socket) => void socket.end('SSH-2.0-OpenSSH_9.2\r\n');

const begun = headOf(200, { 'content-type': 'application/json', 'content-length': '100' }) + '{"buckets":';

export const cutMidBody: Step = (socket) => void socket.end(begun);

export const resetMidBody: Step = (socket) => {
  socket.write(begun, () => void socket.resetAndDestroy());
};

export const stallMidBody: Step = (socket) => void socket.write(begun);

export async function scriptedServer(): Promise<ScriptedServer> {
  let script: readonly Step[] = [];
  let seen: Received[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    let text = '';
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined); // resets go both ways
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      const [head = '', body] = text.split(/\r\n\r\n([^]*)/);
      if (body === undefined || !isWhole(head, body)) return;
      seen.push({ line: head.split('\r\n')[0] ?? '', head, body });
      text = '';
      (script[seen.length - 1] ?? script.at(-1))?.(socket);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port
  return {
    url: `http://127.0.0.1:${port}`,
    play: (...steps) => {
      script = steps;
      seen = [];
    },
    received: () => seen,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function isWhole(head: string, body: string): boolean {
  const length = /^content-length: (\d+)/im.exec(head)?.[1];
  if (length !== undefined) return body.length >= Number(length);
  return !/^transfer-encoding: chunked/im.test(head) || body.endsWith('0\r\n\r\n');
}
