import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readdir } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { startServer, type Onboarding, type ThrowawayServer } from '../../../contract-tests/server/throwaway.ts';
import { createClient, unwrap, type InfluxClient } from '../../client/index.ts';
import { doctor } from './doctor.ts';

type Ready = ThrowawayServer & { readonly onboarding: Onboarding; readonly client: InfluxClient };

const start = async (flags: readonly string[] = []): Promise<Ready> => {
  const server = await startServer({ flags });
  const { onboarding } = server;
  if (onboarding === undefined) throw new Error('the server was not set up');
  return { ...server, onboarding, client: createClient({ url: server.url, token: onboarding.token }) };
};

let server: Ready;
beforeAll(async () => {
  server = await start(['--http-write-timeout', '90s']);
});
afterAll(async () => {
  await server.stop();
});

const dayMs = 86_400_000;

/** A thousand points of one series an hour apart that end `daysAgo`. */
const write = async ({ client, onboarding }: Ready, bucket: string, host: string, daysAgo: number): Promise<void> => {
  const end = Date.now() - daysAgo * dayMs;
  const body = Array.from({ length: 200 }, (_, at) => `m,host=${host} v=${at} ${end - at * 60_000}`).join('\n');
  unwrap(await client.POST('/api/v2/write', { query: { org: onboarding.org, bucket, precision: 'ms' }, body }));
};

const look = (options: { readonly token?: string; readonly limitMs?: number } = {}) =>
  doctor({ url: server.url, token: server.onboarding.token, ...options });

test('an operator token is told from a weaker one', async () => {
  expect((await look()).token).toEqual({ canBackUp: true });
  const orgs = unwrap(await server.client.GET('/api/v2/orgs'));
  const orgID = orgs.orgs?.[0]?.id ?? '';
  const permissions = [{ action: 'read' as const, resource: { type: 'buckets' as const, orgID } }];
  const { token } = unwrap(await server.client.POST('/api/v2/authorizations', { body: { orgID, permissions } }));
  const { token: facts, server: seen, remarks } = await look({ token });
  expect(facts.canBackUp).toBe(false);
  expect(seen.version).toBe('2.9.1');
  expect(remarks[0]).toMatchObject({ code: 'token-cannot-back-up', level: 'warning' });
  expect(JSON.stringify({ facts, remarks })).not.toContain(token);
});

test('version, hashed tokens, a limit on downloads, and where the docs do not hold', async () => {
  const { server: facts, docs, remarks } = await look();
  expect(facts).toEqual({ version: '2.9.1', ready: true, tokens: 'hashed', writeTimeoutSeconds: 90 });
  expect(docs.filter(({ how }) => how === 'asked')).toMatchObject([
    { operation: 'POST /api/v2/restore/bucket/{bucketID}', server: expect.stringContaining('/restore/buckets/') },
  ]);
  expect(remarks.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['tokens-are-hashed', 'download-is-cut-off', 'docs-differ']),
  );
});

test('data past its retention is found, and when the rest follows', async () => {
  const { client, onboarding } = server;
  const orgID = unwrap(await client.GET('/api/v2/orgs')).orgs?.[0]?.id ?? '';
  const { id } = unwrap(await client.POST('/api/v2/buckets', { body: { orgID, name: 'short' } }));
  await write(server, 'short', 'a', 60);
  await write(server, 'short', 'a', 1);
  const rules = [{ type: 'expire' as const, everySeconds: 30 * 86_400 }];
  unwrap(await client.PATCH('/api/v2/buckets/{bucketID}', { path: { bucketID: id }, body: { retentionRules: rules } }));
  const { buckets, remarks } = await look();
  const short = buckets.find(({ bucket }) => bucket === 'short');
  expect(short).toMatchObject({ org: onboarding.org, retentionSeconds: 2_592_000, shards: 2 });
  expect(short?.expired).toHaveLength(1);
  expect(Date.parse(short?.losesFrom ?? '')).toBeGreaterThan(Date.now() + 28 * dayMs);
  expect(remarks).toContainEqual(expect.objectContaining({ code: 'data-past-retention', level: 'warning' }));
});

/** Points that are on disk and then deleted: until the server compacts, which it may do within a second. */
const deletedJustNow = async (bucket: string, host: string): Promise<void> => {
  const { client, onboarding } = server;
  await write(server, bucket, host, 1);
  await write(server, bucket, `${host}-kept`, 1);
  await look(); // makes the server put them on disk, as every backup does
  const body = { start: '2000-01-01T00:00:00Z', stop: '2100-01-01T00:00:00Z', predicate: `host="${host}"` };
  unwrap(await client.POST('/api/v2/delete', { query: { org: onboarding.org, bucket }, body }));
};

test('a shard with deleted points is named, with its bucket', async () => {
  let found: readonly string[] = [];
  for (let attempt = 0; found.length === 0 && attempt < 8; attempt += 1) {
    await deletedJustNow(server.onboarding.bucket, `gone-${attempt}`);
    const { shards, remarks } = await look();
    found = shards.filter(({ tombstones }) => tombstones === 'some').map(({ bucket }) => bucket);
    expect(remarks.some(({ code }) => code === 'deleted-data-returns')).toBe(found.length > 0);
  }
  expect(found[0]).toBe(`${server.onboarding.org}/${server.onboarding.bucket}`);
});

test('it reads only, and no download that it ended leaves anything behind', async () => {
  const requests = async (): Promise<readonly string[]> => {
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    const count = /^http_api_requests_total\{handler="platform",method="(POST|PUT|PATCH|DELETE)".* (\d+)$/;
    return metrics.split('\n').filter((line) => count.test(line));
  };
  const before = await requests();
  expect(before.length).toBeGreaterThan(0);
  await look();
  expect(await requests()).toEqual(before);
  const files = await readdir(join(server.folder, 'engine', 'data'), { recursive: true });
  expect(files.filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('it ends in time on a server that never answers, and says so', async () => {
  const silent: Server = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const { port } = silent.address() as AddressInfo; // a TCP server's address is never a string
  const started = performance.now();
  await expect(doctor({ url: `http://127.0.0.1:${port}`, token: 't', limitMs: 400 })).rejects.toMatchObject({
    code: 'no-connection',
    message: expect.stringContaining('does not answer within 0.4 s'),
  });
  expect(performance.now() - started).toBeLessThan(1_500);
  silent.close();
});
