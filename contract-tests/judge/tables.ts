/** What is told as a table, because as findings it would drown the others. */
import type { PageClaims } from '../../src/spec/pages/pages.ts';
import type { Cassette } from '../../src/testing/cassette.ts';
import type { Contract } from '../check.ts';
import { byOperation, matchedIn, operationName } from './exchanges.ts';
import { mediaTypesOf, successesOf } from './message/responses.ts';

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

export type Omission = {
  readonly page: string;
  readonly line: number;
  readonly operation: string;
  readonly what: string;
};

/** What the contract declares and pages have no place for. */
export const omissionsOf = (contract: Contract, pages: readonly PageClaims[]): readonly Omission[] =>
  pages.flatMap(({ page, operations }) =>
    operations.flatMap((claims): readonly Omission[] => {
      const operation = contract.operations.find(
        ({ method, path }) => method === claims.method && path === claims.path,
      );
      if (operation === undefined) return [];
      const responses = successesOf(operation).flatMap((status) => operation.responses[status] ?? []);
      const media = [...new Set(responses.flatMap(mediaTypesOf))];
      const headers = [...new Set(responses.flatMap((response) => Object.keys(response.headers ?? {})))];
      const at = { page, line: claims.line, operation: operationName(operation) };
      return [
        ...(media.length === 0 ? [] : [{ ...at, what: `response media type ${media.join(', ')}` }]),
        ...(headers.length === 0 ? [] : [{ ...at, what: `response header ${headers.join(', ')}` }]),
      ];
    }),
  );
