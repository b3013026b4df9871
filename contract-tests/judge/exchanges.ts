/** Exchanges with the cassette they stand in and the operation they belong to. */
import type { Operation } from '../../src/spec/document.ts';
import type { Cassette, Exchange } from '../../src/testing/cassette.ts';
import type { Contract } from '../check.ts';
import type { Evidence, Witnesses } from '../finding.ts';
import { pathOf } from './message/http.ts';

export type Recorded = {
  readonly cassette: Cassette;
  readonly exchange: Exchange;
  readonly operation: Operation | undefined;
};
export type Matched = Recorded & { readonly operation: Operation };

export const operationName = ({ method, path }: Pick<Operation, 'method' | 'path'>): string => `${method} ${path}`;

/** A function of two objects that is asked for the same pair by many checks. */
export const oncePerPair = <One extends object, Two extends object, Value>(
  find: (one: One, two: Two) => Value,
): ((one: One, two: Two) => Value) => {
  const known = new WeakMap<One, WeakMap<Two, { readonly value: Value }>>();
  return (one, two) => {
    const row = known.get(one) ?? new WeakMap<Two, { readonly value: Value }>();
    known.set(one, row);
    const cell = row.get(two) ?? { value: find(one, two) };
    row.set(two, cell);
    return cell.value;
  };
};

/** Who a request belongs to. */
export const operationOf = oncePerPair((contract: Contract, { request }: Exchange): Operation | undefined =>
  contract.match(request.method, pathOf(request.target)),
);

export const recordedIn = oncePerPair((contract: Contract, cassettes: readonly Cassette[]): readonly Recorded[] =>
  cassettes.flatMap((cassette) =>
    cassette.exchanges.map((exchange) => ({
      cassette,
      exchange,
      operation: operationOf(contract, exchange),
    })),
  ),
);

const isMatched = (one: Recorded): one is Matched => one.operation !== undefined;

export const matchedIn = oncePerPair((contract: Contract, cassettes: readonly Cassette[]): readonly Matched[] =>
  recordedIn(contract, cassettes).filter(isMatched),
);

/** By operation, in the order of the exchanges. */
export const byOperation = (matched: readonly Matched[]): ReadonlyMap<Operation, readonly Matched[]> => {
  const groups = new Map<Operation, Matched[]>();
  for (const one of matched) {
    const group = groups.get(one.operation);
    if (group === undefined) groups.set(one.operation, [one]);
    else group.push(one);
  }
  return groups;
};

type Seen = Pick<Recorded, 'cassette' | 'exchange'>;

export const evidenceOf = ({ cassette, exchange }: Seen): Evidence => ({
  cassette: cassette.scenario,
  exchange: exchange.id,
});

export const serverSays = (
  { cassette }: Pick<Seen, 'cassette'>,
  says: string,
): { readonly server: NonNullable<Witnesses['server']> } => ({
  server: { says, version: cassette.server.version },
});

const idLike = /^([0-9a-f]{16}|\d+)$/;

/** A path that the contract does not know, with what looks like an id as a variable. */
export const templateOf = (target: string): string =>
  pathOf(target)
    .split('/')
    .map((segment) => (idLike.test(segment) ? '{id}' : segment))
    .join('/');
