/** The requests that show a finding, in order: what a script prints, and what `--confirm` sends. */
import type { Cassette, Exchange } from '../../../src/testing/cassette.ts';
import { probeOf, type ProbePurpose } from '../probe-meaning.ts';
import { isSuccess, pathOf } from '../message/http.ts';
import { usedCaptures } from './repro-values.ts';

const earlierBody = ({ request: { body } }: Exchange): readonly string[] =>
  body.kind === 'same-as' ? [body.exchange] : [];

/** Also a probe's: what was meant to fail and did not, changed something all the same. */
const isWrite = ({ request, response }: Exchange): boolean =>
  !['GET', 'HEAD'].includes(request.method) && isSuccess(response.status);

/** What it asks for was not ready at once. */
const isWaitFor = (exchange: Exchange, earlier: Exchange): boolean =>
  earlier.until !== undefined && pathOf(earlier.request.target) === pathOf(exchange.request.target);

/**
 * What must come first, in the order of the recording: the earlier successful writes, and whatever gave a value that is used.
 * A narrower slice misses what ties requests together by name: a password that was set, a point that made a shard.
 */
const prefixOf = (cassette: Cassette, exchange: Exchange): readonly Exchange[] => {
  const earlier = cassette.exchanges.slice(0, cassette.exchanges.indexOf(exchange));
  const needed = new Set<string>();
  const add = (id: string): void => {
    const source = earlier.find((each) => each.id === id);
    if (source === undefined || needed.has(id)) return;
    needed.add(id);
    need(source);
  };
  const need = (one: Exchange): void => {
    for (const id of [...usedCaptures(cassette, one).map((capture) => capture.exchange), ...earlierBody(one)]) add(id);
  };
  need(exchange);
  for (const one of earlier) if (isWrite(one) || isWaitFor(exchange, one)) add(one.id);
  return earlier.filter(({ id }) => needed.has(id));
};

/** Kinds whose answers mean something beside each other only: what a parameter changes. */
const isCompared = ({ probe }: ProbePurpose): boolean => /^(query-|sibling-parameter$)/.test(probe);

const parameterOf = ({ detail = '' }: ProbePurpose): string => detail.split('=')[0] ?? '';

/** The probes of the same parameter, and the one without it. */
const siblingsOf = (cassette: Cassette, exchange: Exchange): readonly Exchange[] => {
  const own = probeOf(exchange);
  if (own === undefined || !isCompared(own)) return [];
  return cassette.exchanges.filter((other) => {
    const probe = probeOf(other);
    if (other === exchange || probe === undefined || !isCompared(probe)) return false;
    const isSame = probe.operationId === own.operationId && other.request.method === exchange.request.method;
    return isSame && (probe.probe === 'query-base' || parameterOf(probe) === parameterOf(own));
  });
};

export type Steps = {
  readonly prefix: readonly Exchange[];
  /** To be compared with the request in question; they change nothing. */
  readonly siblings: readonly Exchange[];
};

export const stepsOf = (cassette: Cassette, exchange: Exchange): Steps => {
  const siblings = siblingsOf(cassette, exchange);
  const needed = new Set([exchange, ...siblings].flatMap((one) => prefixOf(cassette, one)));
  return {
    prefix: cassette.exchanges.filter((one) => needed.has(one) && one !== exchange && !siblings.includes(one)),
    siblings,
  };
};
