import { expect, test } from '@jest/globals';
import type { BackupEvent } from './events.ts';
import { startRun } from './run.ts';

const phase = (name: 'metadata' | 'shards'): BackupEvent => ({ type: 'phase', phase: name });

const collect = async (run: AsyncIterable<BackupEvent>): Promise<BackupEvent[]> => {
  const events: BackupEvent[] = [];
  for await (const event of run) events.push(event);
  return events;
};

test('a listener gets every event in order, and the iteration ends with the work', async () => {
  const run = startRun((tell) => {
    tell(phase('metadata'));
    tell(phase('shards'));
    return Promise.resolve(7);
  });
  expect(await collect(run)).toEqual([phase('metadata'), phase('shards')]);
  expect(await run.result).toBe(7);
});

test('the work goes on when nobody listens', async () => {
  expect(await startRun(() => Promise.resolve('done')).result).toBe('done');
});

test('a failure ends the iteration and is thrown by the result alone', async () => {
  const run = startRun((tell) => {
    tell(phase('metadata'));
    return Promise.reject(new Error('torn'));
  });
  expect(await collect(run)).toEqual([phase('metadata')]);
  await expect(run.result).rejects.toThrow('torn');
});

test('two listeners hear the same, and one that leaves does not stop the other', async () => {
  let go = (): void => undefined;
  const gate = new Promise<void>((resolve) => (go = resolve));
  const run = startRun(async (tell) => {
    tell(phase('metadata'));
    await gate;
    tell(phase('shards'));
  });
  const all = collect(run);
  for await (const event of run) {
    expect(event).toEqual(phase('metadata'));
    break;
  }
  go();
  expect(await all).toEqual([phase('metadata'), phase('shards')]);
});

test('a listener that comes after the end gets nothing and ends', async () => {
  const run = startRun(() => Promise.resolve());
  await run.result;
  expect(await collect(run)).toEqual([]);
});

test('for a listener that does not keep up, bytes of a shard are added up, between what else is said of it', async () => {
  const bytes = (shard: string, count: number): BackupEvent => ({ type: 'shard-bytes', shard, bytes: count });
  const retry: BackupEvent = { type: 'shard-retry', shard: '1', attempt: 1, waitMs: 0, why: 'reset' };
  let go = (): void => undefined;
  const gate = new Promise<void>((resolve) => (go = resolve));
  const run = startRun(async (tell) => {
    await gate;
    tell(phase('shards'));
    for (let piece = 0; piece < 1_000; piece += 1) for (const shard of ['1', '2']) tell(bytes(shard, 1));
    tell(retry);
    for (let piece = 0; piece < 1_000; piece += 1) tell(bytes('1', 2));
  });
  const slow = run[Symbol.asyncIterator]();
  go();
  await run.result;
  const rest = await collect({ [Symbol.asyncIterator]: () => slow });
  expect(rest).toEqual([phase('shards'), bytes('1', 1_000), bytes('2', 1_000), retry, bytes('1', 2_000)]);
});
