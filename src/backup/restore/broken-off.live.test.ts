/** Restores that were cut off, where the server is not what the state file says any more, or has not ended its work. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { startServer } from '../../../contract-tests/server/throwaway.ts';
import { unwrap } from '../../client/index.ts';
import {
  backupOf,
  bucketNames,
  contentOf,
  createBucket,
  createOrg,
  fileEnding,
  serverOf,
  startRelay,
  write,
  type Relay,
  type Server,
} from './live-fixtures.ts';
import type { RestoreOptions } from './options.ts';
import { restore } from './restore.ts';
import type { FullState, PartialState } from './state/state.ts';
import { undoRestore } from './state/undo.ts';

const newServer = async (): Promise<Server> => serverOf(await startServer());

let source: Server;
let target: Server;
let relay: Relay;
let dir: string;
const many = 150;

beforeAll(async () => {
  source = await newServer();
  const orgID = await createOrg(source, 'north');
  await createBucket(source, orgID, 'weather');
  await write(source, 'north', 'weather', 3);
  await createBucket(source, orgID, 'many');
  const lines = Array.from({ length: many }, (_, week) => `m v=1 ${1_000_000_000 + week * 7 * 86_400}`);
  const query = { org: 'north', bucket: 'many', precision: 's' as const };
  unwrap(await source.client.POST('/api/v2/write', { query, body: lines.join('\n') }));
});

afterAll(() => source.stop());

beforeEach(async () => {
  dir = await backupOf(source, { org: 'north' });
  target = await newServer();
  await createOrg(target, 'north');
  relay = await startRelay(target.url);
});

afterEach(async () => {
  await relay.close();
  await target.stop();
  await rm(dir, { recursive: true });
});

const options = (bucket = 'weather', more: Partial<RestoreOptions> = {}): RestoreOptions => ({
  ...{ url: relay.url, token: target.token, dir, retries: 0, parallel: 1 },
  restore: { mode: 'partial', org: 'north', bucket },
  ...more,
});

const isWhole = async (): Promise<void> => {
  expect(await contentOf(target, 'north', 'weather')).toEqual(await contentOf(source, 'north', 'weather'));
  expect(await bucketNames(target)).toEqual(['throwaway', 'weather']);
};

const statePath = (): Promise<string> => fileEnding(dir, '.restore.json');

const changeState = async (by: Partial<PartialState>): Promise<void> => {
  const state = JSON.parse(await readFile(await statePath(), 'utf8')) as PartialState; // written by the restore before
  await writeFile(await statePath(), JSON.stringify({ ...state, ...by }));
};

/** The relay lets no such request pass any more from the one of that number on. */
const cut = (when: RegExp, from = 1): void => {
  let seen = 0;
  const how: NonNullable<Relay['meddle']>['how'] = (_incoming, response, pass) => {
    seen += 1;
    if (seen < from) pass();
    else response.destroy();
  };
  relay.meddle = { when, how };
};

/** The server does what it is asked for, and its answer is lost, once. */
const loseAnswer = (when: RegExp): void => {
  let lost = false;
  const how: NonNullable<Relay['meddle']>['how'] = (_incoming, response, pass) => {
    if (!lost) response.writeHead = () => response.destroy();
    lost = true;
    pass();
  };
  relay.meddle = { when, how };
};

const sent = (): string[] => relay.asked.filter((what) => what.includes('POST /api/v2/restore/shards/'));

const shardFolders = async (): Promise<number> => {
  const all = await readdir(target.folder, { recursive: true });
  return all.filter((path) => /engine\/data\/[0-9a-f]{16}\/autogen\/\d+$/.test(path)).length;
};

test('what was proven of a bucket that is gone does not count for the one made in its place, whose shards have the same ids', async () => {
  cut(/restore\/shards/, 3);
  await expect(restore(options()).result).rejects.toMatchObject({ code: 'no-connection' });
  relay.meddle = undefined;
  const [left] = unwrap(await target.client.GET('/api/v2/buckets', { query: { org: 'north' } })).buckets.filter(
    ({ name }) => name.startsWith('weather'),
  );
  unwrap(await target.client.DELETE('/api/v2/buckets/{bucketID}', { path: { bucketID: left?.id ?? '' } }));
  const ids = Array.from({ length: 20 }, (_, id) => String(id));
  await changeState({ verified: ids });
  relay.asked.length = 0;
  expect(await restore(options()).result).toMatchObject({ kept: 0, shards: 3 });
  expect(sent()).toHaveLength(3);
  await isWhole();
});

test('what was proven and is empty now, since the server was set back, is sent again', async () => {
  cut(/restore\/shards/, 2);
  await expect(restore(options()).result).rejects.toMatchObject({ code: 'no-connection' });
  relay.meddle = undefined;
  const state = JSON.parse(await readFile(await statePath(), 'utf8')) as PartialState; // written by the restore before
  expect(state.verified).toHaveLength(1);
  await changeState({ verified: (state.buckets[0]?.shards ?? []).map(([, onServer]) => onServer) });
  relay.asked.length = 0;
  expect(await restore(options()).result).toMatchObject({ kept: 1, shards: 3 });
  expect(sent()).toHaveLength(2);
  await isWhole();
});

test.each([0, 2])('an answer to the new name that is lost is no loss, with %d retries', async (retries) => {
  loseAnswer(/^PATCH/);
  const first = restore(options('weather', { retries })).result;
  if (retries === 0) {
    await expect(first).rejects.toMatchObject({ code: 'no-connection' });
    relay.asked.length = 0;
    await restore(options()).result;
    expect(sent()).toEqual([]);
  } else await first;
  await isWhole();
});

test('a lost answer while the old bucket moves away is no loss', async () => {
  await restore(options()).result;
  loseAnswer(/^PATCH/);
  const replacing = (): RestoreOptions =>
    options('weather', {
      restore: { mode: 'partial', org: 'north', bucket: 'weather', onConflict: 'replace', dropReplaced: true },
    });
  await expect(restore(replacing()).result).rejects.toMatchObject({ code: 'no-connection' });
  await restore(replacing()).result;
  await isWhole();
});

test('the state of another server is not gone on with, nor undone here', async () => {
  cut(/restore\/shards/, 2);
  await expect(restore(options()).result).rejects.toMatchObject({ code: 'no-connection' });
  relay.meddle = undefined;
  await changeState({ server: `${relay.url}/another` });
  relay.asked.length = 0;
  await expect(restore(options()).result).rejects.toMatchObject({ code: 'target-not-ready', kind: 'run' });
  await expect(undoRestore(options())).rejects.toMatchObject({ code: 'bad-option' });
  expect(relay.asked.filter((what) => !what.startsWith('GET'))).toEqual([]);
});

test('an abort while the server makes the shards of a bucket leaves none that nobody owns', async () => {
  const aborter = new AbortController();
  const how: NonNullable<Relay['meddle']>['how'] = (_incoming, _response, pass) => {
    setTimeout(() => {
      aborter.abort(new Error('enough'));
    }, 100);
    pass();
  };
  relay.meddle = { when: /bucketMetadata/, how };
  await expect(restore(options('many', { signal: aborter.signal })).result).rejects.toThrow('enough');
  expect(await bucketNames(target)).toEqual(['throwaway']);
  expect(await shardFolders()).toBe(0);
});

test('a connection that is lost meanwhile neither, undone at once', async () => {
  const how: NonNullable<Relay['meddle']>['how'] = (_incoming, response, pass) => {
    setTimeout(() => response.destroy(), 100);
    pass();
  };
  relay.meddle = { when: /bucketMetadata/, how };
  await expect(restore(options('many')).result).rejects.toMatchObject({ code: 'no-connection' });
  relay.meddle = undefined;
  expect(await shardFolders()).toBeGreaterThan(0);
  const { removed } = await undoRestore(options());
  expect(removed).toHaveLength(1);
  expect(await shardFolders()).toBe(0);
});

test('a full restore does not go on into a server that was made anew under the same address', async () => {
  const whole = await backupOf(source);
  const into = ({ url }: Relay, token: string): RestoreOptions => ({
    ...options('', { dir: whole, url, token }),
    restore: { mode: 'full', confirmWipe: new URL(url).host, operatorToken: source.token },
  });
  cut(/restore\/shards/, 3);
  await expect(restore(into(relay, target.token)).result).rejects.toMatchObject({ code: 'no-connection' });
  // another server, which knows the same token
  const path = await fileEnding(whole, '.restore.json');
  const text = await readFile(path, 'utf8');
  const other = await startRelay(source.url);
  try {
    const state = JSON.parse(text) as FullState; // written by the restore before
    const moved = join(whole, 'other.restore.json');
    await writeFile(moved, JSON.stringify({ ...state, server: other.url }));
    const orgID = await createOrg(source, 'not in the backup');
    await createBucket(source, orgID, 'weather');
    const ids = unwrap(await source.client.GET('/api/v2/buckets', { query: { org: 'north', name: 'weather' } }));
    unwrap(await source.client.DELETE('/api/v2/buckets/{bucketID}', { path: { bucketID: ids.buckets[0]?.id ?? '' } }));
    const again = restore({ ...into(other, source.token), stateFile: moved });
    await expect(again.result).rejects.toMatchObject({ code: 'conflict', kind: 'run' });
    expect(other.asked.filter((what) => !what.startsWith('GET'))).toEqual([]);
  } finally {
    await other.close();
    await rm(whole, { recursive: true });
  }
});
