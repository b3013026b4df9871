/** Calls on a network that breaks, to a real socket server. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createClient, type ClientOptions, type InfluxClient, type RetryOptions } from '../index.ts';
import * as told from '../scripted-server.ts';

let server: told.ScriptedServer;
beforeAll(async () => {
  server = await told.scriptedServer();
});
afterAll(() => server.close());

const good = told.json('{"buckets":[]}');
const quick: RetryOptions = { firstDelayMs: 1 };
const client = (options: Partial<ClientOptions> = {}): InfluxClient =>
  createClient({ url: server.url, token: 't', retry: quick, ...options }); // one credential only
const caught = (work: Promise<unknown>): Promise<unknown> => work.catch((error: unknown) => error);
const write = { query: { org: 'o', bucket: 'b' } } as const;

const faults = [
  ['is reset', told.reset],
  ['is closed without a word', told.silent],
  ['breaks off in the head', told.halfHeader],
  ['breaks off in the body', told.cutMidBody],
  ['is reset in the body', told.resetMidBody],
  ['does not speak HTTP', told.noHttp],
  ['stalls in the head', told.halfHeaderThenNothing],
  ['stalls in the body', told.stallMidBody],
  ['answers late', told.late(2_000, good)],
  ['answers 429', told.answer(429)],
  ['answers 502', told.answer(502, {}, '<html>')],
  ['answers 503', told.answer(503)],
  ['answers 504', told.answer(504)],
] as const;

test.each(faults)('a connection that %s: a GET is sent again', async (_, fault) => {
  server.play(fault, fault, good);
  const result = await client({ tryTimeoutMs: 100 }).GET('/api/v2/buckets');
  expect(result).toMatchObject({ ok: true, data: { buckets: [] } });
  expect(server.received()).toHaveLength(3);
});

test.each(faults)('a connection that %s: a POST is not', async (_, fault) => {
  server.play(fault, good);
  const call = client({ tryTimeoutMs: 100 }).POST('/api/v2/labels', { body: { orgID: '1', name: 'l' } });
  const outcome = await caught(call);
  expect(outcome).not.toMatchObject({ ok: true });
  expect(server.received()).toHaveLength(1);
});

test.each([
  ['each point has its time', 'm f=1 1\nm f=2 2', {}, 2],
  ['as bytes too', new TextEncoder().encode('m f=1 1'), {}, 2],
  ['compressed on the way', `m f="${'x'.repeat(3_000)}" 1`, {}, 2],
  ['a point has none', 'm f=1 1\nm f=2', {}, 1],
  ['compressed by the caller, so that nobody can look', new Uint8Array([1]), { 'Content-Encoding': 'gzip' }, 1],
  ['a stream', new Blob(['m f=1 1']).stream(), {}, 1],
] as const)('a write: %s', async (_, body, headers, count) => {
  server.play(told.answer(503), told.answer(204));
  const result = await client().POST('/api/v2/write', { ...write, body, headers });
  expect(result.status).toBe(count === 2 ? 204 : 503);
  expect(server.received()).toHaveLength(count);
  if (count === 2) expect(server.received()[1]?.body).toBe(server.received()[0]?.body);
});

test('the caller may say that twice does no harm, but not of a stream', async () => {
  const body = { orgID: '1', name: 'l' };
  server.play(told.reset, told.answer(201, { 'content-type': 'application/json' }, '{}'));
  expect(await client().POST('/api/v2/labels', { body, idempotent: true })).toMatchObject({ status: 201 });
  server.play(told.answer(503), told.answer(204));
  const stream = new Blob(['m f=1 1']).stream();
  expect(await client().POST('/api/v2/write', { ...write, body: stream, idempotent: true })).toMatchObject({
    status: 503,
  });
});

test('or that it does', async () => {
  server.play(told.answer(503), good);
  expect(await client().GET('/api/v2/buckets', { idempotent: false })).toMatchObject({ status: 503 });
});

test('it gives up after the tries it was given, with the last answer', async () => {
  server.play(told.answer(503));
  expect(await client().GET('/api/v2/buckets')).toMatchObject({ ok: false, status: 503 });
  expect(server.received()).toHaveLength(4);
  server.play(told.answer(503));
  expect(await client().GET('/api/v2/buckets', { retry: { retries: 1 } })).toMatchObject({ status: 503 });
  expect(server.received()).toHaveLength(2);
});

test('it gives up with the last error', async () => {
  server.play(told.reset);
  expect(await caught(client({ retry: { ...quick, retries: 2 } }).GET('/api/v2/buckets'))).toMatchObject({
    name: 'ConnectionError',
    operation: 'GET /api/v2/buckets',
  });
  expect(server.received()).toHaveLength(3);
});

test('retry can be turned off, and on again for one call', async () => {
  const never = client({ retry: false });
  server.play(told.answer(503), good);
  expect(await never.GET('/api/v2/buckets')).toMatchObject({ status: 503 });
  server.play(told.answer(503), good);
  expect(await never.GET('/api/v2/buckets', { retry: { retries: 1, firstDelayMs: 1 } })).toMatchObject({ ok: true });
});

/** Sleeps in no time, and notes how long it should have been. */
function sleepless(): { readonly slept: number[]; readonly retry: RetryOptions } {
  const slept: number[] = [];
  let time = 0;
  return {
    slept,
    retry: {
      random: () => 1,
      now: () => time,
      sleep: (delayMs) => {
        slept.push(delayMs);
        time += delayMs;
        return Promise.resolve();
      },
    },
  };
}

test('the waits double, are capped, and follow what the server asks for', async () => {
  const { slept, retry } = sleepless();
  server.play(told.answer(503), told.answer(429, { 'retry-after': '2' }), told.reset, told.answer(503), good);
  const patient = client({ retry: { ...retry, retries: 9, firstDelayMs: 400, maxDelayMs: 3_000 } });
  expect(await patient.GET('/api/v2/buckets')).toMatchObject({ ok: true });
  expect(slept).toEqual([400, 2_800, 1_600, 3_000]);
});

test('no wait goes beyond the time that the call has', async () => {
  const { slept, retry } = sleepless();
  server.play(told.answer(503, { 'retry-after': '4' }));
  const hasty = client({ timeoutMs: 9_000, retry: { ...retry, retries: 9, firstDelayMs: 0 } });
  expect(await hasty.GET('/api/v2/buckets')).toMatchObject({ status: 503 });
  expect(slept).toEqual([4_000, 4_000]);
});

test('the limit of a call holds for all tries together', async () => {
  server.play(told.stallMidBody);
  const started = performance.now();
  const retry = { retries: 1_000, firstDelayMs: 1 };
  const error = await caught(client({ timeoutMs: 600, tryTimeoutMs: 100, retry }).GET('/api/v2/buckets'));
  expect(error).toMatchObject({ name: 'TimeoutError' }); // of the call, or of a try that left no time for another
  expect(performance.now() - started).toBeLessThan(4_000);
  expect(server.received().length).toBeGreaterThan(1);
});

test('the limit of a call is told where a try outlasts it', async () => {
  server.play(told.stallMidBody);
  const error = await caught(client({ timeoutMs: 80, tryTimeoutMs: 60_000 }).GET('/api/v2/buckets'));
  expect(error).toMatchObject({ name: 'TimeoutError', timeoutMs: 80 });
});

test('the limit of a try is told where it was the last', async () => {
  server.play(told.stallMidBody);
  const error = await caught(client({ tryTimeoutMs: 50, retry: false }).GET('/api/v2/buckets'));
  expect(error).toMatchObject({ name: 'TimeoutError', timeoutMs: 50 });
});

test('a signal ends the wait, and nothing is sent after it', async () => {
  server.play(told.answer(503, { 'retry-after': '20' }), good);
  const ending = new AbortController();
  const reason = new Error('enough');
  setTimeout(() => {
    ending.abort(reason);
  }, 50);
  const error = await caught(client().GET('/api/v2/buckets', { signal: ending.signal }));
  expect(error).toMatchObject({ name: 'AbortError', cause: reason });
  expect(server.received()).toHaveLength(1);
});

test('a signal ends a try that hangs, and one that was aborted before sends nothing', async () => {
  server.play(told.halfHeaderThenNothing, good);
  const signal = AbortSignal.timeout(50);
  expect(await caught(client().GET('/api/v2/buckets', { signal }))).toMatchObject({ name: 'AbortError' });
  expect(server.received()).toHaveLength(1);
  server.play(good);
  expect(await caught(client().GET('/api/v2/buckets', { signal }))).toMatchObject({ name: 'AbortError' });
  expect(server.received()).toHaveLength(0);
});

test('a signal ends a stream that has begun', async () => {
  server.play(told.stallMidBody);
  const ending = new AbortController();
  const result = await client().GET('/api/v2/buckets', { parseAs: 'stream', signal: ending.signal });
  const reader = result.ok ? result.data.getReader() : undefined;
  expect((await reader?.read())?.value?.length).toBe(11);
  const next = caught(reader?.read() ?? Promise.resolve());
  ending.abort(new Error('enough'));
  expect(await next).toMatchObject({ name: 'AbortError', cause: { message: 'enough' } });
});

test('a fetch that does not listen to signals does not hold the call', async () => {
  const deaf = client({ timeoutMs: 40, fetch: () => new Promise(() => undefined) });
  expect(await caught(deaf.GET('/api/v2/buckets'))).toMatchObject({ name: 'TimeoutError' });
});

test('send is never tried again', async () => {
  server.play(told.answer(503), good);
  expect((await client().send({ method: 'GET', path: '/api/v2/buckets' })).status).toBe(503);
  server.play(told.reset, good);
  expect(await caught(client().send({ method: 'GET', path: '/api/v2/buckets' }))).toMatchObject({
    name: 'ConnectionError',
  });
  expect(server.received()).toHaveLength(1);
});

test('what no request can be made of is no fault of the network', async () => {
  server.play(good);
  const error = await caught(client().send({ method: 'GET', path: '/ping', body: 'x' }));
  expect(error).toMatchObject({ name: 'TypeError' });
  expect(await caught(client().send({ method: 'TRACE', path: '/ping' }))).toMatchObject({ name: 'TypeError' });
  const stream = new Blob(['x']).stream();
  stream.getReader();
  expect(await caught(client().send({ method: 'POST', path: '/ping', body: stream }))).toMatchObject({
    message: 'body: this stream was read already',
  });
  expect(server.received()).toHaveLength(0);
});
