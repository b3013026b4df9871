import { expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { inParallel } from './in-parallel.ts';

test('as many at once as was said, every item once', async () => {
  let now = 0;
  let most = 0;
  const seen: number[] = [];
  await inParallel([1, 2, 3, 4, 5, 6, 7], 3, undefined, async (item) => {
    most = Math.max(most, (now += 1));
    seen.push(item);
    await sleep(2);
    now -= 1;
  });
  expect([most, seen.sort()]).toEqual([3, [1, 2, 3, 4, 5, 6, 7]]);
});

test('the first failure ends the others, is thrown when they have ended, and nothing new begins', async () => {
  const log: string[] = [];
  const work = inParallel(['bad', 'slow', 'never'], 2, undefined, async (item, signal) => {
    if (item === 'bad') throw new Error('bad');
    log.push(`${item} begins`);
    await sleep(1000, undefined, { signal }).catch(() => log.push(`${item} is ended`));
  });
  await expect(work).rejects.toThrow('bad');
  expect(log).toEqual(['slow begins', 'slow is ended']);
});

test('an abort throws its reason', async () => {
  const aborter = new AbortController();
  const work = inParallel([1, 2, 3], 1, aborter.signal, (item) => {
    if (item === 2) aborter.abort(new Error('enough'));
    return Promise.resolve();
  });
  await expect(work).rejects.toThrow('enough');
});
