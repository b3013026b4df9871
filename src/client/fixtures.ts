/** For tests: a real server on loopback that notes what arrives and answers what it is told. */
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

type Arrived = {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Uint8Array;
  readonly text: string;
};

type Answer = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Sends the head, then nothing more. */
  readonly stalls?: true;
  /** Milliseconds before the answer. */
  readonly after?: number;
};

export type NotingServer = {
  readonly url: string;
  /** What every request from now on is answered. */
  readonly answer: (answer: Answer) => void;
  /** The same, by what the request is. */
  readonly decide: (decide: (arrived: Arrived) => Answer) => void;
  /** The last request. */
  readonly arrived: () => Arrived;
  readonly count: () => number;
  readonly close: () => Promise<void>;
};

export async function notingServer(): Promise<NotingServer> {
  let next: (arrived: Arrived) => Answer = () => ({});
  const seen: Arrived[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const bytes = Buffer.concat(chunks);
      const { method = '', url = '', headers } = request;
      const arrived = { method, url, headers, bytes: new Uint8Array(bytes), text: bytes.toString() };
      seen.push(arrived);
      const { status = 200, headers: answered = {}, body, stalls, after = 0 } = next(arrived);
      setTimeout(() => {
        response.writeHead(status, answered);
        if (stalls) response.write(body ?? 'x');
        else response.end(body);
      }, after).unref();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port
  return {
    url: `http://127.0.0.1:${port}`,
    answer: (answer) => {
      next = () => answer;
    },
    decide: (decide) => {
      next = decide;
    },
    arrived: () => {
      const last = seen.at(-1);
      if (!last) throw new Error('nothing arrived');
      return last;
    },
    count: () => seen.length,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
