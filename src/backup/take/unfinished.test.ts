import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BackupEvent } from '../events.ts';
import { printDraft } from './draft.ts';
import { removeUnnamed, unfinishedIn } from './unfinished.ts';

let dir: string;
const told: BackupEvent[] = [];
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'unfinished-'));
  told.length = 0;
});
afterEach(() => rm(dir, { recursive: true }));

const older = '20261123T104500Z';
const newer = '20261124T104500Z';
const put = (name: string, text = ''): Promise<void> => writeFile(join(dir, name), text);
const leave = async (run: string, ...more: string[]): Promise<void> => {
  const terms = { filter: {}, metadataStores: true, encoded: false };
  const draft = { run, serverVersion: '2.9.1', ...terms, shards: new Map(), removed: new Set<string>() };
  await put(`${run}.state.json`, printDraft(draft));
  for (const name of more) await put(`${run}.${name}`);
};
const look = (resume: 'recent' | 'always' | 'never') => unfinishedIn(dir, resume, (event) => told.push(event));
const age = async (run: string, hours: number): Promise<void> => {
  const then = new Date(Date.now() - hours * 3_600_000);
  await utimes(join(dir, `${run}.state.json`), then, then);
};

test('a recent one is continued; its temporary files go', async () => {
  await leave(newer, 'bolt', '7.tar', '8.tar.partial', 'manifest.partial');
  expect((await look('recent'))?.run).toBe(newer);
  expect(await readdir(dir)).toEqual([`${newer}.7.tar`, `${newer}.bolt`, `${newer}.state.json`]);
  expect(told).toEqual([]);
});

test('one that nobody worked at for long is removed, unless it is asked for', async () => {
  await leave(newer, '7.tar.gz');
  await age(newer, 13);
  expect((await look('always'))?.run).toBe(newer);
  expect(await look('recent')).toBeUndefined();
  expect(await readdir(dir)).toEqual([]);
  expect(told).toMatchObject([{ code: 'unfinished-removed' }]);
});

test('the newest is continued, an older one removed', async () => {
  await leave(older, 'bolt');
  await leave(newer, '7.tar');
  expect((await look('recent'))?.run).toBe(newer);
  expect(await readdir(dir)).toEqual([`${newer}.7.tar`, `${newer}.state.json`]);
});

test('one that ended between manifest and clean-up is finished', async () => {
  await leave(newer, 'bolt', 'manifest', 'inventory.json');
  expect(await look('never')).toBeUndefined();
  expect(await readdir(dir)).toEqual([`${newer}.bolt`, `${newer}.inventory.json`, `${newer}.manifest`]);
  expect(told).toEqual([]);
});

test('one that cannot be read is of no use', async () => {
  await leave(newer, '7.tar');
  await put(`${newer}.state.json`, '{"run":');
  expect(await look('recent')).toBeUndefined();
  expect(await readdir(dir)).toEqual([]);
});

test('finished backups and files of others stay, whatever is asked', async () => {
  const names = [`${older}.7.tar`, `${older}.manifest`, 'notes.txt', `${newer}.of-mine.txt`].sort();
  for (const name of names) await put(name);
  expect(await look('never')).toBeUndefined();
  expect((await readdir(dir)).sort()).toEqual(names);
});

test('of a run all goes that its inventory does not name, and nothing of anybody else', async () => {
  const file = (fileName: string) => ({ fileName, size: 1, sha256: 'a'.repeat(64), compression: 'gzip' as const });
  const shard = { ...file(`${newer}.7.tar.gz`), id: '7', bucketID: '53d2c382d01c5946', tarSize: 1, files: [] };
  await leave(newer, '7.tar', '7.tar.gz', '8.tar', 'bolt', 'bolt.gz', 'sqlite.gz', 'inventory.json', 'of-mine.txt');
  await leave(older, '7.tar');
  const stores = { kv: file(`${newer}.bolt.gz`), sql: file(`${newer}.sqlite.gz`) };
  const times = { startedAt: '2026-11-24T10:45:00Z', finishedAt: '2026-11-24T10:46:00Z' };
  const rest = { formatVersion: 1 as const, serverVersion: '2.9.1', filter: {}, removed: [], tombstones: 0 };
  await removeUnnamed({ ...rest, run: newer, ...times, ...stores, shards: [shard] }, dir);
  expect((await readdir(dir)).sort()).toEqual(
    [
      ...[`${older}.7.tar`, `${older}.state.json`],
      ...['7.tar.gz', 'bolt.gz', 'of-mine.txt', 'sqlite.gz', 'state.json'].map((name) => `${newer}.${name}`),
    ].sort(),
  );
});
