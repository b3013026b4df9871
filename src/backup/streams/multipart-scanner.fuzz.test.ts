/** Our multipart scanner against Dicer, which @fastify/busboy keeps in repair. */
import { Dicer } from '@fastify/busboy';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cutAt, damage, fractions, fuzzRuns, unlessRefused } from './fuzz.ts';
import { splitMultipart } from './multipart-scanner.ts';

type Seen = { readonly name: string; readonly contentType: string; readonly content: string };

const nameIn = (disposition: string | undefined): string => /;\s*name="([^"]*)"/i.exec(disposition ?? '')?.[1] ?? '';

const readByOracle = (body: Buffer, boundary: string): Promise<Seen[]> =>
  new Promise((resolve, reject) => {
    const dicer = new Dicer({ boundary });
    const parts: { name: string; contentType: string; pieces: Buffer[] }[] = [];
    dicer.on('part', (part) => {
      const seen = { name: '', contentType: '', pieces: [] as Buffer[] };
      parts.push(seen);
      part.on('header', (header: Record<string, string[] | undefined>) => {
        seen.name = nameIn(header['content-disposition']?.at(-1));
        seen.contentType = header['content-type']?.at(-1) ?? '';
      });
      part.on('data', (piece: Buffer) => seen.pieces.push(piece));
      part.on('error', reject);
    });
    dicer.on('error', reject);
    dicer.on('finish', () => {
      resolve(parts.map(({ pieces, ...part }) => ({ ...part, content: Buffer.concat(pieces).toString('latin1') })));
    });
    dicer.end(body);
  });

async function* oneByOne(pieces: readonly Buffer[]): AsyncGenerator<Uint8Array, void, undefined> {
  for (const piece of pieces) yield await Promise.resolve(piece);
}

const readByUs = async (pieces: readonly Buffer[], boundary: string): Promise<Seen[]> => {
  const seen: Seen[] = [];
  for await (const { name, contentType, body } of splitMultipart(oneByOne(pieces), boundary)) {
    const content: Uint8Array[] = [];
    for await (const piece of body) content.push(piece);
    seen.push({ name, contentType, content: Buffer.concat(content).toString('latin1') });
  }
  return seen;
};

const body = fc
  .record({
    boundary: fc.oneof(fc.stringMatching(/^[0-9a-f]{60}$/), fc.constantFrom('a', 'aa', 'abab')),
    parts: fc.array(
      fc.record({
        name: fc.stringMatching(/^[a-z]{1,8}$/),
        contentType: fc.constantFrom('application/octet-stream', 'application/json; charset=utf-8'),
        /** Bytes, and what looks like the beginning of a boundary. */
        pieces: fc.array(
          fc.oneof(
            fc.uint8Array({ maxLength: 90 }),
            fc.uint8Array({ minLength: 500, maxLength: 4_000 }),
            fc.constantFrom('\r', '\r\n', '\r\n-', '\r\n--', '\r\n--a', '--'),
          ),
        ),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ boundary, parts }) => {
    const mark = `\r\n--${boundary}`;
    const contents = parts.map(({ pieces }) => Buffer.concat(pieces.map((piece) => Buffer.from(piece))));
    const seen = parts.map(({ name, contentType }, index) => ({
      name,
      contentType,
      content: (contents[index] ?? '').toString('latin1'),
    }));
    const whole = parts.flatMap(({ name, contentType }, index) => [
      Buffer.from(`${index === 0 ? mark.slice(2) : mark}\r\nContent-Disposition: attachment; name="${name}"\r\n`),
      Buffer.from(`Content-Type: ${contentType}\r\n\r\n`),
      contents[index] ?? Buffer.alloc(0),
    ]);
    return { boundary, seen, bytes: Buffer.concat([...whole, Buffer.from(`${mark}--\r\n`)]) };
  })
  // A part that holds its own boundary is two parts; at its very start the line break before it is that of the headers.
  .filter(({ boundary, seen }) => seen.every(({ content }) => !`\r\n${content}`.includes(`\r\n--${boundary}`)));

test('what was joined comes apart as it was, in whatever pieces it comes', async () => {
  await fc.assert(
    fc.asyncProperty(body, fractions, async ({ boundary, seen, bytes }, cuts) => {
      expect(await readByUs(cutAt(bytes, cuts), boundary)).toEqual(seen);
      expect(await readByOracle(bytes, boundary)).toEqual(seen);
    }),
    fuzzRuns(100),
  );
});

test('what came damaged is refused, or holds the parts that the oracle finds in it', async () => {
  let [refused, read] = [0, 0];
  await fc.assert(
    fc.asyncProperty(body, damage, fractions, async ({ boundary, bytes }, spoil, cuts) => {
      const damaged = spoil(bytes);
      const seen = await unlessRefused(() => readByUs(cutAt(damaged, cuts), boundary));
      if (seen === undefined) refused += 1;
      else {
        read += 1;
        expect(seen).toEqual(await readByOracle(damaged, boundary));
      }
    }),
    fuzzRuns(300),
  );
  expect(refused).toBeGreaterThan(100);
  expect(read).toBeGreaterThan(3);
});
