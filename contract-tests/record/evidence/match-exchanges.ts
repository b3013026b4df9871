/** Which exchange of a new recording is which of the former one: by what was asked and why, then by order. */
import type { Cassette, Exchange } from '../../../src/testing/cassette.ts';
import type { Contract } from '../../check.ts';

/** Canonical ids are numbered as they come, so that they move with whatever is recorded before them. */
const withoutNumbers = (text: string): string => text.replace(/0c[0-9a-f]{14}/g, '<id>').replace(/-p?\d+\b/g, '-<n>');

const why = ({ purpose }: Exchange): string => {
  switch (purpose.kind) {
    case 'probe':
      return `probe ${purpose.operationId} ${purpose.probe} ${purpose.detail ?? ''}`;
    case 'claim':
      return `claim ${purpose.page} ${purpose.says}`;
    case 'sample':
      return `sample ${purpose.page}`;
    case 'call':
    case 'cleanup':
      return purpose.kind;
  }
};

type KeyOf = (exchange: Exchange) => string;

const keysFor = ({ match }: Contract): readonly KeyOf[] => {
  const operation: KeyOf = ({ request: { method, target } }) => {
    const path = target.split('?')[0] ?? '';
    return match(method, path)?.id ?? `${method} ${withoutNumbers(path)}`;
  };
  const weak: KeyOf = (exchange) => `${operation(exchange)}\n${why(exchange)}`;
  const strong: KeyOf = (exchange) => {
    const { request, response } = exchange;
    const asked = withoutNumbers(JSON.stringify([request.target, request.auth, request.headers, request.body]));
    return `${weak(exchange)}\n${asked}\n${response.status}`;
  };
  return [strong, weak];
};

/** Ids by key, in order. */
const queues = (exchanges: readonly Exchange[], key: KeyOf): ReadonlyMap<string, string[]> => {
  const found = new Map<string, string[]>();
  for (const exchange of exchanges) found.set(key(exchange), [...(found.get(key(exchange)) ?? []), exchange.id]);
  return found;
};

/** The new ids by the old ones. An exchange that was only moved or renumbered is found; one that is gone is not in it. */
export const matchExchanges = (
  former: Pick<Cassette, 'exchanges'>,
  next: Pick<Cassette, 'exchanges'>,
  contract: Contract,
): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  const taken = new Set<string>();
  for (const key of keysFor(contract)) {
    const waiting = queues(
      next.exchanges.filter(({ id }) => !taken.has(id)),
      key,
    );
    for (const exchange of former.exchanges.filter(({ id }) => !found.has(id))) {
      const match = waiting.get(key(exchange))?.shift();
      if (match === undefined) continue;
      found.set(exchange.id, match);
      taken.add(match);
    }
  }
  return found;
};
