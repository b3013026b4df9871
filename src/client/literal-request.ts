import { urlBelow } from './base-url.ts';
import type { SendOptions } from './client.ts';
import { headersOf } from './headers.ts';
import { asItStands } from './serialise-body.ts';

type Surroundings = { readonly base: URL; readonly headers: Headers; readonly signal: AbortSignal };

/** A request as its caller wrote it; `fetch` itself still refuses a body with GET and the methods CONNECT and TRACE. */
export function literalRequest(
  { method, path, query = {}, headers = {}, body }: SendOptions,
  { base, headers: standing, signal }: Surroundings,
): Request {
  const pairs = Object.entries(query).map(([name, value]) => [name, String(value)]);
  const search = new URLSearchParams(pairs).toString();
  const joint = search === '' ? '' : path.includes('?') ? '&' : '?';
  const init = {
    method,
    headers: headersOf(standing, headers),
    signal,
    redirect: 'manual',
    duplex: 'half', // fetch asks for it where the body is a stream
    ...(body !== undefined && { body: asItStands(body) }),
  } as const;
  return new Request(urlBelow(base, path) + joint + search, init);
}
