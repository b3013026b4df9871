import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { comparePrints, isPrint, type OtherPrint } from './page-print.ts';
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

describe('the pinned pages beside the print of August 2026', () => {
  const read = (path: string): unknown =>
    JSON.parse(readFileSync(new URL(`../../../openapi/${path}`, import.meta.url), 'utf8'));
  const prints = read('other-print.json') as Readonly<Record<string, OtherPrint>>; // compare-pages.ts wrote it
  const names = readdirSync(new URL('../../../openapi/pages', import.meta.url)).map((file) =>
    file.replace('.json', ''),
  );
  const pageNamed = (name: string) => read(`pages/${name}.json`) as PageClaims; // spec:update wrote it
  const differences = (page: string) => prints[page]?.differences ?? [];

  test('all were compared', () => {
    expect(Object.keys(prints).sort()).toEqual(names.sort());
    expect(names).toHaveLength(54);
  });

  test.each(names)('%s claims the same but for what is listed', (name) => {
    const print = prints[name];
    expect(print && isPrint(pageNamed(name), print)).toBe(true);
  });

  test('it marks what is deprecated, on the pages and in the list of endpoints', () => {
    const marks = [
      ['backup', 'GET /api/v2/backup/kv'],
      ['restore', 'POST /api/v2/restore/bucket/{bucketID}'],
      ['secrets', 'POST /api/v2/orgs/{orgID}/secrets/delete'],
      ['security-and-access-endpoints', 'POST /api/v2/orgs/{orgID}/secrets/delete'],
      ['tasks', 'DELETE /api/v2/tasks/{taskID}/members/{userID}'],
      ['tasks', 'DELETE /api/v2/tasks/{taskID}/owners/{userID}'],
      ['tasks', 'GET /api/v2/tasks/{taskID}/members'],
      ['tasks', 'GET /api/v2/tasks/{taskID}/owners'],
      ['tasks', 'POST /api/v2/tasks/{taskID}/members'],
      ['tasks', 'POST /api/v2/tasks/{taskID}/owners'],
    ] as const;
    const onPages = marks.map(([page, operation]) => [page, `+ operation ${operation} deprecated: true`]);
    const inList = marks.map(([page, operation]) => `+ endpoint ${operation} on ${page} deprecated: true`);
    const marked = names.flatMap((page) =>
      differences(page)
        .filter((line) => line.startsWith('+ operation'))
        .map((line) => [page, line]),
    );
    expect(marked.sort()).toEqual(onPages.sort());
    expect([...differences('all-endpoints')].sort()).toEqual(inList.sort());
  });

  test('it prints tables twice', () => {
    const twice = ['common-parameters', 'headers', 'pagination', 'response-codes', 'supported-operations'];
    const isOfSecondTable = (line: string) => line.startsWith('+ table 2 ');
    expect(names.filter((page) => differences(page).some(isOfSecondTable)).sort()).toEqual(twice);
    const others = names.flatMap((page) =>
      differences(page).filter((line) => !isOfSecondTable(line) && !line.endsWith(' deprecated: true')),
    );
    expect(others).toEqual([]);
  });
});
