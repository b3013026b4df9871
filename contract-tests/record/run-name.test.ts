import { expect, test } from '@jest/globals';
import { canonicalRun, runName, runPattern } from './run-name.ts';

test.each([undefined, 'acmeqabc', 'nightly', 'a name with spaces'])(
  'the run %s has the length of the canonical one',
  (text) => {
    expect(runName(text)).toHaveLength(canonicalRun.length);
    expect(`${runName(text)}-b1`).toMatch(runPattern);
  },
);

test('the same text gives the same name, none a new one each time', () => {
  expect(runName('nightly')).toBe(runName('nightly'));
  expect(new Set(Array.from({ length: 20 }, () => runName())).size).toBeGreaterThan(10);
});
