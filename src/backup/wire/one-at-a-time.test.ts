import { expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { oneAtATime } from './one-at-a-time.ts';

test('work for one server waits for the work before it, also where that fails; another server does not', async () => {
  const log: string[] = [];
  const job =
    (name: string, fails = false) =>
    async (): Promise<void> => {
      log.push(`${name} begins`);
      await sleep(5);
      log.push(`${name} ends`);
      if (fails) throw new Error(name);
    };
  const jobs = [oneAtATime('a', job('a1', true)), oneAtATime('a', job('a2')), oneAtATime('b', job('b1'))];
  expect((await Promise.allSettled(jobs)).map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
  expect(log.indexOf('a2 begins')).toBeGreaterThan(log.indexOf('a1 ends'));
  expect(log.indexOf('b1 begins')).toBeLessThan(log.indexOf('a1 ends'));
});
