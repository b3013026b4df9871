import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockFolder, lockName } from './folder-lock.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lock-'));
});
afterEach(() => rm(dir, { recursive: true }));

const inUse = { code: 'folder-in-use', kind: 'run' };
const leave = (holder: unknown): Promise<void> => writeFile(join(dir, lockName), JSON.stringify(holder));
const age = async (seconds: number): Promise<void> => {
  const then = new Date(Date.now() - seconds * 1000);
  await utimes(join(dir, lockName), then, then);
};

test('of two one gets it, and the other after it is let go', async () => {
  const unlock = await lockFolder(dir);
  await expect(lockFolder(dir)).rejects.toMatchObject(inUse);
  await unlock();
  expect(await readdir(dir)).toEqual([]);
  await (
    await lockFolder(dir)
  )();
});

test('one whose process has ended is taken over', async () => {
  const { pid } = spawnSync(process.execPath, ['--eval', '0']);
  await leave({ host: hostname(), pid });
  const unlock = await lockFolder(dir);
  expect(await readFile(join(dir, lockName), 'utf8')).toContain(`"pid":${process.pid}`);
  await unlock();
  expect(await readdir(dir)).toEqual([]);
});

test('one of another machine is respected while it shows life', async () => {
  await leave({ host: 'elsewhere', pid: process.pid });
  await expect(lockFolder(dir)).rejects.toMatchObject(inUse);
  await age(59);
  await expect(lockFolder(dir)).rejects.toMatchObject(inUse);
  await age(61);
  await (
    await lockFolder(dir)
  )();
});

test('one that cannot be read is respected for as long', async () => {
  await writeFile(join(dir, lockName), '{');
  await expect(lockFolder(dir)).rejects.toMatchObject(inUse);
  await age(61);
  await (
    await lockFolder(dir)
  )();
});

test('of many that take over at once, one gets it', async () => {
  await leave({ host: 'elsewhere', pid: 1 });
  await age(61);
  const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(dir)));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const outcome of outcomes) if (outcome.status === 'fulfilled') await outcome.value();
});

test('what was taken over is not let go by its former holder', async () => {
  const unlock = await lockFolder(dir);
  await leave({ host: 'elsewhere', pid: 1 });
  await unlock();
  expect(await readdir(dir)).toEqual([lockName]);
});
