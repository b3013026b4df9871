/** Credentials: who is asked for them, where they go, and where they are never seen. */
import { inspect } from 'node:util';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { notingServer, type NotingServer } from '../fixtures.ts';
import {
  createClient,
  HttpError,
  signIn,
  unwrap,
  v1Login,
  type Auth,
  type CredentialProvider,
  type FetchInit,
} from '../index.ts';

let server: NotingServer;
beforeAll(async () => {
  server = await notingServer();
});
beforeEach(() => {
  server.answer({ status: 204 });
});
afterAll(() => server.close());

const caught = (work: Promise<unknown>): Promise<unknown> => work.catch((error: unknown) => error);

/** Lets in who has the newest token. */
function doorkeeper(newest: () => string): void {
  server.decide(({ headers }) => ({ status: headers.authorization?.endsWith(newest()) ? 204 : 401 }));
}

function provider(tokens: readonly string[]): { readonly asked: string[]; readonly ask: CredentialProvider } {
  const asked: string[] = [];
  const ask: CredentialProvider = async (why) => {
    asked.push(why);
    await new Promise((resolve) => setTimeout(resolve, 5));
    return tokens[asked.length - 1] ?? tokens.at(-1) ?? '';
  };
  return { asked, ask };
}

test.each([
  ['token', (ask: CredentialProvider): Auth => ({ token: ask }), 'Token'],
  ['bearer', (ask: CredentialProvider): Auth => ({ bearer: ask }), 'Bearer'],
])('a provider of a %s is asked once for calls at the same time', async (_, auth, scheme) => {
  const { asked, ask } = provider(['a']);
  const client = createClient({ url: server.url, ...auth(ask) });
  expect(asked).toEqual([]);
  await Promise.all([client.GET('/ping'), client.GET('/ping'), client.GET('/ping')]);
  await client.GET('/ping');
  expect(server.arrived().headers.authorization).toBe(`${scheme} a`);
  expect(asked).toEqual(['first']);
});

test('it is asked again after a 401, once for all, and each call is sent once more', async () => {
  const { asked, ask } = provider(['old', 'new']);
  const client = createClient({ url: server.url, token: ask });
  doorkeeper(() => 'new');
  const before = server.count();
  const results = await Promise.all([
    client.GET('/ping'),
    client.GET('/ping'),
    client.POST('/api/v2/labels', { body: { orgID: '1', name: 'l' } }),
  ]);
  expect(results.map(({ status }) => status)).toEqual([204, 204, 204]);
  expect(server.count() - before).toBe(6);
  expect(asked).toEqual(['first', 'refused']);
});

test('a new one that is refused too is the end of it', async () => {
  const { asked, ask } = provider(['old', 'newer', 'newest']);
  const client = createClient({ url: server.url, token: ask });
  doorkeeper(() => 'none of these');
  const before = server.count();
  expect(await client.GET('/ping')).toMatchObject({ ok: false, status: 401 });
  expect([server.count() - before, asked]).toEqual([2, ['first', 'refused']]);
});

test('nothing is sent again with the same token', async () => {
  const { asked, ask } = provider(['same']);
  doorkeeper(() => 'another');
  const before = server.count();
  expect(await createClient({ url: server.url, token: ask }).GET('/ping')).toMatchObject({ status: 401 });
  expect([server.count() - before, asked]).toEqual([1, ['first', 'refused']]);
});

test('a stream is not sent again, but the next call has the new token', async () => {
  const { ask } = provider(['old', 'new']);
  const client = createClient({ url: server.url, token: ask });
  doorkeeper(() => 'new');
  const body = new Blob(['m f=1 1']).stream();
  const before = server.count();
  expect(await client.POST('/api/v2/write', { query: { org: 'o', bucket: 'b' }, body })).toMatchObject({ status: 401 });
  expect(await client.GET('/ping')).toMatchObject({ status: 204 });
  expect(server.count() - before).toBe(2);
});

test('a call that brings its own authorization has no other', async () => {
  const { asked, ask } = provider(['a']);
  server.answer({ status: 401 });
  const client = createClient({ url: server.url, token: ask });
  expect(await client.GET('/ping', { headers: { Authorization: 'Token own' } })).toMatchObject({ status: 401 });
  expect(server.arrived().headers.authorization).toBe('Token own');
  expect(asked).toEqual([]);
});

test('what a provider throws is thrown by the call, and it is asked anew by the next', async () => {
  const sealed = new Error('the vault is sealed');
  let asked = 0;
  const client = createClient({
    url: server.url,
    token: () => {
      asked += 1;
      if (asked === 1) throw sealed;
      return 'a';
    },
  });
  expect(await caught(client.GET('/ping'))).toBe(sealed);
  expect(await client.GET('/ping')).toMatchObject({ status: 204 });
});

test('a provider that never answers does not hold the call', async () => {
  const client = createClient({ url: server.url, token: () => new Promise(() => undefined), timeoutMs: 40 });
  expect(await caught(client.GET('/ping'))).toMatchObject({ name: 'TimeoutError', timeoutMs: 40 });
});

test('a provided token that cannot be one is refused without being shown', async () => {
  const error = await caught(createClient({ url: server.url, token: () => 'a b-secret' }).GET('/ping'));
  expect(error).toMatchObject({ name: 'TypeError' });
  expect(inspect(error)).not.toContain('b-secret');
});

test('send takes the provided token too', async () => {
  const { ask } = provider(['a']);
  await createClient({ url: server.url, token: ask }).send({ method: 'GET', path: '/ping' });
  expect(server.arrived().headers.authorization).toBe('Token a');
});

test('a 1.x login goes into the query of the two paths that read it, and nowhere else', async () => {
  const client = createClient({ url: server.url, ...v1Login({ username: 'ü', password: 'p&1' }) });
  await client.GET('/query', { query: { q: 'show databases', db: 'b' } });
  expect(server.arrived().url).toBe('/query?q=show%20databases&db=b&u=%C3%BC&p=p%261');
  await client.send({ method: 'POST', path: '/write', body: 'm f=1' });
  expect(server.arrived().url).toBe('/write?u=%C3%BC&p=p%261');
  await client.GET('/api/v2/buckets');
  expect(server.arrived()).toMatchObject({ url: '/api/v2/buckets' });
  expect(server.arrived().headers).not.toHaveProperty('authorization');
  const below = createClient({ url: `${server.url}/proxy`, ...v1Login({ username: 'u', password: 'p' }) });
  await below.send({ method: 'GET', path: '/query?q=x' });
  expect(server.arrived().url).toBe('/proxy/query?q=x&u=u&p=p');
});

/** Signs in with `u:secret`, knows the newest session. */
function sessions(): { readonly expire: () => void } {
  let newest = 0;
  server.decide(({ url, headers }) => {
    const isCurrent = headers.cookie === `influxdb-oss-session=s${newest}`;
    if (url === '/api/v2/signin') {
      if (headers.authorization !== `Basic ${btoa('u:secret')}`) return { status: 401 };
      newest += 1;
      return { status: 204, headers: { 'set-cookie': `influxdb-oss-session=s${newest}; Path=/api/; HttpOnly` } };
    }
    if (isCurrent && url === '/api/v2/signout') newest += 1;
    return { status: isCurrent ? 204 : 401 };
  });
  return {
    expire: () => {
      newest += 1;
    },
  };
}

test('a session keeps its cookie, signs in again when it ran out, and ends', async () => {
  const { expire } = sessions();
  const session = await signIn(createClient({ url: server.url }), { username: 'u', password: 'secret' });
  expect(await session.client.GET('/ping')).toMatchObject({ status: 204 });
  expect(server.arrived().headers).toMatchObject({ cookie: 'influxdb-oss-session=s1' });
  expect(server.arrived().headers).not.toHaveProperty('authorization');
  expire();
  expect(await session.client.GET('/ping')).toMatchObject({ status: 204 });
  expect(server.arrived().headers).toMatchObject({ cookie: 'influxdb-oss-session=s3' });
  await session.signOut();
  expect(server.arrived()).toMatchObject({ method: 'POST', url: '/api/v2/signout' });
  expect(await caught(session.client.GET('/ping'))).toMatchObject({ message: /signed out: call signIn again/ });
  await session.signOut();
});

test('a session that is over already can be ended', async () => {
  const { expire } = sessions();
  const session = await signIn(createClient({ url: server.url }), { username: 'u', password: 'secret' });
  expire();
  await expect(session.signOut()).resolves.toBeUndefined();
});

test('a wrong password is told at once', async () => {
  sessions();
  const error = await caught(signIn(createClient({ url: server.url }), { username: 'u', password: 'wrong-one' }));
  expect(error).toBeInstanceOf(HttpError);
  expect(error).toMatchObject({ status: 401, operation: 'POST /api/v2/signin' });
  expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('wrong-one');
});

test('a redirect is not followed, so that no credential goes with it', async () => {
  const elsewhere = await notingServer();
  server.answer({ status: 307, headers: { location: `${elsewhere.url}/api/v2/me` } });
  const client = createClient({ url: server.url, token: 'a' });
  expect(await client.GET('/api/v2/me')).toMatchObject({ ok: false, status: 307 });
  expect((await client.send({ method: 'GET', path: '/api/v2/me' })).status).toBe(307);
  expect(elsewhere.count()).toBe(0);
  await elsewhere.close();
});

test('a mock that quotes the whole request does not bring the credential into an error', async () => {
  const quoting = (url: string, init: FetchInit): Promise<never> =>
    Promise.reject(
      new TypeError('fetch failed', { cause: new Error(`no match for ${JSON.stringify({ url, ...init })}`) }),
    );
  for (const auth of credentials.map(([, one]) => one)) {
    const client = createClient({ url: server.url, fetch: quoting, retry: false, ...auth });
    const error = await caught(client.GET('/query', { query: { db: 'b', q: 'a' } }));
    expect(error).toMatchObject({ name: 'ConnectionError', message: /no match for .*REDACTED/ });
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(secret);
  }
});

const secret = 's3cr3t-value';
const credentials: readonly (readonly [string, Auth])[] = [
  ['token', { token: secret }],
  ['bearer', { bearer: secret }],
  ['name and password', { username: 'u', password: secret }],
  ['provided token', { token: () => secret }],
  ['1.x login', v1Login({ username: 'u', password: secret })],
];

/** Everything that somebody may do to a value to see what is in it. */
const showings: Readonly<Record<string, (thing: unknown) => string>> = {
  inspect: (thing) => inspect(thing),
  'inspect, everything': (thing) => inspect(thing, { depth: Infinity, showHidden: true, getters: true }),
  JSON: (thing) => JSON.stringify(thing, (_, value: unknown) => value ?? null),
  String: (thing) => String(thing),
  structuredClone: (thing) => {
    try {
      return inspect(structuredClone(thing), { depth: Infinity, showHidden: true });
    } catch (error) {
      return inspect(error, { showHidden: true });
    }
  },
  'its own names': (thing) =>
    Object.entries(Object.getOwnPropertyDescriptors(thing))
      .map(([key, { value }]) => `${key} ${String(value)}`)
      .join('\n'),
};

test.each(credentials)('a %s is in no client, no result and no error', async (_, auth) => {
  const client = createClient({ url: server.url, timeoutMs: 60, retry: false, ...auth });
  const session = await (sessions(), signIn(createClient({ url: server.url }), { username: 'u', password: 'secret' }));
  server.answer({ status: 404, headers: { 'content-type': 'application/json' }, body: '{}' });
  const result = await client.GET('/query', { query: { db: 'b', q: 'a' } });
  const thrown = await caught(client.GET('/query', { query: { db: 'b', q: 'a' } }).then(unwrap));
  server.answer({ headers: { 'content-type': 'application/json' }, body: '<' });
  const unread = await caught(client.GET('/api/v2/me'));
  server.answer({ after: 500 });
  const late = await caught(client.GET('/query', { query: { db: 'b', q: 'a' } }));
  const gone = createClient({ url: 'http://127.0.0.1:9', retry: false, ...auth });
  const down = await caught(gone.GET('/query', { query: { db: 'b', q: 'a' } }));
  const away = await caught(client.send({ method: 'GET', path: 'http://127.0.0.1:9/' }));
  const ended = await caught(client.GET('/query', { query: { db: 'b', q: 'a' }, signal: AbortSignal.abort() }));
  const things = { client, other: client.withAuth(auth), session, result, thrown, unread, late, down, away, ended };
  const encoded = Buffer.from(`u:${secret}`).toString('base64');
  for (const [name, thing] of Object.entries(things)) {
    for (const [how, show] of Object.entries(showings)) {
      const shown = show(thing);
      const seen = [secret, encoded].some((word) => shown.includes(word));
      expect({ name, how, seen }).toEqual({ name, how, seen: false });
    }
  }
});
