/** The generated client on recorded answers: what it gives back, and byte for byte what it sent. nock only answers. */
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import nock from 'nock';
import type { Operation } from '../../src/spec/document.ts';
import { applyOverlay } from '../../src/spec/overlay/overlay-apply.ts';
import type { Cassette, Exchange } from '../../src/testing/cassette.ts';
import { sentBytes } from '../../src/testing/play/answers.ts';
import { playNock } from '../../src/testing/play/play-nock.ts';
import { byOperation, matchedIn, operationName, type Matched } from '../judge/exchanges.ts';
import { isError, isSuccess } from '../judge/message/http.ts';
import { contractOf } from '../contract-of.ts';
import { isMethodMiss, isRouterMiss } from '../judge/message/routing.ts';
import { loadInputs } from '../load-inputs.ts';
import { readCassettes } from '../record/cassette-folder.ts';
import { defaultVersion } from '../server/locate.ts';
import { callRecorded, canBeCalled, contentTypeOf, expectedResult } from './client-call.ts';

const url = 'http://influxdb.test:8086';

const inputs = await loadInputs();
const contract = contractOf(applyOverlay(inputs.pinned, inputs.actions).document);
const cassettes = await readCassettes(defaultVersion);

const isCall = ({ exchange }: Matched): boolean => exchange.purpose.kind === 'call';
const callsFirst = (group: readonly Matched[]): readonly Matched[] => [
  ...group.filter(isCall),
  ...group.filter((one) => !isCall(one)),
];

/** A page may print a type that the contract does not have; the client sends only those that it has. */
const isOfItsTypes = ({ operation, exchange }: Matched): boolean =>
  exchange.purpose.kind !== 'sample' ||
  Object.keys(operation.requestBody?.content ?? {}).includes(contentTypeOf(exchange) ?? '') ||
  operation.requestBody === undefined;

/** The first success and the first failure of each operation that the client can ask for. */
const chosen = [...byOperation(matchedIn(contract, cassettes))].flatMap(([operation, group]) => {
  const usable = callsFirst(group.filter(isOfItsTypes)).filter(
    ({ exchange }) => canBeCalled(exchange) && !isRouterMiss(exchange.response) && !isMethodMiss(exchange.response),
  );
  const success = usable.find(({ exchange }) => isSuccess(exchange.response.status));
  const failure = usable.find(({ exchange }) => isError(exchange.response.status));
  return [success, failure].flatMap((one) =>
    one === undefined
      ? []
      : [[operationName(operation), one.exchange.response.status, operation, one.cassette, one.exchange] as const],
  );
});

beforeAll(() => {
  nock.disableNetConnect();
});
afterEach(() => {
  nock.cleanAll();
});
afterAll(() => {
  nock.restore();
});

type Sent = { readonly method: string; readonly target: string; readonly type: string | null; readonly bytes: Buffer };

const play = async (operation: Operation, cassette: Cassette, exchange: Exchange) => {
  const player = playNock(nock, cassette, { url, only: ({ id }) => id === exchange.id });
  let sent: Sent | undefined;
  // Read here, before nock: it parses bodies, strips line feeds and takes quotes off.
  const fetch = async (address: string, init: RequestInit): Promise<Response> => {
    const request = new Request(address, init);
    const { pathname, search } = new URL(address);
    sent = {
      method: request.method,
      target: pathname + search,
      type: request.headers.get('content-type'),
      bytes: Buffer.from(await request.arrayBuffer()),
    };
    return globalThis.fetch(address, init);
  };
  const result = await callRecorded(operation, cassette, exchange, fetch, url);
  player.stop();
  return { result, sent, done: player.unused().length === 0 };
};

test.each(chosen)('%s, answered %i', async (_, _status, operation, cassette, exchange) => {
  const { result, sent, done } = await play(operation, cassette, exchange);
  expect(done).toBe(true);
  const want = expectedResult(exchange);
  const { ok, status, data, error, errorText } = result;
  expect(ok ? { ok, status, data } : { ok, status, error, errorText }).toEqual(want);
  expect(sent).toEqual({
    method: exchange.request.method,
    target: exchange.request.target.replaceAll('+', '%20'), // two spellings of a space
    type: contentTypeOf(exchange) ?? sent?.type, // where the recording named none, the client may choose
    bytes: Buffer.from(sentBytes(cassette, exchange)),
  });
});

test('every operation that was exercised is played', () => {
  const succeeded = new Set(chosen.filter(([, status]) => isSuccess(status)).map(([name]) => name));
  const exercised = matchedIn(contract, cassettes).filter(
    (one) => isCall(one) && isSuccess(one.exchange.response.status),
  );
  const missed = new Set(
    exercised.map(({ operation }) => operationName(operation)).filter((name) => !succeeded.has(name)),
  );
  expect([...missed]).toEqual([]);
});
