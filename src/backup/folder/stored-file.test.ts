import { createHash, randomBytes } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { readStoredFile, type ReadOptions } from './read-stored-file.ts';
import { createStoredFile } from './stored-file.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'stored-file-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const bytes = randomBytes(3_000_000);

const write = async (fileName: string, options: Parameters<typeof createStoredFile>[2]) => {
  const file = createStoredFile(dir, fileName, options);
  for (let at = 0; at < bytes.length; at += 65_536) await file.write(bytes.subarray(at, at + 65_536));
  return file.commit();
};

const read = async (file: Parameters<typeof readStoredFile>[1], options?: ReadOptions): Promise<Buffer> => {
  const pieces: Uint8Array[] = [];
  for await (const piece of readStoredFile(dir, file, options)) pieces.push(piece);
  return Buffer.concat(pieces);
};

const xor = () =>
  new Transform({
    transform: (chunk: Uint8Array, _, done) => {
      done(null, chunk.map((byte) => byte ^ 0x5a)); // prettier-ignore
    },
  });

test.each(['none', 'gzip'] as const)(
  'compression %s: what is written is read back, its hash that of the disk',
  async (compression) => {
    const file = await write('R.1.tar', { compression });
    const onDisk = await readFile(join(dir, 'R.1.tar'));
    expect(file).toEqual({
      fileName: 'R.1.tar',
      size: onDisk.length,
      sha256: createHash('sha256').update(onDisk).digest('hex'),
      compression,
    });
    expect((compression === 'gzip' ? gunzipSync(onDisk) : onDisk).equals(bytes)).toBe(true);
    expect((await read(file)).equals(bytes)).toBe(true);
    expect((await stat(join(dir, 'R.1.tar'))).mode & 0o777).toBe(0o600);
    expect(await readdir(dir)).toEqual(['R.1.tar']);
  },
);

test('an encoding is the last step before the disk, and undone first', async () => {
  const file = await write('R.1.tar', { compression: 'gzip', encode: xor });
  const onDisk = await readFile(join(dir, 'R.1.tar'));
  expect(gunzipSync(onDisk.map((byte) => byte ^ 0x5a)).equals(bytes)).toBe(true);
  expect((await read(file, { decode: xor })).equals(bytes)).toBe(true);
});

test('an empty file is a file', async () => {
  expect(await createStoredFile(dir, 'e', { compression: 'none' }).commit()).toMatchObject({ size: 0 });
  expect(await readdir(dir)).toEqual(['e']);
});

test.each(['none', 'gzip'] as const)(
  'compression %s: what is discarded leaves nothing, what was there before stays',
  async (compression) => {
    await writeFile(join(dir, 'a'), 'before');
    const file = createStoredFile(dir, 'a', { compression });
    await file.write(bytes);
    await file.write(bytes);
    await file.discard();
    await file.discard();
    expect(await readdir(dir)).toEqual(['a']);
    expect(await readFile(join(dir, 'a'), 'utf8')).toBe('before');
  },
);

test('discarding after a commit keeps the file', async () => {
  const file = createStoredFile(dir, 'a', { compression: 'none' });
  await file.write(Buffer.from('x'));
  await file.commit();
  await file.discard();
  expect(await readdir(dir)).toEqual(['a']);
});

test('a link under the temporary name is replaced, not followed', async () => {
  await writeFile(join(dir, 'victim'), 'untouched');
  await symlink(join(dir, 'victim'), join(dir, 'a.partial'));
  const file = createStoredFile(dir, 'a', { compression: 'none' });
  await file.write(Buffer.from('new'));
  await file.commit();
  expect(await readFile(join(dir, 'victim'), 'utf8')).toBe('untouched');
  expect((await stat(join(dir, 'a'))).isFile()).toBe(true);
});

test.each(['none', 'gzip'] as const)('compression %s: a disk that fails is told with the file', async (compression) => {
  const file = createStoredFile(join(dir, 'gone'), 'a', { compression });
  await expect(
    (async () => {
      for (let count = 0; count < 8; count += 1) await file.write(bytes);
      await file.commit();
    })(),
  ).rejects.toMatchObject({ code: 'disk-failed', place: { file: 'a' } });
  await file.discard();
});

test('an encoding that fails ends the file', async () => {
  const encode = () => new Transform({ transform: (_chunk, _, done) => { done(new Error('no key')); } }); // prettier-ignore
  const file = createStoredFile(dir, 'a', { compression: 'none', encode });
  await expect(
    (async () => {
      for (let count = 0; count < 8; count += 1) await file.write(bytes);
      await file.commit();
    })(),
  ).rejects.toThrow('no key');
  await file.discard();
  expect(await readdir(dir)).toEqual([]);
});

const pipeMaker = 'mkfifo'; // of POSIX, on every system that these tests run on

const none = { fileName: 'a', size: 3, compression: 'none' } as const;

test('a file that is missing, shorter or longer is told', async () => {
  await expect(read(none)).rejects.toMatchObject({ code: 'file-missing', place: { file: 'a' } });
  await writeFile(join(dir, 'a'), 'four');
  await expect(read(none)).rejects.toMatchObject({ code: 'file-changed', message: 'a: it has 4 bytes instead of 3' });
  expect((await read(none, { anySize: true })).toString()).toBe('four');
});

test.each([
  ['a link', () => symlink('/etc/hostname', join(dir, 'a'))],
  ['a folder', () => mkdir(join(dir, 'a'))],
  ['a pipe that nobody writes to', () => Promise.resolve(execFileSync(pipeMaker, [join(dir, 'a')]))],
])('%s is refused', async (_, make) => {
  await make();
  await expect(read(none)).rejects.toMatchObject({ code: 'file-changed', place: { file: 'a' } });
});

const zipped = gzipSync(bytes.subarray(0, 500_000));
const broken = Buffer.from(zipped);
broken.fill(0xff, 250_000, 250_100);

test.each([
  ['cut off', zipped.subarray(0, -5_000), 'archive-torn'],
  ['cut before its checksum', zipped.subarray(0, -8), 'archive-torn'],
  ['of other bytes in the middle', broken, 'file-changed'],
  ['not compressed at all', bytes.subarray(0, 10_000), 'file-changed'],
  ['empty', Buffer.alloc(0), 'archive-torn'],
])('a compressed file %s is told', async (_, content, code) => {
  await writeFile(join(dir, 'a'), content);
  await expect(read({ fileName: 'a', size: content.length, compression: 'gzip' })).rejects.toMatchObject({ code });
});

const bomb = gzipSync(Buffer.alloc(50_000_000), { level: 9 });

test.each([
  ['the size that the inventory gives', 1_000_000, 1_000_000],
  ['200 times its size', undefined, bomb.length * 200 + 16 * 1_048_576],
])('a gzip bomb is stopped at %s', async (_, limit, want) => {
  await writeFile(join(dir, 'a'), bomb);
  let got = 0;
  const bombed = { fileName: 'a', size: bomb.length, compression: 'gzip' } as const;
  const eat = async () => {
    for await (const piece of readStoredFile(dir, bombed, { limit })) got += piece.length;
  };
  await expect(eat()).rejects.toMatchObject({ code: 'archive-invalid', place: { file: 'a', offset: want } });
  expect(got).toBeLessThanOrEqual(want);
});

test('reading can be left early or aborted, and the file is closed', async () => {
  const file = await write('a', { compression: 'gzip' });
  for await (const piece of readStoredFile(dir, file)) {
    expect(piece.length).toBeGreaterThan(0);
    break;
  }
  const abort = new AbortController();
  await expect(
    (async () => {
      for await (const piece of readStoredFile(dir, file, { signal: abort.signal })) {
        expect(piece.length).toBeGreaterThan(0);
        abort.abort(new Error('enough'));
      }
    })(),
  ).rejects.toThrow('enough');
  const open = await readdir('/proc/self/fd').catch(() => []);
  expect(open.length).toBeLessThan(200);
  await chmod(join(dir, 'a'), 0o600);
});

const usedHeap = (): number => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void; // which that flag puts there
  collect();
  return process.memoryUsage().heapUsed;
};

test('a write leaves nothing in memory, however many there are', async () => {
  const file = createStoredFile(dir, 'a', {
    compression: 'none',
    encode: () =>
      new Transform({ highWaterMark: 1, transform: (piece, _, done) => void setImmediate(done, null, piece) }),
  });
  const chunk = Buffer.from('xy');
  await file.write(chunk);
  const before = usedHeap();
  for (let written = 0; written < 20_000; written += 1) await file.write(chunk);
  expect(usedHeap() - before).toBeLessThan(3_000_000);
  await file.discard();
});
