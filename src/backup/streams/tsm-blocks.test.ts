import { expect, test } from '@jest/globals';
import { madeTsm } from './made-tsm.ts';
import { findTsmProblem } from './tsm-blocks.ts';

const find = (file: Buffer) => {
  const read = (at: number, length: number) => Promise.resolve(file.subarray(at, at + length));
  return findTsmProblem(read, file.length);
};

test.each([120, 5_000, 3_000_000])('a file of %d bytes as a server writes it has no problem', async (size) => {
  expect(await find(madeTsm(size))).toBeUndefined();
});

const good = madeTsm(5_000);
const index = 5_000 - 8 - 74;
const spoilt = (spoil: (file: Buffer) => unknown): Buffer => {
  const file = Buffer.from(good);
  spoil(file);
  return file;
};
const second = 5 + Math.floor((index - 5) / 2);

test.each<[string, Buffer, string, number]>([
  ['nothing', Buffer.alloc(0), 'too short', 0],
  ['another beginning', spoilt((file) => file.writeUInt8(0, 0)), 'does not begin', 0],
  ['another version', spoilt((file) => file.writeUInt8(2, 4)), 'does not begin', 0],
  [
    'a flipped bit in its first block',
    spoilt((file) => file.writeUInt8((file[40] ?? 0) ^ 1, 40)),
    'another checksum',
    5,
  ],
  [
    'a flipped bit in its last block',
    spoilt((file) => file.writeUInt8((file[index - 1] ?? 0) ^ 1, index - 1)),
    'another checksum',
    second,
  ],
  ['a flipped bit in a checksum', spoilt((file) => file.writeUInt8((file[5] ?? 0) ^ 1, 5)), 'another checksum', 5],
  ['a footer beyond its end', spoilt((file) => file.writeBigUInt64BE(2n ** 63n, 4_992)), 'does not end', 4_992],
  ['a footer at its beginning', spoilt((file) => file.writeBigUInt64BE(0n, 4_992)), 'does not end', 4_992],
  [
    'a block beyond its index',
    spoilt((file) => file.writeUInt32BE(4_999, index + 18 + 24)),
    'points beside',
    index + 18,
  ],
  [
    'a block before its beginning',
    spoilt((file) => file.writeBigUInt64BE(0n, index + 18 + 16)),
    'points beside',
    index + 18,
  ],
  ['an empty block', spoilt((file) => file.writeUInt32BE(0, index + 18 + 24)), 'points beside', index + 18],
  ['a key without end', spoilt((file) => file.writeUInt16BE(60_000, index)), 'points beside', index],
  ['blocks without number', spoilt((file) => file.writeUInt16BE(60_000, index + 16)), 'points beside', index],
  ['a key without blocks', spoilt((file) => file.writeUInt16BE(0, index + 16)), 'points beside', index],
])('a file with %s is told', async (_, file, what, at) => {
  expect(await find(file)).toEqual({ what: expect.stringContaining(what), at });
});
