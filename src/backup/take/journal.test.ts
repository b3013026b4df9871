import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseDraft, type Draft } from './draft.ts';
import { openJournal, type Journal } from './journal.ts';

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

const add = (journal: Journal, id: string): Promise<boolean> => {
  draft.removed.add(id);
  return journal.note(id);
};

test('each change is on disk when its note resolves, for its owner alone', async () => {
  const journal = openJournal(dir, draft);
  journal.noteAll();
  for (const id of ['0', '1', '2']) {
    expect(await add(journal, id)).toBe(true);
    expect((await onDisk()).removed.has(id)).toBe(true);
  }
  expect((await stat(join(dir, name))).mode & 0o777).toBe(0o600);
  await journal.close();
});

test('one change adds to the file what it is, however large the draft', async () => {
  for (let id = 1000; id < 5000; id += 1) draft.removed.add(`${id}`);
  const journal = openJournal(dir, draft);
  journal.noteAll();
  await add(journal, '1');
  const { size, ino } = await stat(join(dir, name));
  await add(journal, '2');
  const after = await stat(join(dir, name));
  expect(after.ino).toBe(ino);
  expect(after.size - size).toBeLessThan(50);
  await journal.close();
});

test('new metadata is on disk with the shards that were noted before and after', async () => {
  const journal = openJournal(dir, draft);
  journal.noteAll();
  void add(journal, '1');
  draft.metadata = { takenAt: '2026-11-24T10:45:00Z', buckets: [] };
  journal.noteAll();
  void add(journal, '2');
  await journal.close();
  expect(await onDisk()).toEqual(draft);
});

test('a thousand changes at once are all on disk at the end', async () => {
  const journal = openJournal(dir, draft);
  for (let id = 0; id < 1000; id += 1) void add(journal, `${id}`);
  await journal.close();
  expect((await onDisk()).removed.size).toBe(1000);
  expect(await readdir(dir)).toEqual([name]);
});

test('after a finished backup nothing of it is left', async () => {
  const journal = openJournal(dir, draft);
  journal.noteAll();
  void add(journal, '1');
  await journal.remove();
  expect(await readdir(dir)).toEqual([]);
});

test('a disk that fails is told with each note, and at the end', async () => {
  const journal = openJournal(join(dir, 'gone'), draft);
  expect(await add(journal, '1')).toBe(false);
  await expect(journal.close()).rejects.toMatchObject({ code: 'disk-failed' });
});

test('a disk that has failed and works again has everything', async () => {
  const journal = openJournal(join(dir, 'later'), draft);
  expect(await add(journal, '1')).toBe(false);
  await mkdir(join(dir, 'later'));
  expect(await add(journal, '2')).toBe(true);
  await journal.close();
  expect(parseDraft(await readFile(join(dir, 'later', name), 'utf8'), name).removed).toEqual(new Set(['1', '2']));
});
