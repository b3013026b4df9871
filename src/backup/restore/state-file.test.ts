import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
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
      ...{ org: 'o', orgID: '0123456789abcdef', name: 'b', temporaryName: 'b.restoring' },
      retention: { seconds: 0, shardGroupSeconds: 0 },
      from: { org: 'o', bucket: 'b', run: 'r' },
    },
  ],
};

test('each server has a file of its own, whatever its name', () => {
  expect(stateFileOf('/d', 'http://[::1]:8086/p')).toMatch(/^\/d\/[\w.]+\.restore\.json$/);
  expect(stateFileOf('/d', 'http://a:1')).not.toBe(stateFileOf('/d', 'http://a:2'));
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
