import { expect, test } from '@jest/globals';
import { inLanes } from './lanes.ts';

test('results come in the order of the jobs, whichever lane was through first', async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const done: number[] = [];
  const results = await inLanes(2, [0, 1, 2, 3], async (job, lane) => {
    if (job === 0) await held;
    if (job === 3) release();
    done.push(job);
    return `${job} in ${lane}`;
  });
  expect(results).toEqual(['0 in 0', '1 in 1', '2 in 1', '3 in 1']);
  expect(done).toEqual([1, 2, 3, 0]);
});

test('a failure ends it, after what the other lanes had begun', async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const done: number[] = [];
  const ended = inLanes(2, [0, 1, 2, 3], async (job) => {
    if (job === 0) await held;
    if (job === 1) {
      release();
      throw new Error('the second');
    }
    done.push(job);
  });
  await expect(ended).rejects.toThrow('the second');
  expect(done).toEqual([0]);
});

test('nothing to do is nothing done', async () => {
  expect(await inLanes(3, [], () => Promise.resolve(1))).toEqual([]);
});
