/** Without a credential, with one that no server knows, and with those that are weaker than the scenario's. */
import type { CompleteRequest } from '../scenario.ts';
import { recordOf } from './fields.ts';
import type { ProbeInput, ProbeMaker, Variant } from './probe.ts';

export const noToken: ProbeMaker = () => [{ change: { credential: { scheme: 'none' } } }];

export const badToken: ProbeMaker = () => [{ change: { credential: { scheme: 'token', secret: 'wrong-token' } } }];

/** Names of the secrets that are the weaker tokens. */
export const weakerTokens = { readOnly: 'read-only', foreign: 'other-org', own: 'own-org' } as const;

const as = (secret: string) => ({ credential: { scheme: 'token', secret } }) as const;

/** What only reads is what such a token is for. */
export const readOnlyToken: ProbeMaker = ({ operation: { method } }) =>
  method === 'GET' || method === 'HEAD' ? [] : [{ change: as(weakerTokens.readOnly) }];

/** What changes something is refused to a token that only reads; what reads, to that of another organisation. */
export const foreignToken: ProbeMaker = ({ operation: { method } }) =>
  method === 'GET' || method === 'HEAD' ? [{ change: as(weakerTokens.foreign) }] : [];

const foreignIn = (
  values: CompleteRequest['path'],
  { belonging }: ProbeInput,
): readonly (readonly [string, string])[] => {
  const { foreign } = belonging ?? {};
  if (foreign === undefined) return [];
  return (['orgID', 'bucketID'] as const)
    .filter((name) => typeof values?.[name] === 'string')
    .map((name): [string, string] => [name, foreign[name]]);
};

/** Something of another organisation, named by who may do all in their own. */
export const foreignId: ProbeMaker = (input) => {
  const { path, body } = input.complete;
  const record = recordOf(body) ?? {};
  const { foreign } = input.belonging ?? {};
  const inBody: readonly Variant[] =
    foreign === undefined || typeof record['orgID'] !== 'string'
      ? []
      : [{ detail: 'orgID', change: { json: { ...record, orgID: foreign.orgID }, ...as(weakerTokens.own) } }];
  return [
    ...foreignIn(path, input).map(([name, id]) => ({
      detail: name,
      change: { path: { [name]: id }, ...as(weakerTokens.own) },
    })),
    ...inBody,
  ];
};
