/** A session as the web interface has one. */
import type { InfluxClient } from '../client.ts';
import { unwrap } from '../unwrap.ts';
import { askedFor } from './asked-for.ts';
import type { Authenticator, Credential } from './authenticator.ts';

export type Session = {
  /** Calls as who signed in. After a 401, as when the session ran out (an hour by default), it signs in again by itself. */
  readonly client: InfluxClient;
  /**
   * Ends the session at the server; the session's client then rejects with a TypeError.
   * @throws HttpError where the server refuses for another reason than that the session is over already
   */
  readonly signOut: () => Promise<void>;
};

/**
 * Signs in with name and password through a client's own URL, `fetch` and limits. The cookie is kept in memory; in a
 * page of the server's own origin the browser keeps it, and a script sees none.
 * @throws HttpError for a name or password that the server refuses; ConnectionError, TimeoutError
 * @example
 * const session = await signIn(createClient({ url }), { username, password });
 * const me = unwrap(await session.client.GET('/api/v2/me'));
 * await session.signOut();
 */
export async function signIn(
  client: InfluxClient,
  { username, password }: { readonly username: string; readonly password: string },
): Promise<Session> {
  const asked = askedFor(async () => {
    const result = await client.withAuth({ username, password }).POST('/api/v2/signin');
    unwrap(result);
    return cookieOf(result.headers);
  });
  let ended = false;
  const current: Authenticator['current'] = (path) => {
    if (ended) throw new TypeError('this session was signed out: call signIn again');
    return asked.current(path);
  };
  await current('/api/v2/signin');
  return {
    client: client.withAuth({ authenticator: { ...asked, current } }),
    signOut: async () => {
      if (ended) return;
      const { headers = {} } = await current('/api/v2/signout');
      ended = true;
      const result = await client.withAuth({ none: true }).POST('/api/v2/signout', { headers });
      if (result.status !== 401) unwrap(result);
    },
  };
}

function cookieOf(headers: Headers): Credential {
  const pairs = headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  return pairs.length === 0 ? {} : { headers: { cookie: pairs.join('; ') } };
}
