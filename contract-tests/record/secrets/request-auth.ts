/** Takes the credential out of a request: a cassette names it, and never holds it. */
import type { Auth } from '../../../src/testing/cassette.ts';
import { cookieOf } from '../../../src/testing/pointer.ts';
import { headerOf } from '../../../src/testing/body.ts';
import type { HeaderList } from '../wire/wire.ts';
import { secretsIn } from './credential.ts';
import { redacted, type Vault } from './vault.ts';

/** A request carries a credential that the harness did not make and was not told of. */
export class UnknownSecretError extends Error {
  override readonly name = 'UnknownSecretError';
  readonly where: string;
  constructor(where: string) {
    super(
      `${where} holds a secret that the harness does not know: make it with t.secret(name), or tell it with t.learn(name, value)`,
    );
    this.where = where;
  }
}

export type AuthReading = {
  readonly auth: Auth;
  /** The headers that are left. */
  readonly headers: HeaderList;
};

const basic = (encoded: string): { readonly user: string; readonly secret: string } => {
  const text = Buffer.from(encoded, 'base64').toString();
  const colon = text.indexOf(':');
  return colon < 0 ? { user: text, secret: '' } : { user: text.slice(0, colon), secret: text.slice(colon + 1) };
};

const usualWords = { token: 'Token', bearer: 'Bearer' } as const;

const authOf = (headers: HeaderList, vault: Vault): Auth => {
  const named = (value: string, where: string): string => {
    const name = vault.nameOf(value);
    if (name === undefined) throw new UnknownSecretError(where);
    return name;
  };
  const cookie = cookieOf(headerOf(headers, 'cookie') ?? '');
  const session = cookie && named(cookie.value, 'the cookie header');
  const [, scheme = '', value = ''] = /^(\S+) +(\S.*)$/.exec(headerOf(headers, 'authorization') ?? '') ?? [];
  const lower = scheme.toLowerCase();
  if (lower === 'token' || lower === 'bearer') {
    const word = scheme === usualWords[lower] ? {} : { word: scheme };
    return { scheme: lower, secret: named(value, 'the authorization header'), ...word };
  }
  if (lower === 'basic') {
    const { user, secret } = basic(value);
    const auth = { scheme: 'basic', user, secret: named(secret, 'the Basic header') } as const;
    return session === undefined ? auth : { ...auth, session };
  }
  return session === undefined ? { scheme: 'none' } : { scheme: 'cookie', secret: session };
};

export const takeAuth = (headers: HeaderList, vault: Vault, used: (canonical: string) => void): AuthReading => {
  const auth = authOf(headers, vault);
  if (auth.scheme === 'none') return { auth, headers };
  for (const name of secretsIn(auth)) used(redacted(name));
  return { auth, headers: headers.filter(([name]) => name !== 'authorization' && name !== 'cookie') };
};
