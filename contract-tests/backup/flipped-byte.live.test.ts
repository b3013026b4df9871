/** One byte that is another, wherever it changed: in the stored archive, on its way, in the server's own file. Each is named. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { restore } from '../../src/backup/restore/restore.ts';
import { backup } from '../../src/backup/take/backup.ts';
import { verify } from '../../src/backup/verify/verify.ts';
import { endOf, successOf } from './end-of.ts';
import { startFaultProxy, type FaultProxy } from './fault-proxy.ts';
import { smallPlan } from './plan.ts';
import { randomFrom } from './random.ts';
import { seed } from './seed.ts';
import { settledFilesOf, shardGroupsOf } from './server-shards.ts';
import { openTestBed, type TestBed, type TestServer } from './servers.ts';

let bed: TestBed;
let proxy: FaultProxy;
let source: TestServer;
/** One shard, `organisation/bucket`, and where its only file of points lies on the server. */
let shard: string;
let onServer: string;
const bucket = { org: 'north', bucket: 'daily & more' };

beforeAll(async () => {
  bed = await openTestBed();
  source = await bed.start();
  proxy = await startFaultProxy(source.url);
  await seed(source, smallPlan, { perGroup: 400, deletes: false });
  await settledFilesOf(source); // what is in memory gets into files
  const group = (await shardGroupsOf(source)).find(({ name }) => name.startsWith('north/daily & more'));
  shard = String(group?.shards[0]);
  const folder = join(source.folder, 'engine', 'data', group?.bucketID ?? '', 'autogen', shard);
  onServer = join(folder, (await readdir(folder)).find((name) => name.endsWith('.tsm')) ?? '');
});
afterEach(() => {
  proxy.disarm();
});
afterAll(async () => {
  await proxy.close();
  await bed.close();
});

const flip = async (path: string, at: number): Promise<void> => {
  const bytes = await readFile(path);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  await writeFile(path, bytes);
};

const backedUp = async (compression: 'none' | 'gzip' = 'none'): Promise<string> => {
  const dir = bed.path();
  await successOf(backup({ ...source, dir, compression }));
  return dir;
};

const fileOf = async (dir: string): Promise<string> =>
  (await readdir(dir)).find((name) => name.includes(`.${shard}.tar`)) ?? '';

let names = 0;
const oneBucket = () => ({ mode: 'partial', buckets: [{ ...bucket, toBucket: `restored ${(names += 1)}` }] }) as const;

/** Past the head of a request or an answer, and before the end of the smallest body. */
const inTheBody = randomFrom(7).below(1000) + 1000;

test.each(['none', 'gzip'] as const)(
  'in the stored archive (%s): verify and restore name file and shard',
  async (compression) => {
    const dir = await backedUp(compression);
    const file = await fileOf(dir);
    await flip(join(dir, file), inTheBody);
    const { ok, findings } = await successOf(verify(dir));
    expect([ok, findings.map(({ kind, file: named, shard: id }) => [kind, named, id])]).toEqual([
      false,
      [['changed', file, shard]],
    ]);
    const { error } = await endOf(restore({ ...source, dir, restore: oneBucket() }));
    expect(error).toMatchObject({ kind: 'data', place: { file, shard } });
  },
);

test('on the way to a backup, compressed: the shard is named, and fetched again', async () => {
  const during = new RegExp(`^GET /api/v2/backup/shards/${shard}$`);
  const asked = { ...source, url: proxy.url, wireCompression: 'speedy' } as const;
  proxy.arm({ direction: 'down', at: inTheBody, during, act: 'flip' });
  const { error } = await endOf(backup({ ...asked, dir: bed.path(), retries: 0 }));
  expect(error).toMatchObject({ place: { shard } });
  proxy.arm({ direction: 'down', at: inTheBody, during, act: 'flip' });
  const { events, result } = await endOf(backup({ ...asked, dir: bed.path() }));
  expect(events).toContainEqual(expect.objectContaining({ type: 'shard-retry', shard }));
  expect(result).toMatchObject({ shards: 8 });
});

test('on the way to a backup, plain: the checksums within the file of points tell, and verify names it', async () => {
  const during = new RegExp(`^GET /api/v2/backup/shards/${shard}$`);
  const dir = bed.path();
  proxy.arm({ direction: 'down', at: inTheBody, during, act: 'flip' });
  const { error } = await endOf(backup({ ...source, url: proxy.url, dir, retries: 0 }));
  if (error) expect(error).toMatchObject({ kind: 'data', place: { shard } });
  else
    expect((await successOf(verify(dir))).findings).toMatchObject([
      { kind: 'damaged', file: await fileOf(dir), shard },
    ]);
});

test.each([
  ['to the server', 'up', /^POST \/api\/v2\/restore\/shards\//],
  ['back from it', 'down', /^GET \/api\/v2\/backup\/shards\//],
] as const)('on the way of a restore, %s: the shard is named, and sent again', async (_, direction, during) => {
  const asked = { ...source, url: proxy.url, dir: await backedUp(), parallel: 1 };
  proxy.arm({ direction, at: inTheBody, during, act: 'flip' });
  const { error } = await endOf(restore({ ...asked, restore: oneBucket(), retries: 0 }));
  expect(error).toMatchObject({ code: 'not-verified', place: { shard: expect.any(String) as unknown } });
  proxy.arm({ direction, at: inTheBody, during, act: 'flip' });
  const { events, result } = await endOf(restore({ ...asked, restore: oneBucket() }));
  expect(events).toContainEqual(
    expect.objectContaining({ type: 'shard-retry', why: expect.stringContaining('shard') as unknown }),
  );
  expect(result).toMatchObject({ shards: 2 });
});

test('in the server’s file: comparing names the shard; a backup of it is named by the checksums within', async () => {
  const dir = await backedUp();
  expect(await successOf(verify(dir, { against: source }))).toMatchObject({
    ok: true,
    against: { compared: expect.any(Number) as unknown },
  });
  await flip(onServer, inTheBody);
  const { findings } = await successOf(verify(dir, { against: source }));
  expect(findings).toMatchObject([{ kind: 'differs', file: await fileOf(dir), shard }]);

  const later = bed.path();
  const { error } = await endOf(backup({ ...source, dir: later, retries: 0 }));
  if (error) expect(error).toMatchObject({ kind: 'data', place: { shard } });
  else
    expect((await successOf(verify(later))).findings).toMatchObject([
      { kind: 'damaged', file: await fileOf(later), shard },
    ]);
});
