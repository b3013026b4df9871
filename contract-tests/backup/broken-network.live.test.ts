/** Connections that break anywhere, stall, and a server that is killed: the next run ends verified, and moves nothing twice. */
import { readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { restore } from '../../src/backup/restore/restore.ts';
import { backup } from '../../src/backup/take/backup.ts';
import { verify } from '../../src/backup/verify/verify.ts';
import { createClient, unwrap } from '../../src/client/index.ts';
import { endOf, successOf } from './end-of.ts';
import { startFaultProxy, type Direction, type Fault, type FaultProxy } from './fault-proxy.ts';
import type { Moved } from './moved-log.ts';
import { smallPlan } from './plan.ts';
import { randomFrom } from './random.ts';
import { seed } from './seed.ts';
import { filesOf, settledFilesOf } from './server-shards.ts';
import { openTestBed, type DurableServer, type TestBed } from './servers.ts';

const resets = 50;
const kills = 5;

let bed: TestBed;
let proxy: FaultProxy;
let source: DurableServer;
let target: DurableServer;
let files: Readonly<Record<string, string>>;
/** Of the source, whole. */
let dir: string;

beforeAll(async () => {
  bed = await openTestBed();
  source = await bed.startDurable();
  target = await freshTarget();
  proxy = await startFaultProxy(source.now().url);
  await seed(source.now(), smallPlan, { perGroup: 400 });
  files = await settledFilesOf(source.now());
  dir = bed.path();
  await successOf(backup({ ...source.now(), dir }));
});
afterAll(async () => {
  await proxy.close();
  await bed.close();
});

const freshTarget = async (): Promise<DurableServer> => {
  const server = await bed.startDurable();
  unwrap(await createClient(server.now()).POST('/api/v2/orgs', { body: { name: 'north' } }));
  return server;
};

const through = (server: DurableServer) => {
  proxy.aim(server.now().url);
  return { url: proxy.url, token: server.now().token };
};

/** A try has no second one then: what it began is for the next run. */
const once = { retries: 0 };

/** Any bytes of all that a whole run moves; how the last of them are framed differs from run to run. */
const anywhere = (moved: Readonly<Record<Direction, number>>, count: number, seedNumber: number) => {
  const random = randomFrom(seedNumber);
  const up = Math.floor(moved.up * 0.97);
  const down = Math.floor(moved.down * 0.97);
  return Array.from({ length: count }, (): Pick<Fault, 'direction' | 'at'> => {
    const at = random.below(up + down);
    return at < up ? { direction: 'up', at } : { direction: 'down', at: at - up };
  });
};

const shardsIn = (log: readonly Moved[], call: string): readonly string[] =>
  log
    .map(({ method, path }) => `${method} ${path}`)
    .flatMap((asked) => (asked.startsWith(call) ? [asked.slice(call.length)] : []));

const fetchedIn = (log: readonly Moved[]) => shardsIn(log, 'GET /api/v2/backup/shards/');
const sentIn = (log: readonly Moved[]) => shardsIn(log, 'POST /api/v2/restore/shards/');

const inBoth = (one: readonly string[], other: readonly string[]) => one.filter((item) => other.includes(item));

/** How often a server was killed when all that was asked of it was on its way already. */
let late = 0;

/** A backup to which something happens, and a second run to which nothing does. Tells how many shards the first kept. */
const backUpTwice = async (fault: Fault, more: { readonly stallMs?: number } = {}): Promise<number> => {
  const asked = { dir: bed.path() };
  const happened = proxy.arm(fault);
  const broken = await endOf(backup({ ...asked, ...through(source), ...once, ...more }));
  if (typeof fault.act === 'function' && happened() && broken.result !== undefined) {
    late += 1;
    await source.revive();
    expect(await successOf(verify(asked.dir))).toMatchObject({ ok: true });
    return broken.verified.length;
  }
  expect([fault, happened(), broken.error]).toEqual([fault, true, expect.objectContaining({ code: 'no-connection' })]);
  await source.revive();
  proxy.takeLog();
  const { result } = await endOf(backup({ ...asked, ...through(source) }));
  const fetched = fetchedIn(proxy.takeLog());
  expect(result).toMatchObject({ kept: broken.verified.length, shards: Object.keys(files).length });
  expect(inBoth(broken.verified, fetched)).toEqual([]);
  expect(new Set(fetched).size).toBe(fetched.length);
  expect(await successOf(verify(asked.dir))).toMatchObject({ ok: true });
  expect((await readdir(asked.dir)).filter((name) => /partial|state|lock/.test(name))).toEqual([]);
  return broken.verified.length;
};

let names = 0;

/** Half of the buckets are enough for what is done so often. */
const restored = smallPlan.slice(0, 2);
const isRestored = ([name]: readonly [string, string]): boolean =>
  restored.some(({ org, bucket }) => name.startsWith(`${org}/${bucket} `));

/** The same of a restore, under names of its own. Tells how many shards the first run had proven. */
const restoreTwice = async (fault: Fault | undefined, more: { readonly stallMs?: number } = {}): Promise<number> => {
  const suffix = ` ${(names += 1)}`;
  const buckets = restored.map(({ org, bucket }) => ({ org, bucket, toBucket: bucket + suffix }));
  const stateFile = bed.path();
  const asked = { dir, stateFile, restore: { mode: 'partial', buckets } } as const;
  let verified: readonly string[] = [];
  if (fault) {
    const happened = proxy.arm(fault);
    const broken = await endOf(restore({ ...asked, ...through(target), ...once, ...more }));
    expect([fault, happened(), broken.error]).toEqual([
      fault,
      true,
      expect.objectContaining({ code: 'no-connection' }),
    ]);
    verified = await provenIn(stateFile);
    expect(verified).toHaveLength(broken.verified.length);
    await target.revive();
  }
  proxy.takeLog();
  const { result, error } = await endOf(restore({ ...asked, ...through(target) }));
  expect(error).toBeUndefined();
  const wanted = Object.entries(files).filter(isRestored);
  expect(result).toMatchObject({ shards: wanted.length });
  const sent = sentIn(proxy.takeLog());
  expect(inBoth(verified, sent)).toEqual([]);
  expect(new Set(sent).size).toBe(sent.length);
  expect(sent.length + verified.length).toBe(wanted.length);
  const there = await filesOf(
    target.now(),
    buckets.map(({ toBucket }) => toBucket),
  );
  expect(Object.values(there).sort()).toEqual(wanted.map(([, hash]) => hash).sort());
  await expect(readFile(stateFile)).rejects.toMatchObject({ code: 'ENOENT' });
  return verified.length;
};

/** Ids on the server; none where nothing was begun. */
const provenIn = async (stateFile: string): Promise<readonly string[]> => {
  const text = await readFile(stateFile, 'utf8').catch(() => '{"verified":[]}');
  return (JSON.parse(text) as { verified: string[] }).verified; // as the state is documented
};

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

test(`a backup that breaks at any of ${resets} bytes is finished by the next run`, async () => {
  proxy.takeBytes();
  await successOf(backup({ ...through(source), dir: bed.path() }));
  const kept: number[] = [];
  for (const place of anywhere(proxy.takeBytes(), resets, 2026))
    kept.push(await backUpTwice({ ...place, act: 'reset' }));
  expect(sum(kept)).toBeGreaterThan(resets / 2);
});

test(`a restore that breaks at any of ${resets} bytes is finished by the next run`, async () => {
  proxy.takeBytes();
  await restoreTwice(undefined);
  const kept: number[] = [];
  for (const place of anywhere(proxy.takeBytes(), resets, 2027))
    kept.push(await restoreTwice({ ...place, act: 'reset' }));
  expect(sum(kept)).toBeGreaterThan(resets / 2);
});

test.each<[string, Fault]>([
  ['the call that makes a bucket', { direction: 'up', at: 100, act: 'reset', during: /^POST .*bucketMetadata$/ }],
  ['its answer', { direction: 'down', at: 10, act: 'reset', during: /^POST .*bucketMetadata$/ }],
  ['the call that gives a bucket its name', { direction: 'up', at: 100, act: 'reset', during: /^PATCH .*buckets/ }],
  ['the answer to that', { direction: 'down', at: 10, act: 'reset', during: /^PATCH .*buckets/ }],
])('a restore that loses %s is finished by the next run', async (_, fault) => {
  await restoreTwice(fault);
});

test('a connection that stalls is given up, and what came before is kept', async () => {
  const during = { down: /^GET \/api\/v2\/backup\/shards\//, up: /^POST \/api\/v2\/restore\/shards\// };
  await backUpTwice({ direction: 'down', at: 20_000, act: 'stall', during: during.down }, { stallMs: 500 });
  await restoreTwice({ direction: 'up', at: 20_000, act: 'stall', during: during.up }, { stallMs: 500 });
});

test(`a server that is killed at any of ${2 * kills} bytes, and started again, is backed up and restored to the end`, async () => {
  proxy.takeBytes();
  await successOf(backup({ ...through(source), dir: bed.path() }));
  for (const place of anywhere(proxy.takeBytes(), kills, 2028)) await backUpTwice({ ...place, act: source.kill });
  expect(late).toBeLessThan(kills / 2);
  target = await freshTarget();
  proxy.takeBytes();
  await restoreTwice(undefined);
  for (const place of anywhere(proxy.takeBytes(), kills, 2029)) await restoreTwice({ ...place, act: target.kill });
});
