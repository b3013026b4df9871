/** A request with one more query parameter, beside the same request without it. */
import { isDeepStrictEqual } from 'node:util';
import type { Operation } from '../../../src/spec/document.ts';
import { isRecord } from '../../../src/spec/is-record.ts';
import type { Cassette, Exchange, RecordedResponse } from '../../../src/testing/cassette.ts';
import type { Contract } from '../../check.ts';
import { oncePerPair, operationOf } from '../exchanges.ts';
import { jsonValue } from '../message/documents.ts';
import { isSuccess, pathOf, queryOf } from '../message/http.ts';
import { probeOf } from '../probe-meaning.ts';

export const trialKinds = [
  'query-valid',
  'query-nonsense',
  'query-edge',
  'query-default',
  'sibling-parameter',
] as const;
export type TrialKind = (typeof trialKinds)[number];

export type Trial = {
  readonly cassette: Cassette;
  readonly operation: Operation;
  readonly kind: TrialKind;
  readonly name: string;
  readonly value: string;
  readonly exchange: Exchange;
  readonly base: Exchange;
};

const kindOf = (exchange: Exchange): TrialKind | undefined =>
  trialKinds.find((kind) => kind === probeOf(exchange)?.probe);

/** What two requests must have in common: everything but the one parameter. */
const rest = ({ request }: Exchange, name: string): string => {
  const query = [...queryOf(request.target)].filter(([key]) => key !== name).sort();
  return JSON.stringify([request.method, pathOf(request.target), query, request.auth, request.headers, request.body]);
};

const isPlain = ({ purpose }: Exchange): boolean =>
  purpose.kind === 'call' || (purpose.kind === 'probe' && ['query-base', 'control'].includes(purpose.probe));

/** Something was written, so what was read before says nothing of what is read after. What is tried itself is no such thing. */
const isWrite = ({ request, response }: Exchange, tried: Exchange): boolean => {
  const { method, target } = tried.request;
  const isTried = request.method === method && pathOf(request.target) === pathOf(target);
  return !isTried && !['GET', 'HEAD', 'OPTIONS'].includes(request.method) && isSuccess(response.status);
};

const baseOf = (exchanges: readonly Exchange[], at: number, name: string): Exchange | undefined => {
  const probe = exchanges[at];
  if (probe === undefined) return undefined;
  const wanted = rest(probe, name);
  const isBase = (one: Exchange): boolean =>
    isPlain(one) &&
    isSuccess(one.response.status) &&
    !queryOf(one.request.target).has(name) &&
    rest(one, name) === wanted;
  const from = exchanges.findLastIndex((one, index) => index < at && isWrite(one, probe)) + 1;
  const end = exchanges.findIndex((one, index) => index > at && isWrite(one, probe));
  return exchanges.slice(from, end < 0 ? undefined : end).findLast(isBase);
};

/** All trials of a cassette that have their base. */
export const trialsIn = oncePerPair((contract: Contract, cassette: Cassette): readonly Trial[] =>
  cassette.exchanges.flatMap((exchange, at) => {
    const kind = kindOf(exchange);
    const operation = kind && operationOf(contract, exchange);
    const [, name, value = ''] = /^([^=]+)=(.*)$/s.exec(probeOf(exchange)?.detail ?? '') ?? [];
    if (kind === undefined || operation === undefined || name === undefined) return [];
    const base = baseOf(cassette.exchanges, at, name);
    return base === undefined ? [] : [{ cassette, operation, kind, name, value, exchange, base }];
  }),
);

/** A list's own links repeat the query that was asked: they differ, and say nothing. */
const content = ({ body }: RecordedResponse): unknown => {
  const value = jsonValue(body);
  if (value === undefined) return body;
  return isRecord(value) ? Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'links')) : value;
};

export const isSameAnswer = ({ response: one }: Exchange, { response: two }: Exchange): boolean =>
  one.status === two.status && isDeepStrictEqual(content(one), content(two));

const longest = (value: unknown): number => {
  if (Array.isArray(value)) return value.length;
  return isRecord(value)
    ? Math.max(
        0,
        ...Object.values(value)
          .filter(Array.isArray)
          .map((list) => list.length),
      )
    : 0;
};

/** How many items an answer lists, at its top: nothing can be told from fewer than two. */
export const itemsOf = ({ response: { body } }: Exchange): number => longest(jsonValue(body));
