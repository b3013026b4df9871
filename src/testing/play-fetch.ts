/** A `fetch` that answers from a cassette: no sockets, no patching. Requests are found by method and target, in the order recorded. */
import type { Cassette, Exchange } from './cassette.ts';
import { CassetteMissError } from './cassette-miss.ts';
import { answerOf } from './play-answers.ts';

type PlayedRequest = { readonly exchange: Exchange; readonly request: Request; readonly bytes: Uint8Array };

export type FetchPlayer = {
  readonly fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>;
  /** What was asked, with the exchange that answered it; bytes as they would have been sent. */
  readonly played: readonly PlayedRequest[];
};

const withoutBody = new Set([204, 205, 304]);

const toResponse = (exchange: Exchange): Response => {
  const { status, headers, bytes } = answerOf(exchange);
  const body = withoutBody.has(status) || exchange.request.method === 'HEAD' ? null : Buffer.from(bytes);
  return new Response(body, { status, headers: headers.map(([name, value]): [string, string] => [name, value]) });
};

/**
 * Answers each request with the next recorded answer of its request line.
 * @throws CassetteMissError (from its `fetch`) for a request that was not recorded, or more often than recorded.
 */
export const playFetch = (cassette: Cassette): FetchPlayer => {
  const left = [...cassette.exchanges];
  const played: PlayedRequest[] = [];
  const fetch: FetchPlayer['fetch'] = async (input, init) => {
    const request = new Request(input, init);
    const { pathname, search } = new URL(request.url);
    const at = left.findIndex(
      ({ request: { method, target } }) => method === request.method && target === pathname + search,
    );
    const [exchange] = at < 0 ? [] : left.splice(at, 1);
    if (exchange === undefined) throw new CassetteMissError(cassette, request.method, pathname + search);
    played.push({ exchange, request, bytes: new Uint8Array(await request.arrayBuffer()) });
    return toResponse(exchange);
  };
  return { fetch, played };
};
