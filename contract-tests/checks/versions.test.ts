import { expect, test } from '@jest/globals';
import { findingId } from '../finding.ts';
import { cassetteOf, exchange, thingsContract } from '../judge/fixtures.ts';
import { versionsChecks } from './registry.ts';

const compare = (was: unknown, is: unknown, statuses: readonly [number, number] = [200, 200]): readonly string[] => {
  const [one, two] = [exchange('GET /things/1', statuses[0], was), exchange('GET /things/1', statuses[1], is)];
  const base = [cassetteOf({ ...one, id: '001' })];
  const other = [{ ...cassetteOf({ ...two, id: '001' }), server: { version: '2.10.0' } }];
  return versionsChecks['value-differs']({ contract: thingsContract, base, other }).map(findingId);
};

const get = 'version-differs:GET /things/{thingID}';
const rows: readonly (readonly [name: string, was: unknown, is: unknown, want: readonly string[]])[] = [
  ['equal answers', { id: '1' }, { id: '1' }, []],
  ['a value, though the shape is the same', { token: '' }, { token: 'REDACTED_1' }, [`${get}:#body/token`]],
  ['a field that came', { id: '1' }, { id: '1', more: 1 }, [`${get}:#body/more`]],
  ['an item of a list, without its index', [{ a: 1 }, { a: 2 }], [{ a: 1 }, { a: 3 }], [`${get}:#body/[]/a`]],
];

test.each(rows)('%s', (_, was, is, want) => {
  expect(compare(was, is)).toEqual(want);
});

test('another status says it all', () => {
  expect(compare({ id: '1' }, { code: 'x' }, [200, 404])).toEqual([`${get}:#status`]);
});
