import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer, type Onboarding, type ThrowawayServer } from '../../../contract-tests/server/throwaway.ts';
import { createClient, unwrap, type InfluxClient } from '../../client/index.ts';
import { backup } from '../take/backup.ts';
import { inspect } from './inspect.ts';

type Ready = ThrowawayServer & { readonly onboarding: Onboarding; readonly client: InfluxClient };

const start = async (version: string): Promise<Ready> => {
  const server = await startServer({ version });
  const { onboarding } = server;
  if (onboarding === undefined) throw new Error('the server was not set up');
  return { ...server, onboarding, client: createClient({ url: server.url, token: onboarding.token }) };
};

let hashing: Ready;
let clear: Ready;
let folder: string;
beforeAll(async () => {
  [hashing, clear] = await Promise.all([start('2.9.1'), start('2.7.12')]);
  folder = await mkdtemp(join(tmpdir(), 'inspect-'));
});
afterAll(async () => {
  await Promise.all([hashing.stop(), clear.stop(), rm(folder, { recursive: true })]);
});

const dayMs = 86_400_000;
const noon = Math.floor(Date.now() / dayMs) * dayMs - dayMs / 2;

const write = async ({ client, onboarding: { org, bucket } }: Ready, host: string): Promise<void> => {
  const body = Array.from({ length: 100 }, (_, at) => `m,host=${host} v=${at} ${noon - at * 60_000}`).join('\n');
  unwrap(await client.POST('/api/v2/write', { query: { org, bucket, precision: 'ms' }, body }));
};

const taken = async (server: Ready, name: string): Promise<string> => {
  const dir = join(folder, name);
  await backup({ url: server.url, token: server.onboarding.token, dir }).result;
  return dir;
};

test('buckets with retention, span and size, what the stores hold, and no token', async () => {
  await write(hashing, 'a');
  const orgID = unwrap(await hashing.client.GET('/api/v2/orgs')).orgs?.[0]?.id ?? '';
  const retentionRules = [{ type: 'expire' as const, everySeconds: 7 * 86_400 }];
  unwrap(await hashing.client.POST('/api/v2/buckets', { body: { orgID, name: 'week', retentionRules } }));
  const inspection = await inspect(await taken(hashing, 'plain'));
  const { org, bucket, token } = hashing.onboarding;
  expect(inspection.sets).toMatchObject([{ serverVersion: '2.9.1' }]);
  expect(inspection.buckets.find((one) => one.bucket === bucket)).toMatchObject({
    ...{ org, retentionSeconds: 0, shards: 1, tombstones: 0 },
    bytes: expect.any(Number),
  });
  expect(inspection.buckets.find((one) => one.bucket === 'week')).toMatchObject({
    ...{ org, retentionSeconds: 604_800, shards: 0, bytes: 0 },
  });
  expect(inspection.metadata).toMatchObject({
    holds: { organizations: 1, users: 1, tokens: 1, buckets: 4 },
    sql: true,
  });
  expect(inspection.metadata?.tokens).toMatchObject({
    ...{ tokens: 1, inClear: 0, plan: 'must-be-known' },
    operators: [{ user: hashing.onboarding.user, org, storage: 'sha256' }],
  });
  expect(JSON.stringify(inspection)).not.toContain(token);
});

test('tokens that are kept in clear are told, and not shown', async () => {
  const inspection = await inspect(await taken(clear, 'clear'));
  expect(inspection.metadata?.tokens).toMatchObject({ tokens: 1, inClear: 1, plan: 'in-backup' });
  expect(JSON.stringify(inspection)).not.toContain(clear.onboarding.token);
});

/** The server may compact what was deleted within a second, so that no backup has it. */
const withTombstones = async (): Promise<string> => {
  const { client, onboarding } = hashing;
  for (let attempt = 0; attempt < 8; attempt += 1) {
    await write(hashing, `gone-${attempt}`);
    await taken(hashing, `flush-${attempt}`); // puts the points on disk: only those leave a tombstone
    const body = { start: '2000-01-01T00:00:00Z', stop: '2100-01-01T00:00:00Z', predicate: `host="gone-${attempt}"` };
    const query = { org: onboarding.org, bucket: onboarding.bucket };
    unwrap(await client.POST('/api/v2/delete', { query, body }));
    const dir = await taken(hashing, `deleted-${attempt}`);
    if ((await inspect(dir)).deletions.length > 0) return dir;
  }
  throw new Error('the server compacted too fast, eight times');
};

test('what was deleted and would come back is named; a backup that does not say it is read on request', async () => {
  const dir = await withTombstones();
  const { deletions, sets } = await inspect(dir);
  const { org, bucket } = hashing.onboarding;
  expect(deletions).toMatchObject([{ bucket: `${org}/${bucket}`, measurement: 'm', entries: 1 }]);
  await rm(join(dir, `${sets[0]?.run ?? ''}.inventory.json`)); // as `influx backup` leaves it
  const unknown = await inspect(dir);
  expect(unknown.buckets.find((one) => one.bucket === bucket)?.tombstones).toBeUndefined();
  const scanned = await inspect(dir, { scan: true });
  expect(scanned.deletions).toEqual(deletions);
  expect(scanned.buckets.find((one) => one.bucket === bucket)?.tombstones).toBe(1);
});

test('a folder without a backup is told from one with half a backup', async () => {
  const dir = await mkdtemp(join(folder, 'none-'));
  await expect(inspect(dir)).rejects.toMatchObject({ code: 'file-missing' });
  await writeFile(join(dir, '20261124T104500Z.state.json'), '{}');
  await expect(inspect(dir)).rejects.toMatchObject({ message: expect.stringContaining('unfinished') });
});
