import { expect, test } from '@jest/globals';
import { buildTar, scanTar } from './tar.ts';

const two = buildTar([
  { name: 'b/autogen/1/000000001-000000001.tsm', size: 600 },
  { name: 'b/autogen/1/000000001-000000001.tombstone', size: 0 },
]);

test('entries are read with their names, sizes and header checksums', () => {
  expect(scanTar(two)).toEqual({
    entries: [
      { name: 'b/autogen/1/000000001-000000001.tsm', size: 600, checksumOk: true },
      { name: 'b/autogen/1/000000001-000000001.tombstone', size: 0, checksumOk: true },
    ],
    afterEnd: 'zeros',
  });
});

test('an empty archive is two zero blocks', () => {
  expect(scanTar(new Uint8Array(1024))).toEqual({ entries: [], afterEnd: 'zeros' });
});

test('an error text after the end is found', () => {
  const scan = scanTar(Buffer.concat([two, Buffer.from('{"code":"internal error"}')]));
  expect(scan.afterEnd).toBe('data');
  expect(Buffer.from(scan.tail ?? []).toString()).toBe('{"code":"internal error"}');
});

test.each([
  ['cut between entries', 512 + 1024],
  ['cut inside an entry', 700],
  ['cut inside the end', two.length - 512],
])('an archive %s has no end', (_, length) => {
  expect(scanTar(two.subarray(0, length)).afterEnd).toBe('missing-end');
});

test('one flipped byte in a header is told by its checksum', () => {
  const bytes = Uint8Array.from(two);
  bytes[3] = 0x7a;
  expect(scanTar(bytes).entries[0]?.checksumOk).toBe(false);
});
