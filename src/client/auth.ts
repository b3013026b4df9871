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

/** The value of the `authorization` header; `undefined` where none is to be sent. */
export function authorizationOf(auth: Auth): string | undefined {
  if ('token' in auth) return `Token ${auth.token}`;
  if ('bearer' in auth) return `Bearer ${auth.bearer}`;
  if ('username' in auth) return `Basic ${base64(`${auth.username}:${auth.password}`)}`;
  return undefined;
}
