/** What makes a green hollow: answers that prove little, and parts of the contract that nobody looked at. */
import type { Cassette } from '../../../src/testing/cassette.ts';
import type { Contract } from '../../check.ts';
import type { OperationCoverage } from './coverage.ts';
import { byOperation, matchedIn, operationName, type Matched } from '../exchanges.ts';
import { covers, isSuccess, mediaTypeOf } from '../message/http.ts';
import { declaredFor, mediaTypesOf } from '../message/responses.ts';

const mostly = 0.5;

const shareOf = (recorded: readonly Matched[], statuses: readonly number[]): number =>
  recorded.filter(({ exchange }) => statuses.includes(exchange.response.status)).length / recorded.length;

const hollowAnswers = (calls: readonly Matched[]): readonly string[] =>
  [[401, 403], [404]].flatMap((statuses) => {
    const share = calls.length === 0 ? 0 : shareOf(calls, statuses);
    return share > mostly
      ? [`${Math.round(share * 100)} % of the answers are ${statuses.join(' or ')}: little was looked at`]
      : [];
  });

const onlyProbed = (coverage: readonly OperationCoverage[]): readonly string[] => {
  const names = coverage.filter(({ exercised }) => !exercised).map(({ operation }) => operation);
  return names.length === 0
    ? []
    : [`${names.length} operations were only probed, never seen to succeed: ${names.join(', ')}`];
};

/** Media types of a success that was recorded, in a type that never came. */
const skippedMediaTypes = (matched: readonly Matched[]): readonly string[] =>
  [...byOperation(matched)].flatMap(([operation, group]) => {
    const successes = group.filter(({ exchange }) => isSuccess(exchange.response.status));
    const declared = new Set(
      successes.flatMap(({ exchange }) =>
        mediaTypesOf(declaredFor(operation, exchange.response.status)?.response ?? {}),
      ),
    );
    const sent = successes.map(({ exchange }) => mediaTypeOf(exchange.response.headers) ?? '');
    const skipped = [...declared].filter((type) => !sent.some((each) => covers(type, each)));
    return skipped.length === 0 ? [] : [`${operationName(operation)} was never asked for ${skipped.join(', ')}`];
  });

export const warningsOf = (
  contract: Contract,
  cassettes: readonly Cassette[],
  coverage: readonly OperationCoverage[],
): readonly string[] => {
  const matched = matchedIn(contract, cassettes);
  const calls = matched.filter(({ exchange }) => exchange.purpose.kind === 'call');
  return [...hollowAnswers(calls), ...onlyProbed(coverage), ...skippedMediaTypes(matched)];
};
