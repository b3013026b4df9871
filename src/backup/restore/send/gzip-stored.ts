/**
 * Gzip that packs nothing: its length and checksum let the server see a body that was cut short, and time series
 * hardly pack. RFC 1952, with the stored blocks of RFC 1951, 3.2.4.
 */
import { crc32 } from 'node:zlib';

const head = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);
const maxBlock = 65_535;

export async function* gzipStored(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  let [checksum, size] = [0, 0];
  yield head;
  for await (const chunk of source) {
    checksum = crc32(chunk, checksum);
    size += chunk.length;
    yield blocksOf(chunk);
  }
  const tail = Buffer.alloc(13);
  tail.set([1, 0, 0, 0xff, 0xff]); // the last block, empty
  tail.writeUInt32LE(checksum, 5);
  tail.writeUInt32LE(size % 2 ** 32, 9);
  yield tail;
}

function blocksOf(chunk: Uint8Array): Uint8Array {
  const count = Math.ceil(chunk.length / maxBlock);
  const blocks = Buffer.allocUnsafe(chunk.length + count * 5);
  let at = 0;
  for (let from = 0; from < chunk.length; from += maxBlock) {
    const piece = chunk.subarray(from, from + maxBlock);
    at = blocks.writeUInt8(0, at);
    at = blocks.writeUInt16LE(piece.length, at);
    at = blocks.writeUInt16LE(~piece.length & 0xffff, at);
    blocks.set(piece, at);
    at += piece.length;
  }
  return blocks;
}
