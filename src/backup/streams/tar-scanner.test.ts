import { createHash, randomBytes } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { endOfTar, madeEntry, madePax, madeTar, type MadeEntry } from './made-tar.ts';
import { createTarScanner, type TarScan } from './tar-scanner.ts';

const folder = '0c00000000000002/autogen/7';
const named = (file: string, content?: Uint8Array): MadeEntry => ({
  name: `${folder}/${file}`,
  ...(content && { content }),
});
const first = named('000000001-000000001.tsm', randomBytes(1_300));
const tombstone = named('000000001-000000001.tombstone', randomBytes(68));
const second = named('000000002-000000001.tsm', randomBytes(2_048));

const scan = (bytes: Uint8Array, step = bytes.length): TarScan => {
  const scanner = createTarScanner({ shard: '7', file: 'R.7.tar' });
  for (let at = 0; at < bytes.length; at += step) scanner.write(bytes.subarray(at, at + step));
  return scanner.end();
};

const thrown = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

test.each([1, 7, 511, 512, 513, 1_024, 100_000])('pieces of %d bytes give the same files', (step) => {
  const tar = madeTar(tombstone, first, second);
  expect(scan(tar, step)).toEqual({
    files: [tombstone, first, second].map(({ name, content = Buffer.alloc(0) }) => ({
      name: name.slice(folder.length + 1),
      size: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
      mtime: 1_795_517_427,
    })),
    bytes: tar.length,
    offsets: new Map([
      ['000000001-000000001.tombstone', 512],
      ['000000001-000000001.tsm', 1_536],
      ['000000002-000000001.tsm', 3_584],
    ]),
    folder,
  });
});

test('an empty shard is two empty blocks; more empty blocks are an end too', () => {
  expect(scan(endOfTar)).toEqual({ files: [], bytes: 1_024, offsets: new Map() });
  expect(scan(Buffer.concat([madeTar(first), Buffer.alloc(10_240)]))).toMatchObject({ files: [{ size: 1_300 }] });
});

test('an empty file is a file', () => {
  expect(scan(madeTar(named('000000001-000000001.tsm')))).toMatchObject({ files: [{ size: 0 }] });
});

test('what names its owner in a pax header is read all the same', () => {
  const tar = madeTar(madePax({ uid: '1000680000', uname: 'Jürgen', mtime: '1795517427.5' }), first);
  expect(scan(tar)).toMatchObject({ files: [{ name: '000000001-000000001.tsm', size: 1_300 }] });
});

test('path and size of a pax header stand above those of the entry', () => {
  const tar = madeTar(madePax({ path: first.name, size: '1300' }), { ...first, name: 'x', alter: (h) => h.fill('0', 124, 135) }); // prettier-ignore
  expect(scan(tar)).toEqual(expect.objectContaining({ files: scan(madeTar(first)).files }));
});

test('a long folder in the prefix field belongs to the name', () => {
  const long = `0c00000000000002/${'p'.repeat(80)}/7`;
  const alter = (header: Buffer) => header.write(long, 345);
  expect(scan(madeTar({ name: '000000001-000000001.tsm', alter }))).toMatchObject({ folder: long });
});

test('an observer gets the bytes of the file that it asked for', () => {
  const pieces: Uint8Array[] = [];
  const seen: string[] = [];
  const observe = (name: string) => {
    seen.push(name);
    return name.endsWith('.tombstone') ? (piece: Uint8Array) => void pieces.push(piece) : undefined;
  };
  const scanner = createTarScanner({}, { observe });
  for (const byte of madeTar(tombstone, first)) scanner.write(Buffer.of(byte));
  scanner.end();
  expect(seen).toEqual(['000000001-000000001.tombstone', '000000001-000000001.tsm']);
  expect(Buffer.concat(pieces).equals(tombstone.content ?? Buffer.alloc(0))).toBe(true);
});

test.each([
  ['nothing at all', 0, 'it is empty'],
  ['inside a header', 100, 'it breaks off before its end'],
  ['inside a file', 1_000, 'in 000000001-000000001.tsm, 812 of its 1300 bytes are missing'],
  ['inside the filling after a file', 1_900, 'it breaks off before its end'],
  ['before the end', 2_048, 'it breaks off before its end'],
  ['inside the end', 2_048 + 512, 'it breaks off before its end'],
  ['in empty blocks after the end', 2_048 + 1_024 + 7, 'it breaks off before its end'],
  ['a byte before the end of the end', 2_048 + 1_023, 'it breaks off before its end'],
])('an archive cut off: %s', (_, length, message) => {
  expect(thrown(() => scan(Buffer.concat([madeTar(first), Buffer.alloc(512)]).subarray(0, length)))).toMatchObject({
    name: 'BackupError',
    code: 'archive-torn',
    message: expect.stringContaining(message),
    place: { shard: '7', file: 'R.7.tar', offset: length },
  });
});

const words = Buffer.from('{"code":"internal error","message":"open x.tsm: no such file"}');

test.each([1, 60, 100_000])(
  'an error text after a perfect end fails the archive and is shown (pieces of %d bytes)',
  (step) => {
    const tar = madeTar(first);
    expect(thrown(() => scan(Buffer.concat([tar, words]), step))).toMatchObject({
      code: 'archive-has-tail',
      message: expect.stringContaining('the server wrote: internal error: open x.tsm: no such file'),
      place: { offset: tar.length },
    });
  },
);

test('an error text inside a file, where the rest of it should be, is shown too', () => {
  expect(thrown(() => scan(Buffer.concat([madeTar(first).subarray(0, 900), words])))).toMatchObject({
    code: 'archive-torn',
    message: expect.stringContaining('the server wrote: internal error: open x.tsm: no such file'),
  });
});

test('any other byte after the end is shown as it is, however far away', () => {
  const tar = Buffer.concat([madeTar(first), Buffer.alloc(5_000), Buffer.from('x\u001b[2J')]);
  expect(thrown(() => scan(tar, 64))).toMatchObject({
    code: 'archive-has-tail',
    message: expect.stringContaining('"x\\u001b[2J"'),
    place: { offset: tar.length - 5 },
  });
});

test('a tail without end is given up', () => {
  const scanner = createTarScanner();
  scanner.write(madeTar(first));
  let count = 0;
  const error = thrown(() => {
    for (; count < 1_000; count += 1) scanner.write(Buffer.alloc(100, 1));
  });
  expect(error).toMatchObject({ code: 'archive-has-tail' });
  expect(count).toBeLessThan(50);
});

const renamed = (name: string): Uint8Array => madeTar({ ...first, name });
const odd = (more: Partial<MadeEntry>): Uint8Array => madeTar({ ...first, ...more });

test.each<[string, Uint8Array, string]>([
  ['of text', Buffer.from('this is not a tar at all'.repeat(50)), 'checksum'],
  ['with a flipped bit in a name', odd({ spoil: (h) => h.writeUInt8((h[3] ?? 0) ^ 1, 3) }), 'checksum'],
  ['with a checksum of letters', odd({ spoil: (h) => h.fill('z', 148, 156) }), 'checksum'],
  ['of the oldest format', odd({ alter: (h) => h.fill(0, 257, 265) }), 'ustar'],
  ['of the GNU format', odd({ alter: (h) => h.write('ustar  \0', 257) }), 'ustar'],
  ['with a size of letters', odd({ alter: (h) => h.write('zzzzzzzzzzz', 124) }), 'octal'],
  ['with a negative size', odd({ alter: (h) => h.write('-0000000001', 124) }), 'octal'],
  ['with a size in binary', odd({ alter: (h) => h.writeUInt8(0x80, 124) }), 'octal'],
  ['with a hard link', odd({ type: '1', link: first.name }), 'a hard link'],
  ['with a symbolic link', odd({ type: '2', link: '/etc/passwd' }), 'a symbolic link'],
  ['with a device', odd({ type: '3' }), 'a character device'],
  ['with a folder', odd({ type: '5', size: 0, content: Buffer.alloc(0) }), 'a folder'],
  ['with a pipe', odd({ type: '6' }), 'a pipe'],
  ['with a GNU long name', odd({ type: 'L' }), 'a GNU long name'],
  ['with a sparse file', odd({ type: 'S' }), 'a sparse file'],
  ['with a global pax header', madeTar({ ...madePax({ path: 'x' }), type: 'g' }, first), 'a global pax header'],
  ['with an entry of no known type', odd({ type: 'Q' }), 'unknown type'],
  ['that climbs out', renamed('0c00000000000002/../7/000000001-000000001.tsm'), 'not that of a shard'],
  ['that climbs out at the front', renamed('../../7/000000001-000000001.tsm'), 'not that of a shard'],
  ['that climbs out by pax', madeTar(madePax({ path: '../x.tsm' }), first), 'not that of a shard'],
  ['that is absolute', renamed(`/${first.name}`), 'not that of a shard'],
  ['with a folder too few', renamed('autogen/7/000000001-000000001.tsm'), 'not that of a shard'],
  ['with a folder too many', renamed(`${folder}/x/000000001-000000001.tsm`), 'not that of a shard'],
  ['with the other slash', renamed('0c00000000000002\\autogen\\7\\000000001-000000001.tsm'), 'not that of a shard'],
  ['with another file', renamed(`${folder}/fields.idx`), 'not that of a shard'],
  ['with an unfinished file', renamed(`${folder}/000000001-000000001.tsm.tmp`), 'not that of a shard'],
  ['with an empty name', renamed(''), 'not that of a shard'],
  ['with a line break in a name', renamed('0c00000000000002/a\nb/7/000000001-000000001.tsm'), 'not that of a shard'],
  ['of another shard', renamed('0c00000000000002/autogen/8/000000001-000000001.tsm'), 'another shard than 7'],
  ['of two buckets', madeTar(first, { ...second, name: second.name.replace('2/', '3/') }), 'the files before it'],
  ['with a file twice', madeTar(first, { ...second, name: first.name }), 'is there twice'],
  [
    'with one empty block in the middle',
    Buffer.concat([madeEntry(first), Buffer.alloc(512), madeTar(second)]),
    'one empty block',
  ],
  ['with bytes in the filling', Buffer.concat([madeEntry(first).fill('x', 1_900), endOfTar]), 'filling'],
  ['with a pax header for nothing', madeTar(first, madePax({ uid: '1' })), 'no entry after it'],
  ['with two pax headers in a row', madeTar(madePax({ uid: '1' }), madePax({ uid: '1' }), first), 'no tar writer'],
  ['with a pax header without end', madeTar({ ...madePax({ uid: '1' }), size: 8_000_000_000 }, first), 'no tar writer'],
  ['with a pax record of a link', madeTar(madePax({ linkpath: '/etc' }), first), 'linkpath'],
  ['with a pax record of a sparse file', madeTar(madePax({ 'GNU.sparse.major': '1' }), first), 'GNU.sparse.major'],
  ['with a negative pax size', madeTar(madePax({ size: '-1' }), first), '"size"'],
  [
    'with a malformed pax record',
    madeTar({ ...madePax({ uid: '1' }), content: Buffer.from('999 uid=1\n') }, first),
    'malformed',
  ],
])('an archive %s is refused', (_, tar, message) => {
  for (const step of [64, tar.length])
    expect(thrown(() => scan(tar, step))).toMatchObject({
      name: 'BackupError',
      code: 'archive-invalid',
      message: expect.stringContaining(message),
      place: { shard: '7', file: 'R.7.tar', offset: expect.any(Number) },
    });
});

test('the offset of a fault is that of its header', () => {
  expect(thrown(() => scan(madeTar(first, { ...second, type: '2' })))).toMatchObject({ place: { offset: 2_048 } });
});

test('more files than any shard has are refused before they take the memory', () => {
  const scanner = createTarScanner();
  const error = thrown(() => {
    for (let number = 0; number < 200_000; number += 1)
      scanner.write(madeEntry(named(`${String(number).padStart(9, '0')}-000000001.tsm`)));
  });
  expect(error).toMatchObject({ code: 'archive-invalid', message: expect.stringContaining('more than 20000 files') });
});
