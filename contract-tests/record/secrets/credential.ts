/** A named credential as the header that carries it. */
import type { Auth } from '../../../src/testing/cassette.ts';
import type { Vault } from './vault.ts';

/** Name of the operator token in every cassette. */
export const operatorSecret = 'operator';

/** The header of a credential, or none. @throws Error where the vault has no secret of that name */
export const credentialHeaders = (
  auth: Auth,
  vault: Vault,
  cookieName = '',
): readonly (readonly [string, string])[] => {
  if (auth.scheme === 'none') return [];
  const secret = vault.valueOf(auth.secret);
  if (secret === undefined)
    throw new Error(`there is no secret "${auth.secret}": make it with t.secret or tell it with t.learn`);
  switch (auth.scheme) {
    case 'token':
      return [['authorization', `${auth.word ?? 'Token'} ${secret}`]];
    case 'bearer':
      return [['authorization', `${auth.word ?? 'Bearer'} ${secret}`]];
    case 'basic':
      return [['authorization', `Basic ${Buffer.from(`${auth.user}:${secret}`).toString('base64')}`]];
    case 'cookie':
      return [['cookie', `${cookieName}=${secret}`]];
    default:
      return auth satisfies never;
  }
};
