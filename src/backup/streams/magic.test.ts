import { expect, test } from '@jest/globals';
import { madeBolt, madeSqlite } from '../folder/made-backup.ts';
import { problemOf, requireMagic, sizeByHead, type MetadataKind } from './magic.ts';

async function* inPieces(bytes: Uint8Array, step: number): AsyncGenerator<Uint8Array, void, undefined> {
  for (let at = 0; at < bytes.length; at += step) {
    yield bytes.subarray(at, at + step);
    await Promise.resolve();
  }
}

const bolt = madeBolt();
const sqlite = madeSqlite();
const flipped = (bytes: Buffer, at: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
};

test.each<[MetadataKind, Buffer]>([
  ['kv', bolt],
  ['sql', sqlite],
])('%s: what begins as it should is handed on as it is, in whatever pieces', async (kind, bytes) => {
  expect(problemOf(kind, bytes)).toBeUndefined();
  expect(sizeByHead(kind, bytes)).toBe(bytes.length);
  for (const step of [1, 99, 100, 5_000]) {
    const pieces: Uint8Array[] = [];
    for await (const piece of requireMagic(kind, inPieces(bytes, step), 'f')) pieces.push(piece);
    expect(Buffer.concat(pieces).equals(bytes)).toBe(true);
  }
});

test.each<[string, MetadataKind, Buffer]>([
  ['nothing', 'kv', Buffer.alloc(0)],
  ['nothing', 'sql', Buffer.alloc(0)],
  ['99 bytes', 'kv', bolt.subarray(0, 99)],
  ['99 bytes', 'sql', sqlite.subarray(0, 99)],
  ['the other store', 'kv', sqlite],
  ['the other store', 'sql', bolt],
  ['a flipped bit', 'kv', flipped(bolt, 16)],
  ['a flipped bit', 'sql', flipped(sqlite, 15)],
  ['text', 'kv', Buffer.from('x'.repeat(500))],
])('%s instead of a %s store is refused before a byte is handed on', async (_, kind, bytes) => {
  const pieces: Uint8Array[] = [];
  const read = async () => {
    for await (const piece of requireMagic(kind, inPieces(bytes, 7), 'R.bolt')) pieces.push(piece);
  };
  await expect(read()).rejects.toMatchObject({
    code: 'metadata-invalid',
    message: expect.stringMatching(/^R\.bolt: it /),
  });
  expect(pieces).toEqual([]);
});

test('an SQLite file whose writer does not count its pages does not say its size', () => {
  expect(sizeByHead('sql', flipped(sqlite, 95))).toBeUndefined();
});
