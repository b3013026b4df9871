import { expect, test } from '@jest/globals';
import type { Schema } from '../../../src/spec/document.ts';
import type { OperationClaims } from '../../../src/spec/pages/pages.ts';
import { contractOf } from '../../contract-of.ts';
import { documentOf, pageOf } from '../fixtures.ts';
import { omissionKinds, omissionsOf } from './omissions.ts';

const media = (schema: Schema) => ({ 'application/json': { schema } });
const thing: Schema = {
  type: 'object',
  properties: {
    far: { $ref: '#/components/schemas/Far' },
    flag: { type: 'boolean', default: false },
    id: { type: 'string', readOnly: true },
    kind: { $ref: '#/components/schemas/Kind' },
    may: { type: 'string', nullable: true, deprecated: true },
    when: { $ref: '#/components/schemas/When' },
  },
};

const contract = contractOf(
  documentOf(
    {
      '/things': {
        post: {
          operationId: 'PostThings',
          deprecated: true,
          parameters: [
            { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 9 } },
            { name: 'ids', in: 'query', schema: { type: 'array', items: { type: 'string' } } },
          ],
          requestBody: { content: { ...media(thing), 'text/csv': {} } },
          responses: {
            '200': { headers: { 'X-More': {} }, content: media({ type: 'array', items: { type: 'string' } }) },
            '202': { content: media({ type: 'object', additionalProperties: { type: 'string' } }) },
          },
        },
      },
    },
    {
      Far: { type: 'object', properties: { near: { type: 'string' } } },
      Kind: { type: 'string', enum: ['a', 'b'] },
      When: { type: 'string', format: 'date-time' },
    },
  ),
);

const claims: OperationClaims = {
  ...{ line: 1, method: 'POST', path: '/things', deprecated: false, samples: [] },
  parameters: [
    { line: 2, name: 'limit', in: 'query', required: false, type: 'integer' },
    { line: 3, name: 'ids', in: 'query', required: false, type: 'array' },
  ],
  request: {
    ...{ line: 3, required: false, mediaType: 'application/json', mediaTypeLine: 4 },
    fields: Object.keys(thing.properties ?? {}).map((name, index) => ({ line: 10 + index, name, required: false })),
  },
  responses: [
    { line: 20, status: '200', fields: [] },
    { line: 22, status: '202', fields: [] },
  ],
};

const found = (changed: Partial<OperationClaims> = {}) =>
  omissionsOf(contract, [pageOf({ ...claims, ...changed })]).map(({ line, kind, what }) => `${line} ${kind}: ${what}`);

test('what the contract declares and the page does not print, each with its line', () => {
  expect(found()).toEqual([
    '1 deprecation: the operation',
    '1 media type: response application/json',
    '4 media type: request text/csv',
    '1 header: X-More',
    '2 bounds: limit: minimum 1',
    '2 bounds: limit: maximum 9',
    '3 item type: ids: string',
    '10 sub-fields: far: near',
    '11 default: flag: false',
    '12 read-only: id: only the server sets it',
    '13 enum: kind: a, b',
    '14 nullable: may: may be null',
    '14 deprecation: may: deprecated',
    '15 format: when: date-time',
    '20 root: response/200/body: nothing of it is printed',
    '22 root: response/202/body: nothing of it is printed',
  ]);
});

test('every kind is seen above', () => {
  const kinds = new Set(found().map((line) => line.replace(/^\d+ ([^:]+):.*$/, '$1')));
  expect([...kinds].sort()).toEqual([...omissionKinds].sort());
});

test('what is printed is none', () => {
  expect(found({ deprecated: true })).not.toContain('1 deprecation: the operation');
});
