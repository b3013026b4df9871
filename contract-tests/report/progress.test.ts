import { expect, test } from '@jest/globals';
import { createMeter, progressText } from './progress.ts';

const at = (exchanges: number, elapsedMs: number) => ({ exchanges, of: 1000, findings: 12, fresh: 1, elapsedMs });

test.each([
  [at(3, 500), '3 of 1000 exchanges, 12 findings, 1 new'],
  [at(250, 5000), '250 of 1000 exchanges, 12 findings, 1 new, 15 s left'],
  [at(100, 20_000), '100 of 1000 exchanges, 12 findings, 1 new, 3 min left'],
  [at(1000, 20_000), '1000 of 1000 exchanges, 12 findings, 1 new, judging'],
])('%o', (progress, want) => {
  expect(progressText(progress)).toBe(want);
});

test('on a terminal one line is written over, not more often than eyes can follow, and never wider than it is', () => {
  const meter = createMeter(true, 20);
  expect(meter.sent(at(30, 1000))).toBe('\r\u001b[2K30 of 1000 exchange');
  expect(meter.sent(at(31, 1010))).toBe('');
  expect(meter.sent(at(40, 1100))).not.toBe('');
  expect(meter.through('buckets', at(41, 1110))).toBe('');
  expect(meter.done()).toBe('\r\u001b[2K');
});

test('elsewhere each scenario has a plain line', () => {
  const meter = createMeter(false);
  expect(meter.sent(at(30, 1000)) + meter.done()).toBe('');
  expect(meter.through('buckets', at(250, 5000))).toBe(
    'buckets: 250 of 1000 exchanges, 12 findings, 1 new, 15 s left\n',
  );
});
