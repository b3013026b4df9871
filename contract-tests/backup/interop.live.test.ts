/** Backups are exchanged with the official CLI, both ways: what one takes, the other restores. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { restore } from '../../src/backup/restore/restore.ts';
import { backup } from '../../src/backup/take/backup.ts';
import { verify } from '../../src/backup/verify/verify.ts';
import { influx } from '../server/influx-cli.ts';
import { successOf } from './end-of.ts';
import { contentOf, type Content } from './oracle.ts';
import { smallPlan } from './plan.ts';
import { seed } from './seed.ts';
import { filesOf, settledFilesOf } from './server-shards.ts';
import { openTestBed, type TestBed, type TestServer } from './servers.ts';

let bed: TestBed;
let source: TestServer;
let target: TestServer;
let files: Readonly<Record<string, string>>;
let content: Content;

beforeAll(async () => {
  bed = await openTestBed();
  [source, target] = [await bed.start(), await bed.start()];
  await seed(source, smallPlan, { perGroup: 200 });
  files = await settledFilesOf(source);
  content = await contentOf(source);
});
afterAll(async () => {
  await bed.close();
});

const ours = async (compression: 'none' | 'gzip'): Promise<string> => {
  const dir = bed.path();
  await successOf(backup({ ...source, dir, compression }));
  return dir;
};

const theirs = async (compression: 'none' | 'gzip'): Promise<string> => {
  const dir = bed.path();
  await influx(source, ['backup', '--compression', compression, dir]);
  return dir;
};

/** Both take the whole target, which is good for the source's token afterwards. */
const restoreByUs = async (dir: string): Promise<void> => {
  const full = { mode: 'full', confirmWipe: new URL(target.url).host, operatorToken: source.token } as const;
  await successOf(restore({ ...target, dir, restore: full }));
};
const restoreByThem = async (dir: string): Promise<void> => {
  await influx(target, ['restore', '--full', '--operator-token', source.token, dir]);
};

test.each([
  ['our backup', 'none', 'influx restore', ours, restoreByThem],
  ['our backup', 'gzip', 'influx restore', ours, restoreByThem],
  ['a backup of influx', 'none', 'our restore', theirs, restoreByUs],
  ['a backup of influx', 'gzip', 'our restore', theirs, restoreByUs],
] as const)('%s (%s) by %s: each query and each file of points is equal', async (_, compression, __, take, bring) => {
  await bring(await take(compression));
  target = { ...target, token: source.token };
  expect(await filesOf(target)).toEqual(files);
  expect(await contentOf(target)).toEqual(content);
});

/** One bucket beside the others, under another name, back to where it came from. */
const another = { org: 'north', bucket: 'quarter/3' };
const pointsOf = async (bucket: string) => (await contentOf(source, (_, name) => name === bucket))[`north/${bucket}`];

test('one bucket of our backup comes back under another name by influx restore', async () => {
  const choice = ['--org', another.org, '--bucket', another.bucket, '--new-bucket', 'by them'];
  await influx(source, ['restore', ...choice, await ours('gzip')]);
  expect(await pointsOf('by them')).toEqual(await pointsOf(another.bucket));
});

test('one bucket of a backup of influx comes back under another name by our restore', async () => {
  const buckets = [{ ...another, toBucket: 'by us' }];
  await successOf(restore({ ...source, dir: await theirs('gzip'), restore: { mode: 'partial', buckets } }));
  expect(await pointsOf('by us')).toEqual(await pointsOf(another.bucket));
});

test('a folder that both have backed up into is restored by both as the latest of it', async () => {
  const dir = await theirs('gzip');
  await successOf(backup({ ...source, dir }));
  expect(await successOf(verify(dir))).toMatchObject({
    ok: true,
    backups: [{ basis: 'manifest' }, { basis: 'inventory' }],
  });
  const now = await contentOf(source);
  for (const bring of [restoreByThem, restoreByUs]) {
    await bring(dir);
    expect(await contentOf(target)).toEqual(now);
  }
});
