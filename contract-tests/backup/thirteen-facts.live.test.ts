/** Thirteen things that InfluxDB does and its own CLI does not look at: for each, that we notice it or are not hurt by it. */
import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { readdir, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { PartialRestore } from '../../src/backup/restore/options.ts';
import { restore } from '../../src/backup/restore/restore.ts';
import { backup } from '../../src/backup/take/backup.ts';
import { openWire } from '../../src/backup/wire/wire.ts';
import { createClient, unwrap } from '../../src/client/index.ts';
import { endOf, successOf } from './end-of.ts';
import { startFaultProxy, type FaultProxy } from './fault-proxy.ts';
import { contentOf } from './oracle.ts';
import { smallPlan } from './plan.ts';
import { deleteAll, seed } from './seed.ts';
import { filesOf, settledFilesOf, shardGroupsOf } from './server-shards.ts';
import { openTestBed, type TestBed, type TestServer } from './servers.ts';

let bed: TestBed;
let proxy: FaultProxy;
let source: TestServer;
let target: TestServer;
/** A backup of the source, whole. */
let dir: string;

beforeAll(async () => {
  bed = await openTestBed();
  [source, target] = [await bed.start(), await bed.start()];
  proxy = await startFaultProxy(source.url);
  await seed(source, smallPlan, { perGroup: 200 });
  await settledFilesOf(source);
  dir = await backedUp();
  unwrap(await createClient(target).POST('/api/v2/orgs', { body: { name: 'north' } }));
});
afterEach(() => {
  proxy.disarm();
  proxy.takeLog();
});
afterAll(async () => {
  await proxy.close();
  await bed.close();
});

const backedUp = async (more: { readonly base?: string; readonly parallel?: number } = {}): Promise<string> => {
  const folder = bed.path();
  await successOf(backup({ ...source, dir: folder, ...more }));
  return folder;
};

const through = (server: TestServer) => {
  proxy.aim(server.url);
  return { url: proxy.url, token: server.token };
};

let names = 0;

/** Into the target, under a name of its own, which is told. */
const partial = (bucket: string, more: Partial<PartialRestore> = {}) => {
  const toBucket = `restored ${(names += 1)}`;
  return { toBucket, restore: { mode: 'partial', buckets: [{ org: 'north', bucket, toBucket }], ...more } } as const;
};

const full = (operatorToken?: string) =>
  ({
    mode: 'full',
    confirmWipe: new URL(proxy.url).host,
    ...(operatorToken !== undefined && { operatorToken }),
  }) as const;

const hashesOf = async (server: TestServer, bucket: string): Promise<readonly string[]> =>
  Object.values(await filesOf(server, [bucket]));

const pointsOf = async (server: TestServer, bucket: string) =>
  (await contentOf(server, (_, name) => name === bucket))[`north/${bucket}`];

const postsIn = (log: ReturnType<FaultProxy['takeLog']>) => log.filter(({ method }) => method === 'POST');

test('fact 1: a spoilt upload is answered 200, and is noticed', async () => {
  proxy.arm({ direction: 'up', at: 1500, act: 'flip', during: /^POST \/api\/v2\/restore\/shards\// });
  const { error } = await endOf(restore({ ...through(target), dir, restore: partial('forever').restore, retries: 0 }));
  const uploads = postsIn(proxy.takeLog()).filter(({ path }) => path.includes('/shards/'));
  expect(uploads[0]).toMatchObject({ status: 200, finished: true });
  expect(error).toMatchObject({ code: 'not-verified', kind: 'data' });
});

test('fact 2: a download that fails midway looks like a whole one, and is noticed by what follows its end', async () => {
  const { shard, folder } = await shardOfTwoFiles();
  const removeSecond = (): void => {
    const links = readdirSync(folder).find((name) => name.endsWith('.tmp')) ?? '';
    rmSync(join(folder, links, readdirSync(join(folder, links)).sort().at(-1) ?? ''));
  };
  const during = new RegExp(`^GET /api/v2/backup/shards/${shard}$`);
  const happened = proxy.arm({ direction: 'down', at: 1, act: removeSecond, during });
  const asked = { ...through(source), dir: bed.path(), bucket: 'two files', metadataStores: false };
  const { error } = await endOf(backup({ ...asked, retries: 0 }));
  expect(happened()).toBe(true);
  expect(proxy.takeLog().find(({ path }) => path.endsWith(`/shards/${shard}`))).toMatchObject({
    status: 200,
    finished: true,
  });
  expect(error).toMatchObject({
    code: 'archive-has-tail',
    place: { shard },
    message: expect.stringContaining('the server wrote: internal error') as unknown,
  });
});

/** The first is so large that the server still sends it when the second goes. */
const shardOfTwoFiles = async () => {
  const client = createClient(source);
  const { orgs = [] } = unwrap(await client.GET('/api/v2/orgs', { query: { org: 'north' } }));
  const body = { orgID: orgs[0]?.id ?? '', name: 'two files' };
  unwrap(await client.POST('/api/v2/buckets', { body }));
  const lines = Array.from(
    { length: 3000 },
    (_, i) => `m s="${randomBytes(2250).toString('base64')}" ${1_577_836_800 + i}`,
  );
  let found = { shard: '', folder: '' };
  for (const part of [lines.slice(1), lines.slice(0, 1)]) {
    const query = { org: 'north', bucket: 'two files', precision: 's' } as const;
    unwrap(await client.POST('/api/v2/write', { query, body: part.join('\n') }));
    await filesOf(source, ['two files']); // into a file
    const group = (await shardGroupsOf(source, ['two files']))[0];
    const shard = String(group?.shards[0]);
    found = { shard, folder: join(source.folder, 'engine', 'data', group?.bucketID ?? '', 'autogen', shard) };
  }
  return found;
};

test('fact 3: an empty key-value store would wipe the server, and is not sent', async () => {
  const before = await pointsOf(target, 'throwaway');
  const empty = await backedUp();
  const store = (await readdir(empty)).find((name) => name.endsWith('.bolt')) ?? '';
  await truncate(join(empty, store));
  const { error } = await endOf(restore({ ...through(target), dir: empty, restore: full(source.token) }));
  expect(error).toMatchObject({ kind: 'data', place: { file: store } });
  expect(postsIn(proxy.takeLog())).toEqual([]);
  expect(await pointsOf(target, 'throwaway')).toEqual(before);
});

test('fact 4: two buckets made at once lose shards: they are made one at a time, by two restores as well', async () => {
  const both = [partial('forever'), partial('quarter/3')] as const;
  const connection = through(target);
  await Promise.all(
    both.map(async ({ restore: asked }) =>
      successOf(restore({ ...connection, dir: await backedUp(), restore: asked })),
    ),
  );
  for (const [bucket, { toBucket }] of [
    ['forever', both[0]],
    ['quarter/3', both[1]],
  ] as const)
    expect(await hashesOf(target, toBucket)).toEqual(await hashesOf(source, bucket));
});

test('fact 5: deleted points come back where the archive has tombstones: they are counted, told, or refused', async () => {
  const { taken, before } = await withTombstones();
  expect(taken.result).toMatchObject({ tombstones: expect.any(Number) as unknown });
  expect(taken.notices).toContain('deleted-data-returns');
  const { toBucket, restore: asked } = partial('år 365');
  const refused = await endOf(restore({ ...target, dir: taken.dir, restore: asked, failOnTombstones: true }));
  expect(refused.error).toMatchObject({ code: 'tombstones-found', kind: 'data' });
  const { result, notices } = await endOf(restore({ ...target, dir: taken.dir, restore: asked }));
  expect(result).toMatchObject({ deletedDataReturns: true, tombstones: taken.result?.tombstones });
  expect(notices).toContain('deleted-data-returns');
  expect(await pointsOf(target, toBucket)).toEqual(before);
});

/** InfluxDB itself removes tombstones within a second or so; the backup must come before. */
const withTombstones = async () => {
  const [org, bucket] = ['north', 'år 365'];
  for (const host of ['h0', 'h1', 'h2', 'h3', 'h4']) {
    const before = await pointsOf(source, bucket);
    const range = { start: '2020-01-01T00:00:00Z', stop: '2099-01-01T00:00:00Z' };
    await deleteAll(source, [{ org, bucket, ...range, predicate: `host="${host}"` }]);
    const folder = bed.path();
    const taken = await endOf(backup({ ...source, dir: folder, org, bucket, metadataStores: false }));
    if ((taken.result?.tombstones ?? 0) === 2) return { taken: { ...taken, dir: folder }, before };
  }
  throw new Error('the tombstones of each delete were gone before the backup');
};

test('fact 6: tokens are kept as hashes, and none is told: without one that is known to hold, nothing is begun', async () => {
  const { error } = await endOf(restore({ ...through(target), dir, restore: full() }));
  expect(error).toMatchObject({ code: 'no-usable-token', kind: 'run' });
  const other = await endOf(restore({ ...through(target), dir, restore: full(target.token) }));
  expect(other.error).toMatchObject({ code: 'no-usable-token' });
  expect(postsIn(proxy.takeLog())).toEqual([]);
});

test('fact 7: two JSON documents in one answer are understood', async () => {
  const wire = openWire(target);
  const headers = { 'content-encoding': 'gzip', 'content-type': 'application/octet-stream' };
  for (const path of ['/api/v2/restore/kv', '/api/v2/restore/sql', '/api/v2/restore/shards/1'])
    await expect(wire.post(path, { headers, body: Buffer.from('no gzip at all') })).rejects.toMatchObject({
      code: 'server-refused',
      place: { status: 400 },
      message: expect.stringMatching(/gzip: invalid header/) as unknown,
    });
  wire.close();
  expect(unwrap(await createClient(target).GET('/health')).status).toBe('pass');
});

test('fact 9: `since` is about files, not about points: points of long ago that come later are in the next backup', async () => {
  const query = { org: 'north', bucket: 'forever', precision: 's' } as const;
  unwrap(await createClient(source).POST('/api/v2/write', { query, body: 'late f=1 1578400000' }));
  const later = await backedUp({ base: dir });
  const { toBucket, restore: asked } = partial('forever');
  await successOf(restore({ ...target, dir: later, restore: asked }));
  expect(await pointsOf(target, toBucket)).toEqual(await pointsOf(source, 'forever'));
});

test('fact 10: a shard is what it should be when it is read back: each is, before its bucket has its name', async () => {
  const { restore: asked } = partial('quarter/3');
  const { verified } = await endOf(restore({ ...through(target), dir, restore: asked }));
  const log = proxy.takeLog();
  const sent = postsIn(log).filter(({ path }) => path.includes('/restore/shards/'));
  expect(sent).toHaveLength(verified.length);
  const named = log.findIndex(({ method }) => method === 'PATCH');
  for (const upload of sent) {
    const back = log.findIndex(({ path }) => path === upload.path.replace('restore', 'backup'));
    expect(log.indexOf(upload)).toBeLessThan(back);
    expect(back).toBeLessThan(named);
  }
});

test('fact 11: shards that move at once are what they are one by one', async () => {
  const { toBucket, restore: asked } = partial('forever');
  const many = await backedUp({ parallel: 16 });
  await successOf(restore({ ...target, dir: many, restore: asked, parallel: 16 }));
  expect(await hashesOf(target, toBucket)).toEqual(await hashesOf(source, 'forever'));
});

test('fact 12: what was deleted since an earlier backup is not brought back by a backup that builds on it', async () => {
  const [org, bucket] = ['north', 'daily & more'];
  const range = { start: '2020-01-01T00:00:00Z', stop: '2021-01-01T00:00:00Z' };
  await deleteAll(source, [{ org, bucket, ...range, predicate: 'host="h3"' }]);
  await settledFilesOf(source);
  const { toBucket, restore: asked } = partial(bucket);
  await successOf(restore({ ...target, dir: await backedUp({ base: dir }), restore: asked }));
  const points = await pointsOf(target, toBucket);
  expect(points).toEqual(await pointsOf(source, bucket));
  expect(points?.some((point) => point.includes('h3'))).toBe(false);
});

test('fact 13: a bucket that takes another’s place has another id: the old one stays, and what names it is listed', async () => {
  const { toBucket, restore: asked } = partial('forever');
  await successOf(restore({ ...target, dir, restore: asked }));
  const client = createClient(target);
  const { buckets } = unwrap(await client.GET('/api/v2/buckets', { query: { name: toBucket } }));
  const { id = '', orgID = '' } = buckets[0] ?? {};
  const resource = { type: 'buckets', id, orgID } as const;
  const token = unwrap(
    await client.POST('/api/v2/authorizations', {
      body: { orgID, description: 'of a sensor', permissions: [{ action: 'write', resource }] },
    }),
  );
  const { result } = await endOf(restore({ ...target, dir, restore: { ...asked, onConflict: 'replace' } }));
  const [restored] = result?.buckets ?? [];
  expect(restored).toMatchObject({
    bucket: toBucket,
    replaced: { id, references: [{ kind: 'token', id: token.id, name: 'of a sensor' }] },
  });
  expect(restored?.id).not.toBe(id);
  const old = unwrap(await client.GET('/api/v2/buckets/{bucketID}', { path: { bucketID: id } }));
  expect(old.name).toBe(restored?.replaced?.keptAs);
  expect(await hashesOf(target, old.name)).toEqual(await hashesOf(target, toBucket));
});

test('fact 8: tasks rest until the server is started again: a full restore says that it has to be', async () => {
  const { result, notices } = await endOf(restore({ ...through(target), dir, restore: full(source.token) }));
  expect(result).toMatchObject({ mode: 'full', restartRequired: true });
  expect(notices).toContain('restart-required');
});
