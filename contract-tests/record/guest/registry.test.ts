import { expect, test } from '@jest/globals';
import type { Operation } from '../../../src/spec/document.ts';
import { matcher } from '../../../src/spec/contract.ts';
import { cleanupOrder } from './cleanup.ts';
import { createRegistry } from './registry.ts';
import { wires, type Given } from '../wire/wire-fixtures.ts';

const deletable = [
  '/api/v2/orgs/{id}',
  '/api/v2/buckets/{id}',
  '/api/v2/users/{id}',
  '/api/v2/authorizations/{id}',
  '/api/v2/labels/{id}',
];
const operations = deletable.map((path): Operation => ({
  id: path,
  method: 'DELETE',
  path,
  pointer: '',
  tags: [],
  deprecated: false,
  parameters: [],
  responses: {},
  security: [],
}));
const contract = {
  document: { openapi: '3.0.0', info: { title: '', version: '' }, paths: {} },
  operations,
  match: matcher(operations),
};

const pathsAfter = (...given: readonly Given[]): readonly string[] => {
  const registry = createRegistry({ contract, run: 'acmeqx7z', known: ['00000000000000ee'] });
  for (const wire of wires(...given)) registry.note(wire);
  return registry.created().map(({ path }) => path);
};

const made = (target: string, answer: unknown, more: Given = {}): Given => ({
  method: 'POST',
  target,
  status: 201,
  answer: JSON.stringify(answer),
  ...more,
});

test.each([
  [
    'by its own link',
    made('/api/v2/buckets', { id: '00000000000000b1', links: { self: '/api/v2/buckets/00000000000000b1' } }),
    ['/api/v2/buckets/00000000000000b1'],
  ],
  ['by its collection', made('/api/v2/buckets', { id: '00000000000000b2' }), ['/api/v2/buckets/00000000000000b2']],
  [
    'inside the answer',
    made('/api/v2/labels', { label: { id: '00000000000000c1' }, links: { self: '/api/v2/labels/00000000000000c1' } }),
    [],
  ],
  [
    'as a restored bucket',
    made('/api/v2/restore/bucketMetadata', { id: '00000000000000b3' }),
    ['/api/v2/buckets/00000000000000b3'],
  ],
  ['not after a failure', made('/api/v2/buckets', { id: '00000000000000b4' }, { status: 422 }), []],
])('a create is registered %s', (name, given, want) => {
  const found = pathsAfter(given);
  expect(found).toEqual(name === 'inside the answer' ? ['/api/v2/labels/00000000000000c1'] : want);
});

test('a user who is only added to something is never deleted', () => {
  const link = (id: string) =>
    made(
      '/api/v2/orgs/00000000000000a1/owners',
      { id, links: { self: `/api/v2/users/${id}` } },
      { sent: JSON.stringify({ id }) },
    );
  expect(pathsAfter(link('00000000000000ee'), link('00000000000000ff'))).toEqual([]);
});

test('tokens go first, organisations last, the rest in reverse', () => {
  const order = [
    '/api/v2/orgs/1',
    '/api/v2/users/2',
    '/api/v2/buckets/3',
    '/api/v2/authorizations/4',
    '/api/v2/labels/5',
    '/api/v2/authorizations/6',
  ];
  expect(cleanupOrder(order.map((path) => ({ id: '', path }))).map(({ path }) => path)).toEqual([
    '/api/v2/authorizations/6',
    '/api/v2/authorizations/4',
    '/api/v2/labels/5',
    '/api/v2/buckets/3',
    '/api/v2/users/2',
    '/api/v2/orgs/1',
  ]);
});
