/** What an answer to a probe means, by the probe's kind. */
import type { Exchange, Purpose } from '../../src/testing/cassette.ts';

export type ProbePurpose = Extract<Purpose, { readonly kind: 'probe' }>;

export type ProbeMeaning =
  /** Without or with a wrong credential: only 401 and 403 are right. */
  | 'credential'
  /** With a token that may not: 401, 403 or 404 is right. */
  | 'weaker'
  /** Something that no reading of the contract allows: a 4xx is right. */
  | 'malformed'
  /** Something that the contract asks for is left out. */
  | 'missing'
  /** Well-formed, but names nothing: 404 is right, and so is a success of an idempotent delete. */
  | 'unknown'
  /** A request line that the contract does not have. */
  | 'route'
  /**
   * Anything else, where only a server error is judged: `control` and `duplicate` (the complete request again, under a
   * fresh name or the same), `query-base`, `query-valid`, `query-nonsense`, `query-default`, `query-edge`,
   * `sibling-parameter` (one of the query's parameters), `read-only-field`, `unknown-field`, `documented-media-type`,
   * `accept`, `accept-encoding`, `head`, `documented-value` (a value that the contract has for a part of a body).
   */
  | 'other';

/** By the words that a kind begins with, so that a scenario's own probes are judged like those that are made from the contract. */
const meanings: readonly (readonly [RegExp, ProbeMeaning])[] = [
  [/^(no|bad)-token$/, 'credential'],
  [/^(read-only-token|foreign-token|foreign-id)$/, 'weaker'], // only refusals are recorded
  [/^(missing|without)-/, 'missing'],
  [/^unknown-(id|name)$/, 'unknown'],
  [/^second-delete$/, 'unknown'], // it names what is gone
  [/^wrong-method$/, 'route'],
  [/^(malformed|broken|invalid|wrong|garbage|truncated|empty|out-of-range)(-|$)/, 'malformed'],
];

export const probeOf = ({ purpose }: Exchange): ProbePurpose | undefined =>
  purpose.kind === 'probe' ? purpose : undefined;

export const meaningOf = (exchange: Exchange): ProbeMeaning | undefined => {
  const probe = probeOf(exchange);
  if (probe === undefined) return undefined;
  return meanings.find(([kind]) => kind.test(probe.probe))?.[1] ?? 'other';
};
