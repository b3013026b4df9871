import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseDraft, type Draft } from './draft.ts';
import { openJournal } from './journal.ts';

let dir: string;
let draft: Draft;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'journal-'));
  const terms = { filter: {}, metadataStores: true, encoded: false };
  draft = { run: '20261124T104500Z', serverVersion: '2.9.1', ...terms, shards: new Map(), removed: new Set() };
});
afterEach(() => rm(dir, { recursive: true }));

const name = '20261124T104500Z.state.json';
const onDisk = async (): Promise<Draft> => parseDraft(await readFile(join(dir, name), 'utf8'), name);

test('a small draft is on disk soon after each change, for its owner alone', async () => {
  const journal = openJournal(dir, draft);
  for (let i = 0; i < 3; i += 1) {
    draft.removed.add(`${i}`);
    journal.note();
    await sleep(100);
    expect((await onDisk()).removed.size).toBe(i + 1);
  }
  expect((await stat(join(dir, name))).mode & 0o777).toBe(0o600);
  await journal.close();
});

test('a thousand changes are not a thousand writes, and the last of them is on disk at the end', async () => {
  const journal = openJournal(dir, draft);
  for (let i = 0; i < 1000; i += 1) {
    draft.removed.add(`${i}`);
    journal.note();
  }
  await journal.close();
  expect((await onDisk()).removed.size).toBe(1000);
  expect(await readdir(dir)).toEqual([name]);
});

test('after a finished backup nothing of it is left', async () => {
  const journal = openJournal(dir, draft);
  journal.note();
  await journal.remove();
  expect(await readdir(dir)).toEqual([]);
});

test('a disk that fails is told at the end', async () => {
  const journal = openJournal(join(dir, 'gone'), draft);
  journal.note();
  await expect(journal.close()).rejects.toMatchObject({ code: 'disk-failed' });
});
