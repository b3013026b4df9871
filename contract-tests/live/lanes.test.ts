import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { inLanes } from './lanes.ts';

test('results come in the order of the jobs, whichever lane was through first', async () => {
  const done: number[] = [];
  const results = await inLanes(2, [30, 1, 1, 1], async (ms, lane) => {
    await sleep(ms);
    done.push(ms);
    return `${ms} in ${lane}`;
  });
  expect(results).toEqual(['30 in 0', '1 in 1', '1 in 1', '1 in 1']);
  expect(done.at(-1)).toBe(30);
});

test('a failure ends it, after what the other lanes had begun', async () => {
  const done: number[] = [];
  const ended = inLanes(2, [5, 0, 1, 2], async (ms) => {
    await sleep(ms);
    if (ms === 0) throw new Error('the second');
    done.push(ms);
  });
  await expect(ended).rejects.toThrow('the second');
  expect(done).toEqual([5]);
});

test('nothing to do is nothing done', async () => {
  expect(await inLanes(3, [], () => Promise.resolve(1))).toEqual([]);
});
