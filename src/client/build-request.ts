/** From a call to the `Request` that goes out. */
import createFetchClient from 'openapi-fetch';
import type { OperationRow } from '../../generated/operations.ts';
import { headersOf, type HeaderSource } from './headers.ts';
import type { CommonOptions, Method } from './operation-types.ts';
import { serialiseBody } from './serialise-body.ts';

/** What a call may be given, without the types of one operation. */
export type AnyCallOptions = CommonOptions & {
  readonly path?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly headers?: HeaderSource;
  readonly body?: unknown;
};

export type Target = {
  readonly baseUrl: string;
  readonly method: Method;
  /** The contract's template. */
  readonly path: string;
  readonly row: OperationRow | undefined;
  /** What every request of the client carries. */
  readonly headers: Headers;
  readonly signal: AbortSignal;
};

/** openapi-fetch fills in the path, serialises the query and makes the request; it is stopped before it reads an answer. */
export async function buildRequest(target: Target, { path, query, headers, body }: AnyCallOptions): Promise<Request> {
  const { baseUrl, method, row, signal } = target;
  const merged = headersOf(target.headers, headers ?? {});
  const sent =
    body === undefined ? undefined : serialiseBody(body, row?.request ?? [], merged.get('content-type') ?? undefined);
  if (sent?.contentType !== undefined) merged.set('content-type', sent.contentType);
  let built: Request | undefined;
  const init = {
    params: { path, query },
    headers: merged,
    body: sent?.body,
    bodySerializer: (serialised: unknown) => serialised,
    signal,
    redirect: 'manual', // a followed redirect turns a POST into a GET, and its 200 would pass for a success
    duplex: 'half', // fetch asks for it where the body is a stream
    fetch: (request: Request) => {
      built = request;
      return Promise.resolve(new Response(undefined, { status: 204 }));
    },
  };
  const client = createFetchClient<Record<string, Record<string, object>>>({ baseUrl });
  // its types are made for one known path; ours were checked where the call was made
  await client.request(method.toLowerCase() as never, target.path as never, init as never);
  if (!built) throw new Error(`${method} ${target.path}: openapi-fetch made no request`);
  return built;
}
