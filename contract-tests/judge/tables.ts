/** What is told as a table, because as findings it would drown the others. */
import type { Cassette } from '../../src/testing/cassette.ts';
import type { Contract } from '../check.ts';
import { byOperation, matchedIn, operationName } from './exchanges.ts';

export type DefaultOnly = { readonly operation: string; readonly statuses: readonly number[]; readonly count: number };

/** Errors that the contract covers by nothing but `default`. */
export const defaultOnly = (contract: Contract, cassettes: readonly Cassette[]): readonly DefaultOnly[] =>
  [...byOperation(matchedIn(contract, cassettes))].flatMap(([operation, group]) => {
    const statuses = group
      .map(({ exchange }) => exchange.response.status)
      .filter(
        (status) => status >= 400 && !(String(status) in operation.responses) && 'default' in operation.responses,
      );
    if (statuses.length === 0) return [];
    return [
      {
        operation: operationName(operation),
        statuses: [...new Set(statuses)].sort((a, b) => a - b),
        count: statuses.length,
      },
    ];
  });
