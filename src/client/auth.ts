/** How a client proves who it is. */

export type Auth =
  /** An API token, sent as `Authorization: Token …`. */
  | { readonly token: string }
  /** A JSON web token or any other, sent as `Authorization: Bearer …`. */
  | { readonly bearer: string }
  /** HTTP Basic: what sign-in takes; the 1.x compatible paths take a token as the password. */
  | { readonly username: string; readonly password: string }
  | { readonly none: true };

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

/** `fetch` would quote the whole header in its complaint. */
function sendable(name: string, secret: string): string {
  const trimmed = secret.trim();
  if (trimmed === '' || /[^\x21-\x7e]/.test(trimmed)) {
    throw new TypeError(`${name} is empty or holds a space or another character that no ${name} has`);
  }
  return trimmed;
}

/**
 * The value of the `authorization` header; `undefined` where none is to be sent.
 * @throws TypeError for a token that cannot be one; the message does not show it
 */
export function authorizationOf(auth: Auth): string | undefined {
  if ('token' in auth) return `Token ${sendable('token', auth.token)}`;
  if ('bearer' in auth) return `Bearer ${sendable('bearer', auth.bearer)}`;
  if ('username' in auth) return `Basic ${base64(`${auth.username}:${auth.password}`)}`;
  return undefined;
}
