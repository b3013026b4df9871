import { inspect } from 'node:util';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { notingServer, type NotingServer } from '../fixtures.ts';
import { createClient, traceSpan, v1Login, type HookRequest, type Hooks, type InfluxClient } from '../index.ts';

let server: NotingServer;
beforeAll(async () => {
  server = await notingServer();
});
beforeEach(() => {
  server.answer({ status: 204, headers: { 'x-a': '1', 'set-cookie': 'session=secret' } });
});
afterAll(() => server.close());

const clientWith = (...hooks: readonly Hooks[]): InfluxClient =>
  createClient({ url: server.url, token: 'secret', hooks, retry: { retries: 1, firstDelayMs: 1 } });
const caught = (work: Promise<unknown>): Promise<unknown> => work.catch((error: unknown) => error);

/** Tells of everything it is called for. */
function noting(name: string, notes: string[], slowMs = 0): Hooks {
  const note = async (word: string): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, slowMs));
    notes.push(`${name}: ${word}`);
  };
  return {
    beforeRequest: ({ method, attempt, operation }) => note(`${method} ${attempt} of ${operation}`),
    afterResponse: ({ status, attempt }) => note(`${status} to ${attempt}`),
    onRetry: ({ attempt, delayMs, status, error }) =>
      note(`again after ${attempt}: ${status ?? String(error)} ${delayMs < 2}`),
    onError: ({ error, operation }) => note(`${operation} failed, ${(error as Error).name}`),
  };
}

test('they run in the order given, each after the one before', async () => {
  const notes: string[] = [];
  await clientWith(noting('a', notes, 10), noting('b', notes)).GET('/ping');
  expect(notes).toEqual(['a: GET 1 of GET /ping', 'b: GET 1 of GET /ping', 'a: 204 to 1', 'b: 204 to 1']);
});

test('they are told of each try, and of the wait between', async () => {
  const notes: string[] = [];
  server.answer({ status: 503 });
  await clientWith(noting('a', notes)).GET('/ping');
  expect(notes.slice(1, 4)).toEqual(['a: 503 to 1', 'a: again after 1: 503 true', 'a: GET 2 of GET /ping']);
});

test('they are told once of what is thrown', async () => {
  const notes: string[] = [];
  const gone = createClient({
    url: 'http://127.0.0.1:9',
    hooks: [noting('a', notes)],
    retry: { retries: 1, firstDelayMs: 1 },
  });
  await caught(gone.GET('/ping'));
  expect(notes.filter((note) => !note.includes('GET 1') && !note.includes('GET 2'))).toEqual([
    expect.stringMatching(/^a: again after 1: ConnectionError: GET \/ping: no answer from http:\/\/127.0.0.1:9/),
    'a: GET /ping failed, ConnectionError',
  ]);
});

test('send runs them too', async () => {
  const notes: string[] = [];
  await clientWith(noting('a', notes)).send({ method: 'GET', path: '/a?b=1' });
  expect(notes).toEqual(['a: GET 1 of GET /a', 'a: 204 to 1']);
});

test('what they set among the headers is sent, also over what stood there', async () => {
  const hook: Hooks = {
    beforeRequest: ({ headers }) => {
      headers.set('x-b', '2');
      headers.set('content-type', 'text/x-own');
    },
  };
  await clientWith(hook).POST('/api/v2/write', { query: { org: 'o', bucket: 'b' }, body: 'm f=1' });
  expect(server.arrived().headers).toMatchObject({
    'x-b': '2',
    'content-type': 'text/x-own',
    authorization: 'Token secret',
  });
});

test('what they throw ends the call, and nothing is sent', async () => {
  const no = new Error('not now');
  const before = server.count();
  const hook: Hooks = {
    beforeRequest: () => {
      throw no;
    },
  };
  expect(await caught(clientWith(hook).GET('/ping'))).toBe(no);
  expect(server.count()).toBe(before);
});

test('a credential is not shown to them, not even later', async () => {
  const kept: unknown[] = [];
  const keep = (event: unknown): void => void kept.push(event);
  await clientWith(
    { beforeRequest: keep, afterResponse: keep },
    { seesCredential: true, beforeRequest: () => undefined },
  ).GET('/ping');
  const login = v1Login({ username: 'u', password: 'secret' });
  await createClient({ url: server.url, ...login, hooks: [{ beforeRequest: keep }] }).GET('/query', {
    query: { db: 'b', q: 'a' },
  });
  expect(kept).toHaveLength(3);
  expect(inspect(kept, { depth: 9, showHidden: true })).not.toContain('secret');
  expect(server.arrived().url).toContain('p=secret');
});

test('unless one asks for it, which may then change it', async () => {
  const seen: (string | null)[] = [];
  const asking: Hooks = {
    seesCredential: true,
    beforeRequest: ({ headers }) => {
      seen.push(headers.get('authorization'));
      headers.set('authorization', 'Signed so');
    },
    afterResponse: ({ headers }) => {
      seen.push(headers.get('set-cookie'));
    },
  };
  await clientWith(asking).GET('/ping');
  expect(seen).toEqual(['Token secret', 'session=secret']);
  expect(server.arrived().headers.authorization).toBe('Signed so');
});

test('what they do to the headers of an answer changes no result', async () => {
  const result = await clientWith({
    afterResponse: ({ headers }) => {
      headers.delete('x-a');
    },
  }).GET('/ping');
  expect(result.headers.get('x-a')).toBe('1');
});

test('a span is sent where there is one', async () => {
  const asked: Pick<HookRequest, 'operation' | 'attempt'>[] = [];
  const spans = ['trace-1', undefined];
  const client = clientWith(
    traceSpan((request) => {
      asked.push(request);
      return spans.shift();
    }),
  );
  await client.GET('/ping');
  expect(server.arrived().headers['zap-trace-span']).toBe('trace-1');
  await client.GET('/ping');
  expect(server.arrived().headers).not.toHaveProperty('zap-trace-span');
  expect(asked).toEqual([
    { operation: 'GET /ping', attempt: 1 },
    { operation: 'GET /ping', attempt: 1 },
  ]);
});
