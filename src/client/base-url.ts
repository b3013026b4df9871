/**
 * A server's address without a slash at its end; a path in it stays as a prefix.
 * @throws TypeError that says what to write instead
 */
export function baseUrlOf(url: string): URL {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || !/^https?:$/.test(parsed.protocol)) {
    throw new TypeError('url must be the address of a server, e.g. http://localhost:8086');
  }
  if (parsed.username || parsed.password) {
    throw new TypeError('url must hold no credentials: give `username` and `password`, or a `token`, beside it');
  }
  if (parsed.search || parsed.hash) throw new TypeError('url must hold no query and no fragment');
  parsed.pathname = parsed.pathname.replace(/\/+$/, '');
  if (parsed.pathname.endsWith('/api/v2')) {
    throw new TypeError(
      `url must end before /api/v2, which is part of every path: ${parsed.href.replace(/\/api\/v2$/, '')}`,
    );
  }
  return parsed;
}

/**
 * The address of a path below the base URL.
 * @throws TypeError for one that leads to another server: a credential must not follow it
 */
export function urlBelow(base: URL, path: string): string {
  const isAbsolute = /^[a-z][a-z0-9+.-]*:/i.test(path);
  const url = isAbsolute ? path : base.href.replace(/\/$/, '') + path;
  const isOurs = (isAbsolute || path.startsWith('/')) && URL.canParse(url) && new URL(url).origin === base.origin;
  if (!isOurs) throw new TypeError(`path must begin with / and stay on ${base.origin}`);
  return url;
}
