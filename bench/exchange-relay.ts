/** A relay that notes how long its client takes from one answer to its next request, and can give the same answers again. */
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

export type NotedExchange = {
  readonly method: string;
  readonly path: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
  readonly status: number;
  readonly answerHeaders: readonly string[];
  readonly answer: Buffer;
};

export type ExchangeRelay = {
  readonly url: string;
  readonly exchanges: readonly NotedExchange[];
  /** Milliseconds between an answer's end and the next request, since the last `restart`. */
  readonly gaps: readonly number[];
  /** From now on the noted answers are given again, in their order, without a server behind. */
  readonly restart: () => void;
  readonly close: () => void;
};

const connection = /^(host|connection|content-length|transfer-encoding|keep-alive)$/i;

const pairs = (raw: readonly string[]): (readonly [string, string])[] =>
  raw.flatMap((name, at) => (at % 2 === 0 ? [[name, raw[at + 1] ?? ''] as const] : []));

const bytesOf = async (message: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer); // without an encoding, a stream's chunks are buffers
  return Buffer.concat(chunks);
};

export async function startExchangeRelay(target: string): Promise<ExchangeRelay> {
  const { hostname, port } = new URL(target);
  const exchanges: NotedExchange[] = [];
  let gaps: number[] = [];
  let ended: number | undefined;
  let again: number | undefined;

  const forward = async (incoming: IncomingMessage, body: Buffer): Promise<NotedExchange> => {
    const { method = 'GET', url: path = '/' } = incoming;
    const forwarded = httpRequest({ hostname, port, method, path, headers: incoming.headers });
    forwarded.end(body);
    const [answer] = (await once(forwarded, 'response')) as [IncomingMessage]; // the event's one argument, by Node's contract
    const noted = {
      ...{ method, path, headers: pairs(incoming.rawHeaders).filter(([name]) => !connection.test(name)) },
      ...{ body: body.toString('base64'), status: answer.statusCode ?? 502 },
      answerHeaders: pairs(answer.rawHeaders)
        .filter(([name]) => !connection.test(name))
        .flat(),
      answer: await bytesOf(answer),
    };
    exchanges.push(noted);
    return noted;
  };
  const serve = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    if (ended !== undefined) gaps.push(performance.now() - ended);
    const body = await bytesOf(incoming);
    const noted = again === undefined ? await forward(incoming, body) : exchanges[again++];
    if (noted === undefined) throw new Error('there are no more answers to give again');
    outgoing.writeHead(noted.status, [...noted.answerHeaders, 'content-length', String(noted.answer.length)]);
    outgoing.end(noted.answer);
    ended = performance.now();
  };
  const server = createServer((incoming, outgoing) => {
    serve(incoming, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: own } = server.address() as AddressInfo; // a TCP server's address is never a string
  return {
    url: `http://127.0.0.1:${own}`,
    exchanges,
    get gaps() {
      return gaps;
    },
    restart: () => {
      gaps = [];
      ended = undefined;
      again = 0;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
