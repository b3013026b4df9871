import { expect, test } from '@jest/globals';
import { cassetteOf, exchange, thingsContract } from '../../../contract-tests/judge/fixtures.ts';
import { isFiltered, select } from './select.ts';

const contract = {
  ...thingsContract,
  operations: thingsContract.operations.map((operation) => ({
    ...operation,
    tags: [operation.method === 'GET' ? 'Reading' : 'Writing'],
  })),
};
const match: typeof contract.match = (method, path) => {
  const found = thingsContract.match(method, path);
  return contract.operations.find(({ id }) => id === found?.id);
};
const contracts = [{ ...contract, match }];
const one = { ...cassetteOf(exchange('GET /things/1', 200, {})), scenario: 'things-read' };
const other = { ...cassetteOf(exchange('GET /nothing', 404, {})), scenario: 'nothing' };
const chosen = (filter: Parameters<typeof select>[2]) =>
  select([one, other], contracts, filter).cassettes.map(({ scenario }) => scenario);

test.each([
  ['all', {}, ['things-read', 'nothing']],
  ['a part of the name', { test: 'thing' }, ['things-read', 'nothing']],
  ['another', { test: 'read' }, ['things-read']],
  ['a tag', { tag: 'Reading' }, ['things-read']],
  ['an operation', { operation: 'GET /things/{thingID}' }, ['things-read']],
])('%s', (_, filter, want) => {
  expect(chosen(filter)).toEqual(want);
});

test.each([
  ['a name', { test: 'zz' }, 'there are: things-read, nothing'],
  ['a tag', { tag: 'zz' }, 'there are: Reading'],
  ['an operation', { operation: 'GET /zz' }, 'has no operation "GET /zz"'],
  ['an operation of another tag', { tag: 'Writing', operation: 'GET /things/{thingID}' }, 'with the tag "Writing"'],
  [
    'what no recording reaches',
    { test: 'nothing', operation: 'GET /things/{thingID}' },
    'no recording reaches GET /things/{thingID}',
  ],
])('nothing is left of %s that does not fit', (_, filter, said) => {
  expect(() => chosen(filter)).toThrow(said);
});

test('only findings of what was asked for are shown', () => {
  const { shows } = select([one], contracts, { operation: 'GET /things/{thingID}' });
  expect(
    [['GET /things/{thingID}'], ['POST /things', 'GET /things/{thingID}'], ['POST /things'], []].map((operations) =>
      shows({ operations }),
    ),
  ).toEqual([true, true, false, false]);
});

test('any filter makes a run partial', () => {
  expect([{}, { test: 'a' }, { tag: 'a' }, { operation: 'a' }].map(isFiltered)).toEqual([false, true, true, true]);
});
