import { afterEach, expect, test } from '@jest/globals';
import type { Socket } from 'node:net';
import { BackupError } from '../errors.ts';
import { answer, begun, rawServer, type RawServer } from './fixtures.ts';
import { readSome } from './read-body.ts';
import { mayPass, mayRest, withRetries, type Retry } from './retry.ts';
import { openWire } from './wire.ts';

let server: RawServer | undefined;
afterEach(() => server?.close());

const good = (socket: Socket): void => void socket.end(answer('200 OK', 'whole'));

const fetchWith = async (answers: readonly ((socket: Socket) => void)[], retries = 4) => {
  server = await rawServer(...answers);
  const wire = openWire({ url: server.url, token: 't', stallMs: 100 });
  const told: Retry[] = [];
  const text = withRetries(async () => readSome((await wire.get('/a')).body, 100), {
    retries,
    onRetry: (retry) => told.push(retry),
  });
  return { text: await text.finally(wire.close), told };
};

test.each<[string, (socket: Socket) => void, RegExp]>([
  ['a reset', (socket) => socket.resetAndDestroy(), /no answer/],
  ['a stall in the body', (socket) => socket.write(begun('wh')), /nothing moved/],
  ['half a header', (socket) => socket.end('HTTP/1.1 200 OK\r\nContent'), /no answer/],
  ['an early end', (socket) => socket.end(begun('wh')), /after 2 bytes/],
  ['a 503', (socket) => socket.end(answer('503 Busy', '')), /answered 503/],
])('after %s the next try brings everything', async (_, how, why) => {
  const { text, told } = await fetchWith([how, good]);
  expect(text).toBe('whole');
  expect(told).toEqual([{ attempt: 1, waitMs: expect.any(Number), why: expect.stringMatching(why) }]);
  expect(told[0]?.waitMs).toBeLessThanOrEqual(500);
});

test('a server that names a time is asked again then, not before', async () => {
  const begin = performance.now();
  const { told } = await fetchWith([(socket) => socket.end(answer('503 Busy', '', 'Retry-After: 1')), good]);
  expect(told[0]?.waitMs).toBe(1000);
  expect(performance.now() - begin).toBeGreaterThanOrEqual(990);
});

test('after the last try its error is thrown', async () => {
  const reset = (socket: Socket): void => void socket.resetAndDestroy();
  await expect(fetchWith([reset], 2)).rejects.toMatchObject({ code: 'no-connection' });
  expect(server?.requests).toHaveLength(3);
});

test.each([
  [400, false],
  [401, false],
  [404, false],
  [429, true],
  [500, false],
  [502, true],
  [503, true],
  [504, true],
])('whether a %d may pass: %s', (status, want) => {
  expect(mayPass(new BackupError('server-refused', 'no', { status }))).toBe(want);
});

test.each([
  ['ECONNRESET', true],
  ['ECONNREFUSED', true],
  ['EPIPE', true],
  ['EAI_AGAIN', true],
  ['ENOTFOUND', false],
  ['CERT_HAS_EXPIRED', false],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', false],
  ['ERR_TLS_CERT_ALTNAME_INVALID', false],
])('whether %s may pass: %s', (code, want) => {
  const cause = Object.assign(new Error('x'), { code });
  expect(mayPass(new BackupError('no-connection', 'no', { cause }))).toBe(want);
});

test('what is no accident is thrown at once', async () => {
  let tries = 0;
  const work = withRetries(() => {
    tries += 1;
    return Promise.reject(new TypeError('a bug'));
  });
  await expect(work).rejects.toThrow('a bug');
  expect(tries).toBe(1);
});

test('an abort ends the waiting with its reason', async () => {
  const aborter = new AbortController();
  const work = withRetries(
    () => Promise.reject(new BackupError('server-refused', 'busy', { status: 503, retryAfterMs: 20_000 })),
    {
      signal: aborter.signal,
      onRetry: () =>
        setTimeout(() => {
          aborter.abort(new Error('enough'));
        }, 10),
    },
  );
  await expect(work).rejects.toThrow('enough');
});

test('a 500, as of a shard at rest, is waited for for a second at first, and no other refusal is', async () => {
  const told: Retry[] = [];
  let tries = 0;
  const refused = new BackupError('server-refused', 'GET /a answered 500', { status: 500 });
  const work = (): Promise<string> => ((tries += 1) === 1 ? Promise.reject(refused) : Promise.resolve('whole'));
  expect(await withRetries(work, { retryIf: mayRest, onRetry: (retry) => told.push(retry) })).toBe('whole');
  expect(told).toEqual([{ attempt: 1, waitMs: 1000, why: 'GET /a answered 500' }]);
  expect(mayRest(new BackupError('server-refused', 'GET /a answered 404', { status: 404 }))).toBe(false);
});
