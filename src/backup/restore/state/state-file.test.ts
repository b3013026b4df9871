import { mkdir, mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { PartialState } from './state.ts';
import { createStateFile, readState, stateFileOf } from './state-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'state-'));
});
afterEach(() => rm(folder, { recursive: true }));

const state: PartialState = {
  ...{ formatVersion: 1, mode: 'partial', server: 'http://localhost:8086', startedAt: '2026-01-01T00:00:00Z' },
  ...{ request: 'ab', verified: [] },
  buckets: [
    {
      ...{ org: 'o', orgID: '0123456789abcdef', name: 'b', temporaryName: 'b.restoring-20260101T000000Z-ab12' },
      retention: { seconds: 0, shardGroupSeconds: 0 },
      from: { org: 'o', bucket: 'b', run: 'r' },
    },
  ],
};

test('each server has a file of its own, whatever its name', () => {
  expect(stateFileOf('/d', 'http://[::1]:8086/p')).toMatch(/^\/d\/[\w.]+\.restore\.json$/);
  expect(stateFileOf('/d', 'http://a:1')).not.toBe(stateFileOf('/d', 'http://a:2'));
  expect(stateFileOf('/d', 'http://a:1/x')).not.toBe(stateFileOf('/d', 'http://a:1/y'));
  expect(stateFileOf('/d', 'http://a:1/')).toBe(stateFileOf('/d', 'http://a:1'));
});

test('many changes at once end in the last state, and the file is whole at every moment', async () => {
  const path = join(folder, 'x.restore.json');
  const file = await createStateFile(path, state);
  for (let i = 0; i < 50; i += 1) file.note((now) => ({ ...now, verified: [...now.verified, String(i)] }));
  const update = file.update((now) => ({ ...now, request: 'cd' }));
  expect(await readState(path)).toMatchObject({ mode: 'partial' });
  await update;
  const kept = await readState(path);
  expect(kept).toEqual({ ...state, request: 'cd', verified: Array.from({ length: 50 }, (_, i) => String(i)) });
  await file.remove();
  expect(await readState(path)).toBeUndefined();
});

test.each([
  ['no JSON', 'nonsense'],
  ['another version', JSON.stringify({ ...state, formatVersion: 2 })],
  ['an id that is a path', JSON.stringify({ ...state, buckets: [{ ...state.buckets[0], id: '../../orgs/1' }] })],
  ['no temporary name', JSON.stringify({ ...state, buckets: [{ ...state.buckets[0], temporaryName: 7 }] })],
  [
    'the name of somebody’s bucket as the temporary one',
    JSON.stringify({ ...state, buckets: [{ ...state.buckets[0], temporaryName: 'production' }] }),
  ],
  [
    'a name for the replaced bucket that no restore gives',
    JSON.stringify({
      ...state,
      buckets: [{ ...state.buckets[0], replaces: { id: '0123456789abcdef', keptAs: 'b.before-long' } }],
    }),
  ],
  ['another mode', JSON.stringify({ ...state, mode: 'both' })],
  [
    'a retention that is no number',
    JSON.stringify({
      ...state,
      mode: 'full',
      stores: [],
      lifted: [{ id: '0123456789abcdef', org: 'o', bucket: 'b', retention: {} }],
    }),
  ],
])('a state file with %s is refused', async (_, text) => {
  const path = join(folder, 'x.restore.json');
  await writeFile(path, text);
  await expect(readState(path)).rejects.toMatchObject({ code: 'manifest-invalid' });
});

test('nobody else may read it', async () => {
  const path = join(folder, 'x.restore.json');
  await createStateFile(path, state);
  expect((await stat(path)).mode & 0o077).toBe(0);
});

test('a link is not followed, whatever it leads to', async () => {
  const path = join(folder, 'x.restore.json');
  await createStateFile(join(folder, 'other.json'), state);
  await symlink(join(folder, 'other.json'), path);
  await expect(readState(path)).rejects.toMatchObject({ code: 'file-changed' });
});

test('nothing half written stays where the disk refuses the state', async () => {
  const path = join(folder, 'x.restore.json');
  await mkdir(join(path, 'taken'), { recursive: true }); // a folder that is not empty is not replaced by a file
  await expect(createStateFile(path, state)).rejects.toMatchObject({ code: 'disk-failed' });
  expect(await readdir(folder)).toEqual(['x.restore.json']);
});
