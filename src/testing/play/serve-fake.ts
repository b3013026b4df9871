/** Recordings behind a port of this machine, for programs in any language. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import type { Cassette } from '../cassette.ts';
import { answerOf } from './answers.ts';
import type { Asked } from './asked.ts';
import { CassetteMissError } from './cassette-miss.ts';
import { lineOf, type Recording } from './recording.ts';
import { createShelf, type PlayOptions } from './shelf.ts';

export type ServeOptions = PlayOptions & {
  /** Default `0`: any that is free. */
  readonly port?: number;
  /** Told after each answer; for a miss without a recording. */
  readonly onAnswer?: (
    asked: { readonly method: string; readonly target: string },
    by: Recording | CassetteMissError,
  ) => void;
};

export type FakeServer = {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** As `FetchPlayer` has it. */
  readonly next: (operation: string, status: number) => void;
  /** Recorded requests that nobody made yet: `003 GET /api/v2/buckets?limit=2`. */
  readonly unused: () => readonly string[];
  /** @throws UnusedRecordingsError */
  readonly assertAllPlayed: () => void;
  readonly stop: () => Promise<void>;
};

/** The whole of the request, decompressed where it was compressed; what is broken counts as it stands. */
const askedBy = async (request: IncomingMessage): Promise<Asked> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer); // no encoding was set
  const sent = Buffer.concat(chunks);
  const { method = 'GET', url: target = '/' } = request;
  if (request.headers['content-encoding'] !== 'gzip') return { method, target, bytes: sent };
  try {
    return { method, target, bytes: gunzipSync(sent) };
  } catch {
    return { method, target, bytes: sent };
  }
};

const send = (response: ServerResponse, { exchange }: Recording): void => {
  const { status, headers, bytes } = answerOf(exchange);
  response.writeHead(status, headers.flat());
  response.end(exchange.request.method === 'HEAD' || status === 204 ? undefined : bytes);
};

/** A status that no InfluxDB sends, so that a miss is never taken for an answer. */
const sendMiss = (response: ServerResponse, { message, nearest, differences }: CassetteMissError): void => {
  response.writeHead(501, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify({ code: 'not recorded', message, nearest, differences }));
};

/**
 * Starts a fake InfluxDB on 127.0.0.1. A request without a recorded answer gets 501 with the nearest recorded request
 * and what differs.
 * @throws an error with the code `EADDRINUSE` where the port is taken
 */
export const serveFake = async (
  cassettes: Cassette | readonly Cassette[],
  { port = 0, onAnswer, ...options }: ServeOptions = {},
): Promise<FakeServer> => {
  const { take, unused, ...shelf } = createShelf(cassettes, options);
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const asked = await askedBy(request);
    try {
      const recording = take(asked);
      send(response, recording);
      onAnswer?.(asked, recording);
    } catch (error) {
      if (!(error instanceof CassetteMissError)) throw error;
      sendMiss(response, error);
      onAnswer?.(asked, error);
    }
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const address = server.address() as AddressInfo; // it listens on a port, not on a pipe
  return {
    ...shelf,
    url: `http://127.0.0.1:${address.port}`,
    unused: () => unused().map((recording) => `${recording.exchange.id} ${lineOf(recording)}`),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
};
