/** Which probes are never sent, each for a reason. */
import type { Operation } from '../../src/spec/document.ts';

type Limit = {
  readonly operation: RegExp;
  /** Of a kind and its detail: `query-edge limit=0`. */
  readonly probes: RegExp;
  readonly reason: string;
};

const limits: readonly Limit[] = [
  {
    operation: /^GET \/debug\/pprof\/(profile|all|trace)$/,
    probes: /^(?!(no-token|wrong-method)\b)/,
    reason: 'each answer takes a second or more, and a number of seconds that is not understood becomes half a minute',
  },
  {
    operation: /^GET \/debug\/pprof\//,
    probes: /^(query-(valid|edge|default)|head$)/,
    reason: 'what the parameters do takes as long as they say, and HEAD is answered like any other method',
  },
  {
    operation: /^DELETE /,
    probes: /^query-/,
    reason: 'what is deleted with a needless parameter is gone for the request that was to delete it',
  },
  {
    operation: /^GET \/api\/v2\/sources\/\{sourceID\}\/buckets$/,
    probes: /^query-/,
    reason: 'it lists the buckets of all organisations, by their random ids',
  },
  {
    operation: /^GET \/api\/v2\/orgs$/,
    probes: /^(query-(valid|nonsense|edge)|sibling-parameter) (limit|offset|descending|after)=/,
    reason: 'organisations come in the order of their random ids, so that a part of the list is another one each time',
  },
];

/** Whether an operation may be probed like this. */
export const isSane = ({ method, path }: Operation, kind: string, detail = ''): boolean =>
  !limits.some(
    ({ operation, probes }) => operation.test(`${method} ${path}`) && probes.test(`${kind} ${detail}`.trimEnd()),
  );
