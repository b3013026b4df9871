/** Time limits, broken connections, and what must never be seen. */
import { inspect } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { notingServer, type NotingServer } from './fixtures.ts';
import { ConnectionError, createClient, TimeoutError } from './index.ts';

let server: NotingServer;
beforeAll(async () => {
  server = await notingServer();
});
afterAll(() => server.close());

const caught = (work: Promise<unknown>): Promise<unknown> => work.catch((error: unknown) => error);

test.each([
  ['an answer that does not begin', { after: 2_000 }],
  ['an answer that does not end', { stalls: true as const }],
])('%s is a TimeoutError', async (_, answer) => {
  server.answer(answer);
  const client = createClient({ url: server.url, timeoutMs: 60 });
  const error = await caught(client.GET('/ping'));
  expect(error).toBeInstanceOf(TimeoutError);
  expect(error).toMatchObject({ operation: 'GET /ping', timeoutMs: 60 });
});

test('a call may have a limit of its own, or none', async () => {
  server.answer({ status: 204, after: 120 });
  const client = createClient({ url: server.url, timeoutMs: 30 });
  expect(await client.GET('/ping', { timeoutMs: 0 })).toMatchObject({ status: 204 });
  expect(await caught(client.GET('/ping', { timeoutMs: 40 }))).toMatchObject({ timeoutMs: 40 });
});

test('a stream may take longer than the limit once it has begun', async () => {
  server.answer({ stalls: true, body: 'x' });
  const client = createClient({ url: server.url, timeoutMs: 60 });
  const response = await client.send({ method: 'GET', path: '/slow' });
  await new Promise((resolve) => setTimeout(resolve, 90));
  const reader = response.body?.getReader();
  expect((await reader?.read())?.value).toEqual(new Uint8Array([120]));
  await reader?.cancel();
});

test('a call that its caller ends is an AbortError with the caller’s own reason', async () => {
  server.answer({ after: 2_000 });
  const reason = new Error('enough');
  const controller = new AbortController();
  setTimeout(() => {
    controller.abort(reason);
  }, 30);
  const error = await caught(createClient({ url: server.url }).GET('/ping', { signal: controller.signal }));
  expect(error).toMatchObject({ name: 'AbortError', operation: 'GET /ping' });
  expect(error).toHaveProperty('cause', reason);
});

test('a server that is not there is a ConnectionError with its cause', async () => {
  const gone = await notingServer();
  await gone.close();
  const error = await caught(createClient({ url: gone.url }).GET('/ping'));
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error).toMatchObject({ operation: 'GET /ping', cause: { message: 'fetch failed' } });
  expect(String(error)).toContain(`GET /ping: no answer from ${gone.url}: connect ECONNREFUSED`);
});

test('what an injected fetch throws is thrown as it is', async () => {
  const miss = new Error('no recording for this request');
  const client = createClient({ url: server.url, fetch: () => Promise.reject(miss) });
  expect(await caught(client.GET('/ping'))).toBe(miss);
});

test('a header that cannot be sent is named, without its value', async () => {
  const client = createClient({ url: server.url });
  const error = await caught(client.GET('/ping', { headers: { 'x-key': 'hidden\nvalue' } }));
  expect(error).toBeInstanceOf(TypeError);
  expect(inspect(error)).toContain('x-key');
  expect(inspect(error)).not.toContain('hidden');
});

test.each([
  ['a line break inside', 'abc\ndef-secret'],
  ['a space inside', 'Token def-secret'],
  ['nothing', ''],
])('a token with %s is refused without being shown', (_, token) => {
  expect(() => createClient({ url: server.url, token })).toThrow(/^token is empty or holds/);
  expect(() => createClient({ url: server.url, token })).not.toThrow(/def-secret/);
});
