/** One request and the beginning of its answer. */
import { secretsOf } from './auth/redacted.ts';
import { withCredentialHeaders } from './auth/with-credential.ts';
import type { Credential } from './auth/authenticator.ts';
import { ConnectionError } from './errors.ts';
import { runOnHeaders } from './hooks/run-hooks.ts';
import { withQuery } from './literal-request.ts';
import { isStream, neverAsText, type Outgoing } from './outgoing.ts';
import type { Setup } from './setup.ts';
import { fetched, type FetchInit } from './transport.ts';

type Exchange = { readonly operation: string; readonly attempt: number; readonly signal: AbortSignal };

export async function exchange(
  { fetch, hooks, base }: Setup,
  { operation, attempt, signal }: Exchange,
  { method, url: plainUrl, headers, body }: Outgoing,
  credential: Credential,
): Promise<Response> {
  const about = { operation, attempt };
  let sent = withCredentialHeaders(headers, credential);
  if (hooks.length > 0) {
    const request = { ...about, method, url: plainUrl, headers: new Headers(sent) };
    sent = Object.fromEntries(await runOnHeaders(hooks, 'beforeRequest', request));
  }
  const init: FetchInit = {
    method,
    headers: sent,
    ...(body !== undefined && { body }),
    ...(isStream(body) && { body: neverAsText(body), duplex: 'half' }),
    signal,
    redirect: 'manual',
  };
  const url = credential.query ? withQuery(plainUrl, new URLSearchParams(credential.query)) : plainUrl;
  const started = performance.now();
  const response = await fetched(
    { operation, origin: base.origin, secrets: () => secretsOf(sent, credential) },
    fetch,
    url,
    init,
  );
  if (response.type === 'opaqueredirect') {
    const cause = new Error('the server redirects; give the URL that it redirects to');
    throw new ConnectionError(operation, base.origin, cause);
  }
  if (hooks.length > 0) {
    const { status } = response;
    const durationMs = performance.now() - started;
    await runOnHeaders(hooks, 'afterResponse', { ...about, status, headers: response.headers, durationMs });
  }
  return credential.query ? withoutUrl(response) : response;
}

/** A response made by hand does not say where it came from. */
function withoutUrl({ body, status, statusText, headers }: Response): Response {
  return new Response(body, { status, statusText, headers });
}
