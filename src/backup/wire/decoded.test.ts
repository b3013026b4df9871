import { expect, test } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { decoded } from './decoded.ts';
import { readSome } from './read-body.ts';

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 1000) {
    yield bytes.subarray(at, at + 1000);
    await Promise.resolve();
  }
}

const text = Array.from({ length: 20_000 }, (_, at) => `${at * 7919}`).join();
const packed = gzipSync(text);
const read = (encoding: string | undefined, bytes: Uint8Array): Promise<string> => {
  const headers: Record<string, string> = encoding === undefined ? {} : { 'content-encoding': encoding };
  return readSome(decoded({ status: 200, headers, body: inPieces(bytes) }), 1e6);
};

test.each([
  ['no word of it', undefined, Buffer.from(text)],
  ['identity', 'identity', Buffer.from(text)],
  ['gzip', 'gzip', packed],
  ['GZIP', 'GZIP', packed],
])('%s', async (_, encoding, bytes) => {
  expect(await read(encoding, bytes)).toBe(text);
});

const flipped = Buffer.from(packed);
flipped.writeUInt8(flipped.readUInt8(packed.length >> 1) ^ 1, packed.length >> 1);
test.each([
  ['breaks off', packed.subarray(0, packed.length - 9)],
  ['lacks its checksum', packed.subarray(0, packed.length - 8)],
  ['is none', Buffer.from(text)],
  ['has a flipped bit', flipped],
])('a compression that %s may be an accident', async (_, bytes) => {
  await expect(read('gzip', bytes)).rejects.toMatchObject({ code: 'no-connection' });
});

test('one that was not asked for is refused', () => {
  const answer = { status: 200, headers: { 'content-encoding': 'br' }, body: inPieces(packed) };
  expect(() => decoded(answer)).toThrow('packed as br');
});

test('a body that breaks is told as itself', async () => {
  const broken = new Error('broken');
  const body = (async function* () {
    yield packed.subarray(0, 100);
    await Promise.resolve();
    throw broken;
  })();
  const work = readSome(decoded({ status: 200, headers: { 'content-encoding': 'gzip' }, body }), 1e6);
  await expect(work).rejects.toBe(broken);
});

test('leaving early ends the body', async () => {
  let ended = false;
  const body = (async function* () {
    try {
      for (;;) {
        yield packed;
        await Promise.resolve();
      }
    } finally {
      ended = true;
    }
  })();
  await readSome(decoded({ status: 200, headers: { 'content-encoding': 'gzip' }, body }), 5);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(ended).toBe(true);
});
