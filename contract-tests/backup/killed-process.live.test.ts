/** Our own process is killed in the middle: what it said was proven does not move again. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { restore } from '../../src/backup/restore/restore.ts';
import { backup } from '../../src/backup/take/backup.ts';
import { verify } from '../../src/backup/verify/verify.ts';
import { createClient, unwrap } from '../../src/client/index.ts';
import { packageFile } from '../package-file.ts';
import { endOf, successOf } from './end-of.ts';
import { startFaultProxy, type FaultProxy } from './fault-proxy.ts';
import { contentOf } from './oracle.ts';
import { largePlan } from './plan.ts';
import { seed } from './seed.ts';
import { settledFilesOf, type Place } from './server-shards.ts';
import { openTestBed, type TestBed, type TestServer } from './servers.ts';

let bed: TestBed;
let proxy: FaultProxy;
let source: TestServer;
const plan = largePlan.slice(0, 4);
const count = plan.flatMap(({ groups }) => groups).length;

beforeAll(async () => {
  bed = await openTestBed();
  source = await bed.start();
  proxy = await startFaultProxy(source.url);
  await seed(source, plan, { perGroup: 400, deletes: false });
  await settledFilesOf(source);
});
afterAll(async () => {
  await proxy.close();
  await bed.close();
});

/** The ids of the shards that it told as proven before it was killed, which was after so many. */
const killedAfter = async (shards: number, place: Place, args: readonly string[]): Promise<readonly string[]> => {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', packageFile('scripts/cli.ts'), ...args, '--json', '--parallel', '2'],
    {
      cwd: packageFile('.'),
      env: { ...process.env, INFLUX_URL: place.url, INFLUX_TOKEN: place.token },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const ended = once(child, 'exit');
  const verified: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    const event = JSON.parse(line) as { type: string; shard?: string }; // as --json is documented
    if (event.type === 'shard-verified') verified.push(event.shard ?? '');
    if (verified.length === shards) child.kill('SIGKILL');
  }
  expect(await ended).toEqual([null, 'SIGKILL']);
  return verified;
};

test('a backup goes on with what it had proven, and leaves nothing else behind', async () => {
  const dir = bed.path();
  const verified = await killedAfter(7, { ...source, url: proxy.url }, ['backup', dir]);
  proxy.takeLog();
  await successOf(backup({ ...source, url: proxy.url, dir }));
  const fetched = proxy.takeLog().flatMap(({ path }) => /^\/api\/v2\/backup\/shards\/(\d+)$/.exec(path)?.[1] ?? []);
  expect(fetched.filter((id) => verified.includes(id))).toEqual([]);
  expect(await successOf(verify(dir))).toMatchObject({ ok: true, findings: [], shards: count });
});

/**
 * A client that goes while the server opens the shard that it has just taken leaves it closed until the server is
 * started again: each call for it is answered 500. Then the buckets are made anew, and all of it is sent once more.
 */
test('a restore goes on with what it had proven, or begins anew where the server let go of a shard', async () => {
  const dir = bed.path();
  await successOf(backup({ ...source, dir }));
  const target = await bed.start();
  unwrap(await createClient(target).POST('/api/v2/orgs', { body: { name: 'north' } }));
  proxy.aim(target.url);
  const asked = { ...target, url: proxy.url, dir, retries: 0, restore: { mode: 'partial', org: 'north' } } as const;
  const verified = await killedAfter(7, asked, ['restore', dir, '--org', 'north']);
  proxy.takeLog();
  const second = await endOf(restore(asked));
  if (second.error) {
    expect(second.error).toMatchObject({ code: 'server-refused', place: { status: 500 } });
    expect(second.verified).toEqual(expect.arrayContaining([...verified]));
    expect(await contentOf(target, inNorth)).toEqual({});
    expect(await successOf(restore(asked))).toMatchObject({ kept: 0, shards: count });
  } else {
    expect(second.result).toMatchObject({ kept: verified.length, shards: count });
    const sent = proxy.takeLog().filter(({ path }) => path.startsWith('/api/v2/restore/shards/'));
    expect(sent).toHaveLength(count - verified.length);
  }
  expect(await contentOf(target, inNorth)).toEqual(await contentOf(source, inNorth));
});

const inNorth = (org: string): boolean => org === 'north';
