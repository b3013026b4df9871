/**
 * The checksums that a TSM file carries within itself, one a block. They tell what no comparison of copies can: that the
 * server's own file was damaged before it was copied. The server does not look at them when it makes a backup.
 */
import { crc32 } from 'node:zlib';

/** Reads from the TSM file, from `at` on; gives fewer bytes only where the file ends. */
export type ReadAt = (at: number, length: number) => Promise<Buffer>;

/** `at`: bytes from the start of the TSM file. */
export type TsmProblem = { readonly what: string; readonly at: number };

const magic = 0x16d116d1;
const headerSize = 5;
const footerSize = 8;
const blockEntrySize = 28;

/** A bound on the memory that a hostile file can take. */
const maxIndexSize = 134_217_728;
const windowSize = 1_048_576;

/** `undefined` where every block is as its checksum says. */
export const findTsmProblem = async (read: ReadAt, size: number): Promise<TsmProblem | undefined> => {
  if (size < headerSize + footerSize) return { what: 'is too short for a TSM file', at: 0 };
  const header = await read(0, headerSize);
  if (header.readUInt32BE(0) !== magic || header[4] !== 1) return { what: 'does not begin like a TSM file', at: 0 };
  const indexAt = Number((await read(size - footerSize, footerSize)).readBigUInt64BE(0));
  const indexSize = size - footerSize - indexAt;
  if (indexAt < headerSize || indexSize < 0 || indexSize > maxIndexSize)
    return { what: 'does not end like a TSM file', at: size - footerSize };
  const index = await read(indexAt, indexSize);
  const readBlock = throughWindow(read);
  for (const { at, length, entryAt } of blocksOf(index)) {
    if (at < headerSize || length < 5 || at + length > indexAt)
      return { what: 'has an index that points beside its blocks', at: indexAt + entryAt };
    const block = await readBlock(at, length);
    if (block.readUInt32BE(0) !== crc32(block.subarray(4))) return { what: 'has a block with another checksum', at };
  }
  return undefined;
};

type Block = { readonly at: number; readonly length: number; readonly entryAt: number };

/** In the index: a key, and for each of its blocks the time range, where it begins and how long it is. */
function* blocksOf(index: Buffer): Generator<Block, void, undefined> {
  const broken = (entryAt: number): Block => ({ at: 0, length: 0, entryAt });
  for (let key = 0; key < index.length;) {
    if (key + 2 > index.length) return yield broken(key);
    const count = key + 2 + index.readUInt16BE(key) + 1;
    if (count + 2 > index.length) return yield broken(key);
    const end = count + 2 + index.readUInt16BE(count) * blockEntrySize;
    if (end > index.length || end === count + 2) return yield broken(key);
    for (let entryAt = count + 2; entryAt < end; entryAt += blockEntrySize)
      yield {
        at: Number(index.readBigUInt64BE(entryAt + 16)),
        length: index.readUInt32BE(entryAt + 24),
        entryAt,
      };
    key = end;
  }
}

/** Blocks lie one after the other, most of them small: many are read at once. */
const throughWindow = (read: ReadAt): ReadAt => {
  let window: { readonly at: number; readonly bytes: Buffer } = { at: 0, bytes: Buffer.alloc(0) };
  return async (at, length) => {
    if (at < window.at || at + length > window.at + window.bytes.length)
      window = { at, bytes: await read(at, Math.max(length, windowSize)) };
    return window.bytes.subarray(at - window.at, at - window.at + length);
  };
};
