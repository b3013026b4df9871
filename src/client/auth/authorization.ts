/** The `authorization` header of a credential that is at hand. */

export type HeldAuth =
  { readonly token: string } | { readonly bearer: string } | { readonly username: string; readonly password: string };

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

/** @throws TypeError for a token that cannot be one; the message does not show it */
export function authorizationOf(auth: HeldAuth): string {
  if ('token' in auth) return `Token ${sendable('token', auth.token)}`;
  if ('bearer' in auth) return `Bearer ${sendable('bearer', auth.bearer)}`;
  return `Basic ${base64(`${auth.username}:${auth.password}`)}`;
}
