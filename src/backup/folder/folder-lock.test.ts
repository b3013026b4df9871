import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
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

test('one whose process lives is held however long it showed no life, and is named', async () => {
  await leave({ host: hostname(), pid: process.ppid });
  await age(3600);
  const message = expect.stringMatching(`backup or restore is at work .*process ${process.ppid} on`);
  await expect(lockFolder(dir)).rejects.toMatchObject({ ...inUse, message });
  expect(await readdir(dir)).toEqual([lockName]);
});

test('one whose number another process has now is taken over', async () => {
  await leave({ host: hostname(), pid: process.pid, started: '1' }); // as in a container, where all have the same
  await (
    await lockFolder(dir)
  )();
});

test('one of another machine is respected whatever the clock here says', async () => {
  await leave({ host: 'elsewhere', pid: process.pid });
  const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 3_600_000);
  await expect(lockFolder(dir)).rejects.toMatchObject(inUse);
  clock.mockRestore();
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

test('a holder shows life, by the clock of the file system', async () => {
  jest.useFakeTimers({
    doNotFake: ['Date', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'setTimeout'],
  });
  const unlock = await lockFolder(dir);
  await age(100);
  jest.advanceTimersByTime(10_000);
  jest.useRealTimers();
  const idle = async (): Promise<number> => Date.now() - (await stat(join(dir, lockName))).mtimeMs;
  for (let tries = 0; (await idle()) > 50_000 && tries < 100; tries += 1) await sleep(10);
  expect(await idle()).toBeLessThan(50_000);
  await unlock();
});
