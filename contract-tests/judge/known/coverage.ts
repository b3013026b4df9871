/** Which operations were exercised, which only probed, and whether that became less. */
import { parse } from 'yaml';
import type { Cassette, Exchange } from '../../../src/testing/cassette.ts';
import type { Contract } from '../../check.ts';
import { byOperation, matchedIn, operationName, type Matched } from '../exchanges.ts';

export type OperationCoverage = {
  readonly operation: string;
  readonly requests: number;
  /** Time of all its answers together, in milliseconds; only where a server answered. */
  readonly ms?: number;
  /** A success was recorded that no probe provoked: a documented one, or the one that the server really gives. */
  readonly exercised: boolean;
};

const succeeds = ({ exchange }: Matched): boolean =>
  exchange.purpose.kind !== 'probe' && exchange.response.status >= 200 && exchange.response.status < 400;

export const coverageOf = (
  contract: Contract,
  cassettes: readonly Cassette[],
  ms?: ReadonlyMap<Exchange, number>,
): readonly OperationCoverage[] =>
  [...byOperation(matchedIn(contract, cassettes))]
    .map(([operation, group]) => ({
      operation: operationName(operation),
      requests: group.length,
      ...(ms && { ms: group.reduce((sum, { exchange }) => sum + (ms.get(exchange) ?? 0), 0) }),
      exercised: group.some(succeeds),
    }))
    .sort((a, b) => (a.operation < b.operation ? -1 : 1));

export const exercisedIn = (coverage: readonly OperationCoverage[]): readonly string[] =>
  coverage.filter(({ exercised }) => exercised).map(({ operation }) => operation);

/** The floor's file: a list of operations. */
export const parseFloor = (text: string): readonly string[] => {
  const value: unknown = parse(text) ?? [];
  if (!Array.isArray(value)) throw new TypeError('the coverage floor is not a list of operations');
  return value.map(String);
};

export const floorText = (coverage: readonly OperationCoverage[]): string =>
  [
    '# Operations that the recordings exercise. Written by `npm run contract -- --accept-coverage`; none may get lost.',
    ...exercisedIn(coverage).map((name) => `- ${name}`),
    '',
  ].join('\n');

/** Operations of the floor that are not exercised any more. */
export const lostCoverage = (floor: readonly string[], coverage: readonly OperationCoverage[]): readonly string[] => {
  const exercised = new Set(exercisedIn(coverage));
  return floor.filter((operation) => !exercised.has(operation));
};
