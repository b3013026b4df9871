/** The whole way, twice, over a network that breaks: a server, its backup, a fresh server, its backup, another server. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { backup } from '../../src/backup/take/backup.ts';
import { restore } from '../../src/backup/restore/restore.ts';
import { verify } from '../../src/backup/verify/verify.ts';
import { createClient, unwrap } from '../../src/client/index.ts';
import { endOf } from './end-of.ts';
import { startFaultProxy, type FaultProxy } from './fault-proxy.ts';
import { contentOf, countOf } from './oracle.ts';
import { deletesOf, largePlan } from './plan.ts';
import { deleteAll, seed } from './seed.ts';
import { filesOf, settledFilesOf } from './server-shards.ts';
import { openTestBed, type TestBed, type TestServer } from './servers.ts';

let bed: TestBed;
let source: TestServer;
let proxy: FaultProxy;

beforeAll(async () => {
  bed = await openTestBed();
  source = await bed.start();
  proxy = await startFaultProxy(source.url);
  await seed(source, largePlan);
});
afterAll(async () => {
  await proxy.close();
  await bed.close();
});

/** What the next run moves breaks once on its way, in the middle of the shards. */
const breakOnce = (direction: 'up' | 'down', path: RegExp) =>
  proxy.arm({ direction, at: 20_000, act: 'reset', during: path });

const shardDownload = /^GET \/api\/v2\/backup\/shards\//;
const shardUpload = /^POST \/api\/v2\/restore\/shards\//;

/** A whole server: what the first holds is on the second afterwards, and the token of the first is good there. */
let second: TestServer;

test('a whole server comes back on a fresh one: each query equal, each file of points equal', async () => {
  const files = await settledFilesOf(source);
  const content = await contentOf(source);
  expect(Object.keys(files)).toHaveLength(60);
  const dir = bed.path();
  const broken = breakOnce('down', shardDownload);
  const taken = await endOf(backup({ url: proxy.url, token: source.token, dir, compression: 'gzip' }));
  expect(broken()).toBe(true);
  expect(taken).toMatchObject({ result: { tombstones: 0, removed: [] } });
  expect(taken.events.filter(({ type }) => type === 'shard-retry')).toHaveLength(1);
  expect(await verify(dir).result).toMatchObject({ ok: true, findings: [] });

  const fresh = await bed.start();
  proxy.aim(fresh.url);
  const cut = breakOnce('up', shardUpload);
  const full = { mode: 'full', confirmWipe: new URL(proxy.url).host, operatorToken: source.token } as const;
  const brought = await endOf(restore({ url: proxy.url, token: fresh.token, dir, restore: full }));
  expect(brought.error).toBeUndefined();
  expect(cut()).toBe(true);
  expect(brought.result).toMatchObject({ mode: 'full', restartRequired: true, deletedDataReturns: false });
  expect(brought.events.filter(({ type }) => type === 'shard-retry')).toHaveLength(1);

  second = { ...fresh, token: source.token };
  expect(await filesOf(second)).toEqual(files);
  expect(await contentOf(second)).toEqual(content);
  expect(countOf(content)).toBeGreaterThan(2000);
});

test('all buckets come back beside what a third server has; what is deleted meanwhile is reported, and deleted anew', async () => {
  const again = deletesOf(largePlan).map((one) => ({ ...one, predicate: 'host="h4"' }));
  await deleteAll(second, again);
  const content = await contentOf(second);
  const dir = bed.path();
  proxy.aim(second.url);
  const broken = breakOnce('down', shardDownload);
  const taken = await backup({ url: proxy.url, token: second.token, dir }).result;
  expect(broken()).toBe(true);

  const third = await bed.start();
  const client = createClient(third);
  for (const name of new Set(largePlan.map(({ org }) => org)))
    unwrap(await client.POST('/api/v2/orgs', { body: { name } }));
  proxy.aim(third.url);
  const cut = breakOnce('up', shardUpload);
  const buckets = largePlan.map(({ org, bucket }) => ({ org, bucket }));
  const brought = await endOf(
    restore({ url: proxy.url, token: third.token, dir, restore: { mode: 'partial', buckets } }),
  );
  expect(brought.error).toBeUndefined();
  expect(cut()).toBe(true);
  // InfluxDB may have rewritten the files already: then nothing comes back, and nothing is reported
  expect(brought.result).toMatchObject({ tombstones: taken.tombstones, deletedDataReturns: taken.tombstones > 0 });
  await deleteAll(third, again);
  expect(await contentOf(third)).toEqual(content);
});
