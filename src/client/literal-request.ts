import { urlBelow } from './base-url.ts';
import type { SendOptions } from './client.ts';
import { headersOf, type HeaderSource } from './headers.ts';
import type { Outgoing } from './outgoing.ts';
import { asItStands } from './serialise-body.ts';

/** A request as its caller wrote it; `fetch` itself still refuses a body with GET and the methods CONNECT and TRACE. */
export function literalRequest(
  { method, path, query = {}, headers = {}, body }: SendOptions,
  { base, headers: standing }: { readonly base: URL; readonly headers: HeaderSource },
): Outgoing {
  const pairs = Object.entries(query).map(([name, value]) => [name, String(value)]);
  const url = withQuery(urlBelow(base, path), new URLSearchParams(pairs));
  return {
    method,
    path: new URL(url).pathname.slice(base.pathname.replace(/\/$/, '').length),
    url,
    headers: headersOf(standing, headers),
    body: body === undefined ? undefined : asItStands(body),
  };
}

export function withQuery(url: string, query: URLSearchParams): string {
  const added = query.toString();
  return added === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${added}`;
}
