import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { readTombstones } from './tombstones.ts';

const always = [-(2n ** 63n), 2n ** 63n - 1n] as const;

const entry = (key: string, from: bigint, to: bigint): Buffer => {
  const bytes = Buffer.alloc(4 + Buffer.byteLength(key) + 16);
  bytes.writeUInt32BE(Buffer.byteLength(key));
  bytes.write(key, 4);
  bytes.writeBigInt64BE(from, bytes.length - 16);
  bytes.writeBigInt64BE(to, bytes.length - 8);
  return bytes;
};

const header = (version: number): Buffer => Buffer.from([0, 0, 0x15, version]);
const one = entry('m,host=h7#!~#a', 10n, 20n);
const two = entry('m,host=h7#!~#b', 5n, 15n);
const whole = entry('we\\ ird\\,m,t=a#!~#f', ...always);

const want = [
  { measurement: 'm', entries: 2, from: 5n, to: 20n },
  { measurement: 'we ird,m', entries: 1 },
];

test.each([
  [
    'version 4, a packed piece each deletion',
    Buffer.concat([header(4), gzipSync(Buffer.concat([one, two])), gzipSync(whole)]),
  ],
  ['version 3, one packed piece', Buffer.concat([header(3), gzipSync(Buffer.concat([one, two, whole]))])],
  ['version 2, not packed', Buffer.concat([header(2), one, two, whole])],
])('%s', (_, bytes) => {
  expect(readTombstones(bytes)).toEqual(want);
});

test('a file that InfluxDB 2.9.1 wrote: two fields of one series, deleted for a day', () => {
  const hex =
    '000015041f8b08000000000000ff626060e0cbd5c9c82f2eb1cd305756ac534e94683bf0acde938141a29dbf5a60060303868a24741580000000ffff700f5b4a44000000';
  const day = { from: 1767312000000000000n, to: 1767398400000000000n };
  expect(readTombstones(Buffer.from(hex, 'hex'))).toEqual([{ measurement: 'm', entries: 2, ...day }]);
});

test.each([
  ['an empty file', Buffer.alloc(0)],
  ['the oldest format, which is text', Buffer.from('m,host=h7#!~#a\n')],
  ['a packed piece cut off', Buffer.concat([header(4), gzipSync(one).subarray(0, -9)])],
  ['an entry cut off', Buffer.concat([header(2), one.subarray(0, -1)])],
  ['a key that is longer than the file', Buffer.concat([header(2), Buffer.from([255, 255, 255, 255])])],
  ['one that unpacks without end', Buffer.concat([header(4), gzipSync(Buffer.alloc(70_000_000))])],
])('%s tells nothing', (_, bytes) => {
  expect(readTombstones(bytes)).toBeUndefined();
});
