import { expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { lateSignal } from './late-signal.ts';

test.each(['before', 'after'] as const)('an abort %s the call comes through later, with its reason', async (when) => {
  const first = new AbortController();
  const reason = new Error('enough');
  if (when === 'before') first.abort(reason);
  const late = lateSignal(first.signal, 30);
  first.abort(reason);
  expect(late?.aborted).toBe(false);
  await sleep(60);
  expect(late?.reason).toBe(reason);
});

test('without a signal there is none', () => {
  expect(lateSignal(undefined, 1)).toBeUndefined();
});
