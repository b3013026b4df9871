import { expect, test } from '@jest/globals';
import { bytesText, counted, secondsText } from './amounts.ts';
import { tableText } from './table.ts';

test.each([
  [0, '0 B'],
  [1, '1 B'],
  [1023, '1023 B'],
  [1024, '1.0 KiB'],
  [1536, '1.5 KiB'],
  [150 * 1024, '150 KiB'],
  [64 * 1024 ** 2, '64.0 MiB'],
  [3 * 1024 ** 4, '3.0 TiB'],
])('%d bytes are %s', (bytes, text) => {
  expect(bytesText(bytes)).toBe(text);
});

test.each([
  [0, '0 s'],
  [0.4, '0 s'],
  [59.6, '1 min'],
  [90, '1 min 30 s'],
  [3600, '1 h'],
  [5400, '1 h 30 min'],
  [3601, '1 h'],
  [86_400 * 7, '7 d'],
  [86_400 + 3600 * 2 + 5, '1 d 2 h'],
])('%d seconds are %s', (seconds, text) => {
  expect(secondsText(seconds)).toBe(text);
});

test('things are counted in singular and plural', () => {
  expect([counted(1, 'shard'), counted(2000, 'shard'), counted(2, 'retry')]).toEqual([
    '1 shard',
    '2,000 shards',
    '2 retries',
  ]);
});

test('a table has columns of one width, numbers to the right, and no blanks at the ends of its lines', () => {
  const text = tableText<readonly [string, number]>(
    [
      { title: 'bucket', of: ([name]) => name },
      { title: 'shards', of: ([, shards]) => String(shards), align: 'right' },
    ],
    [
      ['a', 1],
      ['long name', 12],
    ],
  );
  expect(text.split('\n')).toEqual(['bucket     shards', 'a               1', 'long name      12']);
});

test('a name that tries to drive the terminal is shown instead', () => {
  const text = tableText([{ title: 'bucket', of: (name: string) => name }], ['\u001b[2Jgone']);
  expect(text).toBe('bucket\n\\x1b[2Jgone');
});
