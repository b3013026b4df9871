/** Our tar scanner against tar-stream, which npm's own users keep in repair. */
import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import tarStream from 'tar-stream';
import { cutAt, damage, fractions, fuzzRuns, unlessRefused } from './fuzz.ts';
import { createTarScanner } from './tar-scanner.ts';

type Seen = { readonly name: string; readonly size: number; readonly sha256: string; readonly mtime: number };

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const readByOracle = async (tar: Buffer): Promise<Seen[]> => {
  const extract = tarStream.extract();
  const seen: Seen[] = [];
  extract.end(tar);
  for await (const entry of extract) {
    const pieces: Buffer[] = [];
    for await (const piece of entry as AsyncIterable<Buffer>) pieces.push(piece); // its types know no async iterator
    const { name, mtime, type } = entry.header;
    expect(type).toBe('file');
    const bytes = Buffer.concat(pieces);
    seen.push({ name, size: bytes.length, sha256: sha256(bytes), mtime: Number(mtime) / 1_000 });
  }
  return seen;
};

const readByUs = (pieces: readonly Buffer[]): Seen[] => {
  const scanner = createTarScanner({ shard: '7' });
  for (const piece of pieces) scanner.write(piece);
  const { files, folder = '' } = scanner.end();
  return files.map((file) => ({ ...file, name: `${folder}/${file.name}` }));
};

const number = fc.integer({ min: 0, max: 999_999_999 }).map((value) => String(value).padStart(9, '0'));
const archive = fc.record({
  bucket: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map((id) => id.toString(16).padStart(16, '0')),
  policy: fc.constantFrom('autogen', 'two words', 'für immer', 'p'.repeat(70), 'p'.repeat(160)),
  owner: fc.constantFrom({}, { uid: 1_000_680_000, gid: 1_000_680_000 }, { uname: 'Jürgen', gname: 'x' }),
  files: fc.uniqueArray(
    fc.record({
      name: fc.tuple(number, number, fc.constantFrom('tsm', 'tombstone')).map(([a, b, end]) => `${a}-${b}.${end}`),
      content: fc.oneof(
        fc.uint8Array({ maxLength: 1_600 }),
        fc.constantFrom(0, 511, 512, 513, 1_024).map((size) => new Uint8Array(size).fill(7)),
      ),
      mtime: fc.integer({ min: 0, max: 2_147_483_647 }),
    }),
    { selector: ({ name }) => name, maxLength: 6 },
  ),
});

type Archive = typeof archive extends fc.Arbitrary<infer T> ? T : never;

const pack = async ({ bucket, policy, owner, files }: Archive): Promise<Buffer> => {
  const packed = tarStream.pack();
  for (const { name, content, mtime } of files)
    packed.entry(
      { name: `${bucket}/${policy}/7/${name}`, mtime: new Date(mtime * 1_000), ...owner },
      Buffer.from(content),
    );
  packed.finalize();
  const pieces: Buffer[] = [];
  for await (const piece of packed as AsyncIterable<Buffer>) pieces.push(piece); // its types know no async iterator
  return Buffer.concat(pieces);
};

test('what the oracle packs we read as the oracle does, in whatever pieces it comes', async () => {
  await fc.assert(
    fc.asyncProperty(archive, fractions, async (given, cuts) => {
      const tar = await pack(given);
      const seen = readByUs(cutAt(tar, cuts));
      expect(seen).toEqual(
        given.files.map(({ name, content, mtime }) => ({
          name: `${given.bucket}/${given.policy}/7/${name}`,
          size: content.length,
          sha256: sha256(content),
          mtime,
        })),
      );
      expect(seen).toEqual(await readByOracle(tar));
    }),
    fuzzRuns(80),
  );
});

test('what came damaged is refused, or holds the files that the oracle finds in it', async () => {
  let [refused, read] = [0, 0];
  await fc.assert(
    fc.asyncProperty(archive, damage, fractions, async (given, spoil, cuts) => {
      const tar = spoil(await pack(given));
      const seen = await unlessRefused(() => readByUs(cutAt(tar, cuts)));
      if (seen === undefined) refused += 1;
      else {
        read += 1;
        expect(seen).toEqual(await readByOracle(tar));
      }
    }),
    fuzzRuns(250),
  );
  expect(refused).toBeGreaterThan(100);
  expect(read).toBeGreaterThan(0);
});

test('where a damaged archive begins and ends as it should, each file is whole or its damage changes its hash', async () => {
  await fc.assert(
    fc.asyncProperty(archive, fc.nat(), fc.integer({ min: 1, max: 255 }), async (given, where, bits) => {
      const tar = await pack(given);
      const at = where % tar.length;
      const flipped = Buffer.from(tar);
      flipped[at] = (flipped[at] ?? 0) ^ bits;
      const seen = await unlessRefused(() => readByUs([flipped]));
      if (seen !== undefined) expect(seen).not.toEqual(readByUs([tar]));
    }),
    fuzzRuns(150),
  );
});
