/** What of the recordings is looked at: all, or what a filter names. */
import type { Contract } from '../../../contract-tests/check.ts';
import type { Finding } from '../../../contract-tests/finding.ts';
import { operationName } from '../../../contract-tests/judge/exchanges.ts';
import { pathOf } from '../../../contract-tests/judge/message/http.ts';
import type { Cassette } from '../../../src/testing/cassette.ts';
import type { ContractOptions } from './options.ts';

export type Filter = Pick<ContractOptions, 'test' | 'tag' | 'operation'>;

export const isFiltered = ({ test, tag, operation }: Filter): boolean =>
  [test, tag, operation].some((each) => each !== undefined);

export type Selection = {
  /** Whole scenarios: an operation's answers depend on what went before. */
  readonly cassettes: readonly Cassette[];
  /** Whether a finding belongs to what was asked for. */
  readonly shows: (finding: Pick<Finding, 'operations'>) => boolean;
};

const named = (contracts: readonly Contract[], { tag, operation }: Filter): ReadonlySet<string> | undefined => {
  if (tag === undefined && operation === undefined) return undefined;
  const all = contracts.flatMap(({ operations }) => operations);
  const chosen = all.filter(
    (each) =>
      (tag === undefined || each.tags.includes(tag)) && (operation === undefined || operationName(each) === operation),
  );
  if (chosen.length > 0) return new Set(chosen.map(operationName));
  const isTagUnknown = tag !== undefined && !all.some(({ tags }) => tags.includes(tag));
  if (isTagUnknown)
    throw new Error(
      `no operation is tagged "${tag}"; there are: ${[...new Set(all.flatMap(({ tags }) => tags))].sort().join(', ')}`,
    );
  throw new Error(
    `the contract has no operation "${operation ?? ''}"${tag === undefined ? '' : ` with the tag "${tag}"`}: it is written like "GET /api/v2/buckets/{bucketID}"`,
  );
};

/**
 * @param contracts the pinned and the corrected one: an operation whose path was corrected is found by either
 * @throws Error where nothing is left, with what there is
 */
export const select = (cassettes: readonly Cassette[], contracts: readonly Contract[], filter: Filter): Selection => {
  const { test } = filter;
  const byName = cassettes.filter(({ scenario }) => test === undefined || scenario.includes(test));
  if (byName.length === 0)
    throw new Error(
      `no scenario has "${test ?? ''}" in its name; there are: ${cassettes.map(({ scenario }) => scenario).join(', ')}`,
    );
  const names = named(contracts, filter);
  if (names === undefined) return { cassettes: byName, shows: () => true };
  const reaches = ({ exchanges }: Cassette): boolean =>
    exchanges.some(({ request: { method, target } }) =>
      contracts.some(({ match }) => {
        const operation = match(method, pathOf(target));
        return operation !== undefined && names.has(operationName(operation));
      }),
    );
  const chosen = byName.filter(reaches);
  if (chosen.length === 0) throw new Error(`no recording reaches ${[...names].join(', ')}`);
  return { cassettes: chosen, shows: ({ operations }) => operations.some((each) => names.has(each)) };
};
