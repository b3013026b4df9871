/** A `fetch` that answers from recordings: no sockets, nothing patched. */
import type { Cassette, Exchange } from '../cassette.ts';
import { answerOf } from './answers.ts';
import { createShelf, type PlayOptions, type Shelf } from './shelf.ts';

/** Nobody is there; a name that cannot be reached by accident. */
export const fakeUrl = 'http://influxdb.test:8086';

export type PlayedRequest = {
  readonly exchange: Exchange;
  readonly request: Request;
  /** As they would have gone over the wire. */
  readonly bytes: Uint8Array;
};

export type FetchPlayer = Omit<Shelf, 'take' | 'unused'> & {
  /** What to give as the client's `url`; any other does as well. */
  readonly url: string;
  /** Rejects with a `CassetteMissError` for a request without a recorded answer. */
  readonly fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>;
  /** What was asked, with the exchange that answered it. */
  readonly played: readonly PlayedRequest[];
  /** Recorded requests that nobody made yet: `003 GET /api/v2/buckets?limit=2`. */
  readonly unused: () => readonly string[];
};

const withoutBody = new Set([204, 205, 304]);

const toResponse = (exchange: Exchange): Response => {
  const { status, headers, bytes } = answerOf(exchange);
  const body = withoutBody.has(status) || exchange.request.method === 'HEAD' ? null : Buffer.from(bytes);
  return new Response(body, { status, headers: headers.map(([name, value]): [string, string] => [name, value]) });
};

const decompressed = async (request: Request): Promise<Uint8Array> => {
  const isGzip = request.headers.get('content-encoding') === 'gzip';
  const stream = request.clone().body;
  if (!isGzip || stream === null) return new Uint8Array(await request.clone().arrayBuffer());
  return new Uint8Array(await new Response(stream.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());
};

/**
 * A fake InfluxDB for tests, as a `fetch` for the client. Answers come in the order recorded.
 * @example
 * const fake = playFetch(await loadCassette('buckets'), { match: 'operation' });
 * const client = createClient({ url: fake.url, token: 'any', fetch: fake.fetch });
 */
export const playFetch = (cassettes: Cassette | readonly Cassette[], options: PlayOptions = {}): FetchPlayer => {
  const { take, unused, ...shelf } = createShelf(cassettes, options);
  const played: PlayedRequest[] = [];
  const fetch: FetchPlayer['fetch'] = async (input, init) => {
    const request = new Request(input, init);
    const { pathname, search } = new URL(request.url);
    const bytes = await decompressed(request).catch(() => new Uint8Array()); // broken on purpose, as a probe's
    const { exchange } = take({ method: request.method, target: pathname + search, bytes });
    played.push({ exchange, request, bytes: new Uint8Array(await request.clone().arrayBuffer()) });
    return toResponse(exchange);
  };
  return {
    ...shelf,
    url: fakeUrl,
    fetch,
    played,
    unused: () => unused().map(({ exchange: { id, request } }) => `${id} ${request.method} ${request.target}`),
  };
};
