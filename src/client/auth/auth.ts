/** How a client proves who it is. */
import { askedFor } from './asked-for.ts';
import type { Authenticator, Credential } from './authenticator.ts';
import { authorizationOf, type HeldAuth } from './authorization.ts';

/**
 * Gives a token when one is needed, e.g. from a vault. It is asked before the first request, what it gives is kept, and
 * it is asked again when the server answered 401 to that (`refused`); calls that run at the same time share one asking.
 * What it throws is thrown by the call.
 */
export type CredentialProvider = (why: 'first' | 'refused') => string | Promise<string>;

export type Auth =
  /** An API token, sent as `Authorization: Token …`. The one that InfluxDB takes everywhere. */
  | { readonly token: string | CredentialProvider }
  /** A token sent as `Authorization: Bearer …`. The 1.x compatible `/query` and `/write` refuse it. */
  | { readonly bearer: string | CredentialProvider }
  /**
   * HTTP Basic. Under `/api/v2` only sign-in takes it: use `signIn` there. `/query` and `/write` take any name with
   * a token as the password.
   */
  | { readonly username: string; readonly password: string }
  /** Any other way, e.g. what `v1Login` gives. */
  | { readonly authenticator: Authenticator }
  | { readonly none: true };

const withHeader = (auth: HeldAuth): Credential => ({ headers: { authorization: authorizationOf(auth) } });

const fixed = (credential: Credential): Authenticator => ({ current: () => credential });

/** @throws TypeError for a token that cannot be one; the message does not show it */
export function authenticatorOf(auth: Auth): Authenticator {
  if ('authenticator' in auth) return auth.authenticator;
  if ('none' in auth) return fixed({});
  if ('token' in auth) {
    const { token } = auth;
    return typeof token === 'string'
      ? fixed(withHeader({ token }))
      : askedFor(async (why) => withHeader({ token: await token(why) }));
  }
  if ('bearer' in auth) {
    const { bearer } = auth;
    return typeof bearer === 'string'
      ? fixed(withHeader({ bearer }))
      : askedFor(async (why) => withHeader({ bearer: await bearer(why) }));
  }
  return fixed(withHeader(auth));
}
