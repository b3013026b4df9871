/** A named credential as the header that carries it. */
import type { Auth } from '../../../src/testing/cassette.ts';
import type { Vault } from './vault.ts';

/** Name of the operator token in every cassette. */
export const operatorSecret = 'operator';

/** The names of what a credential is made of. */
export const secretsIn = (auth: Auth): readonly string[] => {
  if (auth.scheme === 'none') return [];
  return auth.scheme === 'basic' && auth.session !== undefined ? [auth.secret, auth.session] : [auth.secret];
};

/** The headers of a credential, or none. @throws Error where the vault has no secret of that name */
export const credentialHeaders = (
  auth: Auth,
  vault: Vault,
  cookieName = '',
): readonly (readonly [string, string])[] => {
  if (auth.scheme === 'none') return [];
  const valueOf = (name: string): string => {
    const value = vault.valueOf(name);
    if (value !== undefined) return value;
    throw new Error(`there is no secret "${name}": make it with t.secret or tell it with t.learn`);
  };
  const secret = valueOf(auth.secret);
  switch (auth.scheme) {
    case 'token':
      return [['authorization', `${auth.word ?? 'Token'} ${secret}`]];
    case 'bearer':
      return [['authorization', `${auth.word ?? 'Bearer'} ${secret}`]];
    case 'basic':
      return [
        ['authorization', `Basic ${Buffer.from(`${auth.user}:${secret}`).toString('base64')}`],
        ...(auth.session === undefined ? [] : [['cookie', `${cookieName}=${valueOf(auth.session)}`] as const]),
      ];
    case 'cookie':
      return [['cookie', `${cookieName}=${secret}`]];
    default:
      return auth satisfies never;
  }
};
