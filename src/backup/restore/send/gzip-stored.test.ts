import { gunzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { gzipStored } from './gzip-stored.ts';

async function* chunksOf(sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (const [i, size] of sizes.entries()) {
    await Promise.resolve();
    yield new Uint8Array(size).fill(i + 1);
  }
}

test.each([[[]], [[0]], [[1]], [[65_535]], [[65_536]], [[200_000, 3, 0, 131_070]]])(
  'chunks of %j come out as they went in',
  async (sizes) => {
    const packed: Uint8Array[] = [];
    for await (const piece of gzipStored(chunksOf(sizes))) packed.push(piece);
    const plain: Uint8Array[] = [];
    for await (const piece of chunksOf(sizes)) plain.push(piece);
    expect(gunzipSync(Buffer.concat(packed)).equals(Buffer.concat(plain))).toBe(true);
  },
);

test('a body cut short is no gzip any more', async () => {
  const packed: Uint8Array[] = [];
  for await (const piece of gzipStored(chunksOf([5000]))) packed.push(piece);
  expect(() => gunzipSync(Buffer.concat(packed).subarray(0, -9))).toThrow('unexpected end of file');
});
