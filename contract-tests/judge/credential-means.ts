/** By what means a request says who it is, and which of them the contract names for an operation. */
import type { ContractDocument, Operation } from '../../src/spec/document.ts';
import { isRecord } from '../../src/spec/is-record.ts';
import type { Exchange } from '../../src/testing/cassette.ts';
import { queryOf } from './message/http.ts';

export type Means = 'Authorization header' | 'Basic' | 'cookie' | 'query';

const ofScheme = {
  none: [],
  // Both stand in the header that an `apiKey` scheme names; which word goes before the token no scheme can say.
  token: ['Authorization header'],
  bearer: ['Authorization header'],
  basic: ['Basic'],
  cookie: ['cookie'],
} as const satisfies Record<Exchange['request']['auth']['scheme'], readonly Means[]>;

/** All of them: a session may be sent beside a password. */
export const meansIn = ({ request: { auth, target } }: Exchange): readonly Means[] => [
  ...ofScheme[auth.scheme],
  ...(auth.scheme === 'basic' && auth.session !== undefined ? (['cookie'] as const) : []),
  ...(queryOf(target).has('u') && queryOf(target).has('p') ? (['query'] as const) : []),
];

const meansOf = (scheme: unknown): Means | undefined => {
  if (!isRecord(scheme)) return undefined;
  if (scheme['type'] === 'http') return scheme['scheme'] === 'basic' ? 'Basic' : 'Authorization header';
  if (scheme['in'] === 'header') return 'Authorization header';
  return scheme['in'] === 'cookie' ? 'cookie' : 'query';
};

/** Those that the contract has a scheme for, whether or not an operation asks for it. */
export const schemeMeans = ({ components }: ContractDocument): readonly Means[] =>
  Object.values(components?.securitySchemes ?? {}).flatMap((scheme) => meansOf(scheme) ?? []);

/** Whether it is asked for at all: an empty requirement among the alternatives makes it optional. */
export const isCredentialRequired = ({ security }: Pick<Operation, 'security'>): boolean =>
  security.length > 0 && security.every((requirement) => Object.keys(requirement).length > 0);

export const documentedMeans = (
  { components }: ContractDocument,
  { security, parameters }: Operation,
): readonly Means[] => {
  const schemes = security.flatMap((requirement) => Object.keys(requirement));
  const named = schemes.flatMap((name) => meansOf(components?.securitySchemes?.[name]) ?? []);
  // A credential in the query is documented as well where it is called a parameter.
  const inQuery = parameters.some(({ in: place, name }) => place === 'query' && name === 'u');
  return [...named, ...(inQuery ? (['query'] as const) : [])];
};
