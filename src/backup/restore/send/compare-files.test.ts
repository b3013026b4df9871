import { expect, test } from '@jest/globals';
import type { ArchivedFile } from '../../folder/inventory.ts';
import { compareFiles } from './compare-files.ts';

const file = (name: string, size = 10, sha256 = 'aa'): ArchivedFile => ({ name, size, sha256, mtime: 0 });

const one = '000000001-000000001.tsm';
const two = '000000002-000000001.tsm';
const sent = [file(one), file(two)];

test.each<[string, ArchivedFile[], readonly string[]]>([
  ['the same', [file(two), file(one)], []],
  ['the same, with a tombstone', [...sent, file('000000001-000000001.tombstone')], []],
  ['one missing', [file(one)], [`${two} is missing`]],
  ['one shorter', [file(one), file(two, 9)], [`${two} has 9 bytes instead of 10`]],
  ['one changed', [file(one, 10, 'bb'), file(two)], [`${one} differs within its 10 bytes`]],
  ['one more', [...sent, file('000000000-000000001.tsm')], ['000000000-000000001.tsm is there and was not sent']],
  ['all compacted already', [...sent, file('000000002-000000002.tsm')], []],
])('%s', (_, found, faults) => {
  for (const mayGrow of [true, false]) expect(compareFiles(sent, found, mayGrow)).toEqual({ faults, grown: [] });
});

test('a file of newer data is told, and is a fault only where nobody can write', () => {
  const newer = '000000003-000000001.tsm';
  expect(compareFiles(sent, [...sent, file(newer)], true)).toEqual({ faults: [], grown: [newer] });
  const faults = [`${newer} is there and was not sent`];
  expect(compareFiles(sent, [...sent, file(newer)], false)).toEqual({ faults, grown: [] });
});

test('tombstones are not expected back', () => {
  expect(compareFiles([...sent, file('000000001-000000001.tombstone')], sent, false).faults).toEqual([]);
});
