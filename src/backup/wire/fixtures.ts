/** Servers that misbehave on a real socket. */
import { createServer, type AddressInfo, type Socket } from 'node:net';

export type RawServer = {
  readonly url: string;
  /** What arrived, a text a connection. */
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
};

/** Gives each connection to the next of `answers`, the last one again and again, once a request's headers are there. */
export async function rawServer(...answers: readonly ((socket: Socket) => void)[]): Promise<RawServer> {
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    const turn = requests.push('') - 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    let answered = false;
    socket.on('data', (data) => {
      const request = (requests[turn] ?? '') + data.toString('latin1');
      requests[turn] = request;
      if (answered || !request.includes('\r\n\r\n')) return;
      answered = true;
      (answers[turn] ?? answers.at(-1))?.(socket);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server's address is never a string
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export const answer = (status: string, body: string, ...headers: string[]): string =>
  [`HTTP/1.1 ${status}`, `Content-Length: ${Buffer.byteLength(body)}`, ...headers, '', body].join('\r\n');

/** An answer of which `body` is only the first part. */
export const begun = (body: string): string =>
  ['HTTP/1.1 200 OK', 'Transfer-Encoding: chunked', '', body.length.toString(16), body, ''].join('\r\n');
