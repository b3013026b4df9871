import { expect, test } from '@jest/globals';
import type { BackupEvent } from '../../../src/backup/events.ts';
import { advance, noProgress, rateOf, secondsLeft, shareOf, type Progress } from './progress.ts';
import { barText, progressText } from './progress-text.ts';

const mebibyte = 1024 * 1024;

/** Events with the millisecond at which each comes. */
const after = (...timed: readonly (readonly [at: number, event: BackupEvent])[]): Progress =>
  timed.reduce((progress, [at, event]) => advance(progress, event, at), noProgress);

const shards = (count: number, bytes?: number): BackupEvent => ({
  type: 'phase',
  phase: 'shards',
  shards: count,
  ...(bytes !== undefined && { bytes }),
});
const moved = (bytes: number): BackupEvent => ({ type: 'shard-bytes', shard: '1', bytes });
const verified = (kept = false): BackupEvent => ({ type: 'shard-verified', shard: '1', kept });

test('the rate is that of the last seconds, not of the whole', () => {
  const progress = after([0, shards(2)], [1_000, moved(100)], [20_000, moved(100)], [22_000, moved(1_000)]);
  expect(rateOf(progress, 22_000)).toBe(500);
});

test('a transfer that stands still gets slower without an event', () => {
  const progress = after([0, shards(1)], [1_000, moved(1_000)]);
  expect(rateOf(progress, 1_000)).toBe(1_000);
  expect(rateOf(progress, 4_000)).toBe(250);
  expect(rateOf(progress, 60_000)).toBe(0);
});

test('the time left follows the bytes where their sum is known', () => {
  const progress = after([0, shards(4, 4_000)], [1_000, moved(1_000)]);
  expect(secondsLeft(progress, 1_000)).toBe(3);
  expect(shareOf(progress)).toBe(0.25);
});

test('the time left follows the shards that had to be moved where no sum is known', () => {
  const progress = after([0, shards(10)], [1, verified(true)], [2, verified(true)], [2_000, verified()]);
  expect(secondsLeft(progress, 2_000)).toBe(14);
  expect(shareOf(progress)).toBe(0.3);
});

test('a shard that is gone is finished too', () => {
  const progress = after([0, shards(2)], [1, { type: 'shard-removed', shard: '7', bucket: 'o/b' }]);
  expect(shareOf(progress)).toBe(0.5);
});

test('what a failed try had moved is taken off again, and the rate stays what it was', () => {
  const retry: BackupEvent = { type: 'shard-retry', shard: '1', attempt: 1, waitMs: 10, why: 'reset' };
  const other: BackupEvent = { type: 'shard-bytes', shard: '2', bytes: 1_000 };
  const progress = after(
    [0, shards(2, 4_000)],
    [1_000, moved(2_000)],
    [1_000, other],
    [1_500, retry],
    [2_000, moved(500)],
  );
  expect(shareOf(progress)).toBe(1_500 / 4_000);
  expect(rateOf(progress, 2_000)).toBe(1_750);
  const whole = after([0, shards(1, 100)], [1, moved(100)], [2, retry], [3, moved(100)], [4, verified()]);
  expect(shareOf(whole)).toBe(1);
});

test('a new phase starts from nothing and keeps the count of retries', () => {
  const retry: BackupEvent = { type: 'shard-retry', shard: '1', attempt: 1, waitMs: 10, why: 'reset' };
  const progress = after([0, shards(2)], [1, moved(5)], [2, retry], [3, { type: 'phase', phase: 'manifest' }]);
  expect(progress).toMatchObject({ phase: 'manifest', moved: 0, finished: 0, retries: 1 });
  expect(progressText(progress, 3)).toBe('writing the manifest, 1 retry');
});

test('progress in words', () => {
  const progress = after([0, shards(60)], [1_000, moved(2 * mebibyte)], [2_000, verified()], [2_000, moved(0)]);
  expect(progressText(progress, 2_000)).toBe('shards 1 of 60, 2.0 MiB, 1.0 MiB/s, about 1 min 58 s left');
});

test.each([
  [after([0, shards(4)], [1, verified()]), 8, '[##......]'],
  [after([0, shards(4)]), 4, '[....]'],
  [after([0, { type: 'phase', phase: 'metadata' }]), 8, ''],
  [after([0, shards(4)]), 0, ''],
] as const)('a bar %#', (progress, width, bar) => {
  expect(barText(progress, width)).toBe(bar);
});
