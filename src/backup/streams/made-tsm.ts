import { randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

const key = 'm,host=a#!~#v';

/** A TSM file of this many bytes for tests: right in its framing, two blocks of nonsense. */
export const madeTsm = (size: number): Buffer => {
  const index = 2 + key.length + 1 + 2 + 2 * 28;
  const room = size - 5 - index - 8;
  const lengths = [Math.floor(room / 2), room - Math.floor(room / 2)];
  const file = Buffer.alloc(size);
  file.writeUInt32BE(0x16d116d1, 0);
  file[4] = 1;
  const indexAt = 5 + room;
  let entryAt = file.writeUInt16BE(key.length, indexAt);
  entryAt += file.write(key, entryAt);
  file.writeUInt16BE(2, entryAt + 1);
  entryAt += 3;
  let at = 5;
  for (const length of lengths) {
    randomBytes(length).copy(file, at);
    file.writeUInt32BE(crc32(file.subarray(at + 4, at + length)), at);
    file.writeBigInt64BE(BigInt(at), entryAt + 16);
    file.writeUInt32BE(length, entryAt + 24);
    entryAt += 28;
    at += length;
  }
  file.writeBigUInt64BE(BigInt(indexAt), size - 8);
  return file;
};
