/** What an answer to a probe means, by the probe's kind. */
import type { Exchange, Purpose } from '../../src/testing/cassette.ts';

export type ProbePurpose = Extract<Purpose, { readonly kind: 'probe' }>;

export type ProbeMeaning =
  /** Without or with a wrong credential: only 401 and 403 are right. */
  | 'credential'
  /** Something that no reading of the contract allows: a 4xx is right. */
  | 'malformed'
  /** Something that the contract asks for is left out. */
  | 'missing'
  /** Well-formed, but names nothing: 404 is right, and so is a success of an idempotent delete. */
  | 'unknown'
  /** A request line that the contract does not have. */
  | 'route'
  /** Anything else: only a server error is judged. */
  | 'other';

/** By the words that a kind begins with, so that a scenario's own probes are judged like those that are made from the contract. */
const meanings: readonly (readonly [RegExp, ProbeMeaning])[] = [
  [/^(no|bad)-token$/, 'credential'],
  [/^(missing|without)-/, 'missing'],
  [/^unknown-(id|name)$/, 'unknown'],
  [/^wrong-method$/, 'route'],
  [/^(malformed|broken|invalid|wrong|garbage|truncated|empty)(-|$)/, 'malformed'],
];

export const probeOf = ({ purpose }: Exchange): ProbePurpose | undefined =>
  purpose.kind === 'probe' ? purpose : undefined;

export const meaningOf = (exchange: Exchange): ProbeMeaning | undefined => {
  const probe = probeOf(exchange);
  if (probe === undefined) return undefined;
  return meanings.find(([kind]) => kind.test(probe.probe))?.[1] ?? 'other';
};
