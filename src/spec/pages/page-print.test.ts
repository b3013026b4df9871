import { expect, test } from '@jest/globals';
import { comparePrints, isPrint } from './page-print.ts';
import type { PageClaims } from './pages.ts';

const pinned: PageClaims = {
  page: 'cards',
  url: 'https://docs.example.org/library/api/cards/',
  operations: [
    {
      ...{ line: 6, method: 'GET', path: '/cards', deprecated: false, parameters: [], samples: [] },
      responses: [
        { line: 20, status: '200', fields: ['a', 'b', 'a'].map((name, line) => ({ line, name, required: false })) },
      ],
    },
  ],
};
const [operation] = pinned.operations;
if (!operation) throw new Error('the fixture is whole');
const other: PageClaims = { ...pinned, operations: [{ ...operation, line: 9, deprecated: true }] };

test('lines do not matter, claims do, and so does the order of rows', () => {
  expect(comparePrints(pinned, { ...pinned, operations: [{ ...operation, line: 9 }] }).differences).toEqual([]);
  expect(comparePrints(pinned, other).differences).toEqual(['+ operation GET /cards deprecated: true']);
  const [response] = operation.responses;
  const turned = [
    { line: 20, status: '200', fields: [...(response?.fields ?? [])].sort((x, y) => (x.name < y.name ? -1 : 1)) },
  ];
  const { differences } = comparePrints(pinned, { ...pinned, operations: [{ ...operation, responses: turned }] });
  expect(differences).toHaveLength(4);
});

test('pinned claims and the differences are the other print, and nothing else is', () => {
  const print = comparePrints(pinned, other);
  expect(isPrint(pinned, print)).toBe(true);
  expect(isPrint(pinned, { ...print, differences: [] })).toBe(false);
  expect(isPrint({ ...pinned, url: 'https://docs.example.org/' }, print)).toBe(false);
});
