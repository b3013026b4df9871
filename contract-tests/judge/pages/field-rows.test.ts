import { expect, test } from '@jest/globals';
import { contractOf } from '../../contract-of.ts';
import type { FieldClaim } from '../../../src/spec/pages/pages.ts';
import { documentOf, pageOf } from '../fixtures.ts';
import { isAnsweredWith, rowsOfFields } from './field-rows.ts';

const content = { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } };
const contract = contractOf(
  documentOf(
    {
      '/things': {
        get: { operationId: 'GetThings', responses: { '200': { content }, '404': { content }, '204': {} } },
      },
    },
    {
      Thing: {
        type: 'object',
        properties: {
          name: { type: 'string' },
          parts: { type: 'array', items: { type: 'object', properties: { name: { type: 'string' } } } },
        },
      },
    },
  ),
);
const [operation] = contract.operations;
if (operation === undefined) throw new Error('the fixture has an operation');

const row = (line: number, name: string, type: string, required = false): FieldClaim => ({
  line,
  name,
  type,
  required,
});
const rows = (from: number) => [
  row(from, 'name', 'string'),
  row(from + 2, 'parts', 'object[]'),
  row(from + 4, 'name', 'string'),
];
const claims = { line: 3, method: 'GET', path: '/things', deprecated: false, parameters: [], samples: [] };
const page = pageOf({
  ...claims,
  responses: [
    { line: 9, status: '200', fields: rows(11) },
    { line: 19, status: '404', fields: [row(21, 'name', 'string', true)] },
    { line: 29, status: '500', fields: rows(31) },
  ],
});
const linesFor = (path: readonly string[]): readonly number[] => {
  const fields = { component: 'Thing', path, names: ['name'] };
  const { docs } = rowsOfFields({ contract, pages: [page] }, operation, fields, 'optional');
  return docs === undefined ? [] : [docs, ...(docs.also ?? [])].map(({ line }) => line);
};

test('a field is found in its row under each status whose body is of its schema, unless the row calls it required', () => {
  expect(linesFor([])).toEqual([11]);
});

test('a field of the objects in a list is found in the row behind the row of the list', () => {
  expect(linesFor(['parts', '[]'])).toEqual([15]);
});

test('what answers with the schema is known without any answer', () => {
  expect([isAnsweredWith(operation, 'Thing'), isAnsweredWith(operation, 'Other')]).toEqual([true, false]);
});
