import type { Auth } from './auth.ts';

/**
 * The `u` and `p` of the 1.x API, for tools and tests that have to speak as a 1.x client does. They go into the query
 * of `/query` and `/write`, which alone read them; other paths get no credential. InfluxDB 2.9.1 takes a token, or the
 * password of a 1.x compatible authorization, as `password`; a user's own password it refuses.
 * @example const client = createClient({ url, ...v1Login({ username: 'any', password: token }) });
 */
export function v1Login({ username, password }: { readonly username: string; readonly password: string }): Auth {
  const credential = { query: { u: username, p: password } };
  return { authenticator: { current: (path) => (path === '/query' || path === '/write' ? credential : {}) } };
}
