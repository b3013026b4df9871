/** Ways in, compressed bodies and repeated writes on a real server. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startServer, type Onboarding, type ThrowawayServer } from '../../contract-tests/server/throwaway.ts';
import { createClient, fromEnv, HttpError, signIn, unwrap, v1Login, type Auth, type InfluxClient } from './index.ts';
import { everyPointHasItsTime } from './retry/points.ts';

let server: ThrowawayServer;
let made: Onboarding;
let client: InfluxClient;
beforeAll(async () => {
  server = await startServer();
  if (!server.onboarding) throw new Error('the server was not set up');
  made = server.onboarding;
  client = createClient({ url: server.url, token: made.token });
});
afterAll(() => server.stop());

type Ways = Readonly<Record<string, (made: Onboarding) => Auth>>;

const ways: Ways = {
  token: ({ token }) => ({ token }),
  bearer: ({ token }) => ({ bearer: token }),
  'provided token': ({ token }) => ({ token: () => Promise.resolve(token) }),
  'any name with a token as password': ({ token }) => ({ username: 'anybody', password: token }),
  'name and password': ({ user, password }) => ({ username: user, password }),
  '1.x login with a token': ({ token }) => v1Login({ username: 'anybody', password: token }),
  '1.x login with the password': ({ user, password }) => v1Login({ username: user, password }),
  nothing: () => ({ none: true }),
};

test.each([
  ['token', 200, 200, 204],
  ['bearer', 200, 401, 401],
  ['provided token', 200, 200, 204],
  ['any name with a token as password', 401, 200, 204],
  ['name and password', 401, 401, 401],
  ['1.x login with a token', 401, 200, 204],
  ['1.x login with the password', 401, 401, 401],
  ['nothing', 401, 401, 401],
])('%s: /api/v2 answers %i, /query %i, /write %i', async (way, api, query, write) => {
  const one = client.withAuth(ways[way]?.(made) ?? { none: true });
  const statuses = [
    (await one.GET('/api/v2/buckets')).status,
    (await one.GET('/query', { query: { db: made.bucket, q: 'show measurements' } })).status,
    (await one.POST('/write', { query: { db: made.bucket }, body: 'ways f=1 1' })).status,
  ];
  expect(statuses).toEqual([api, query, write]);
});

test('a 1.x compatible authorization is a name and a password of its own', async () => {
  const buckets = unwrap(await client.GET('/api/v2/buckets', { query: { name: made.bucket } })).buckets;
  const { id = '', orgID = '' } = buckets[0] ?? {};
  const permissions = [{ action: 'write', resource: { type: 'buckets', id, orgID } }] as const;
  const body = { orgID, token: 'old-sensor', permissions: [...permissions] };
  const authorization = unwrap(await client.POST('/private/legacy/authorizations', { body }));
  const path = { authID: authorization.id };
  const password = 'old-password';
  unwrap(await client.POST('/private/legacy/authorizations/{authID}/password', { path, body: { password } }));
  const old = createClient({ url: server.url, ...v1Login({ username: 'old-sensor', password }) });
  expect(await old.POST('/write', { query: { db: made.bucket }, body: 'old f=1 1' })).toMatchObject({ status: 204 });
});

test('a token that is refused is asked for again', async () => {
  const tokens = ['not-a-token', made.token];
  const renewing = createClient({ url: server.url, token: () => tokens.shift() ?? '' });
  expect(await renewing.POST('/api/v2/query', { query: { org: made.org }, body: 'buckets()' })).toMatchObject({
    ok: true,
  });
  expect(tokens).toEqual([]);
});

test('a session signs in, again when it was ended elsewhere, and out', async () => {
  const cookies: string[] = [];
  const noting = createClient({
    url: server.url,
    hooks: [{ seesCredential: true, beforeRequest: ({ headers }) => void cookies.push(headers.get('cookie') ?? '') }],
  });
  const session = await signIn(noting, { username: made.user, password: made.password });
  expect(unwrap(await session.client.GET('/api/v2/me')).name).toBe(made.user);
  const cookie = cookies.at(-1) ?? '';
  expect(cookie).toMatch(/^influxdb-oss-session=/);
  const elsewhere = client.withAuth({ none: true });
  expect(await elsewhere.POST('/api/v2/signout', { headers: { cookie } })).toMatchObject({ status: 204 });
  expect(unwrap(await session.client.GET('/api/v2/me')).name).toBe(made.user);
  expect(cookies.at(-1)).not.toBe(cookie);
  await session.signOut();
  const last = cookies.at(-1) ?? '';
  expect(await elsewhere.GET('/api/v2/me', { headers: { cookie: last } })).toMatchObject({ status: 401 });
});

test('a wrong password is an HttpError', async () => {
  const wrong = signIn(createClient({ url: server.url }), { username: made.user, password: 'wrong-password' });
  await expect(wrong).rejects.toBeInstanceOf(HttpError);
});

test('the variables of the command are enough', async () => {
  const { org = '', ...connection } = fromEnv({
    INFLUX_HOST: server.url,
    INFLUX_TOKEN: made.token,
    INFLUX_ORG: made.org,
  });
  const result = await createClient(connection).GET('/api/v2/buckets', { query: { org } });
  expect(unwrap(result).buckets.some(({ name }) => name === made.bucket)).toBe(true);
});

/** What a query of 1.x gives for a measurement: its rows. */
async function rowsOf(measurement: string): Promise<readonly unknown[]> {
  const query = { db: made.bucket, q: `select * from "${measurement}"` };
  const { results = [] } = unwrap(await client.GET('/query', { query, headers: { Accept: 'application/json' } })) as {
    readonly results?: readonly { readonly series?: readonly { readonly values: readonly unknown[] }[] }[];
  }; // the contract leaves it open
  return results[0]?.series?.[0]?.values ?? [];
}

const write = (body: string, gzipOverBytes?: number) =>
  client.POST('/api/v2/write', {
    query: { org: made.org, bucket: made.bucket },
    body,
    ...(gzipOverBytes !== undefined && { gzipOverBytes }),
  });

test('a compressed write arrives whole', async () => {
  const body = Array.from({ length: 2_000 }, (_, at) => `zipped f=${at} ${at + 1}`).join('\n');
  expect(await write(body)).toMatchObject({ status: 204 });
  expect(await rowsOf('zipped')).toHaveLength(2_000);
});

test.each([
  ['plain', 'twice0 f=1 1\ntwice0 f=2 2'],
  ['a string with everything in it', 'twice1 f="a b\\"c, =\n# 1",g=2 7'],
  ['a string that ends in a backslash', 'twice2 f="a\\\\" 7'],
  ['escapes', 'twice3,t\\=u=v\\ w f\\ g=1 7'],
  ['a quote in a tag', 'twice4,t="a f=1 7'],
  ['comments, empty and indented lines', '# about\n\n  \n twice5 f=1 1  \n#end'],
])('a write with timestamps that is sent twice is there once: %s', async (_, body) => {
  expect(everyPointHasItsTime(body)).toBe(true);
  expect(await write(body, 0)).toMatchObject({ status: 204 });
  const name = /twice\d/.exec(body)?.[0] ?? '';
  const once = await rowsOf(name);
  expect(once.length).toBeGreaterThan(0);
  expect(await write(body)).toMatchObject({ status: 204 });
  expect(await rowsOf(name)).toEqual(once);
});

test('one without is there twice', async () => {
  const body = 'undated f=1';
  expect(everyPointHasItsTime(body)).toBe(false);
  await write(body);
  await write(body);
  expect(await rowsOf('undated')).toHaveLength(2);
});

test('a stream goes in and comes out compressed', async () => {
  const kv = unwrap(await client.GET('/api/v2/backup/kv', { parseAs: 'stream' }));
  expect(await client.POST('/api/v2/restore/kv', { body: kv, gzipOverBytes: 0 })).toMatchObject({ status: 200 });
  expect(await client.GET('/api/v2/buckets')).toMatchObject({ status: 200 });
});
