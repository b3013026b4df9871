import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Response } from './document.ts';
import { matcher, operationsOf, parseContract, refName, resolveRef, resolveSchema } from './contract.ts';

const document = parseContract(`
openapi: 3.0.0
info: { title: Shelf, version: '1' }
servers: [{ url: / }]
security: [{ key: [] }]
paths:
  /shelves/{shelf}:
    parameters:
      - { name: shelf, in: path, required: true, schema: { type: string } }
      - { name: depth, in: query, schema: { type: integer } }
    get:
      operationId: GetShelf
      tags: [Shelves]
      parameters:
        - { name: depth, in: query, required: true, schema: { type: number } }
        - $ref: '#/components/parameters/Trace'
      responses:
        '200': { description: OK }
        default: { $ref: '#/components/responses/Broken' }
    delete:
      deprecated: true
      security: []
      responses: { '204': { description: No Content } }
  /shelves/first:
    get: { operationId: GetFirst, responses: {} }
  /shelves/{shelf}/{book}.txt:
    get: { operationId: GetText, responses: {} }
  /shelves/{shelf}/{book}:
    get: { operationId: GetBook, responses: {} }
  /keys:
    servers: [{ url: /private }]
    post:
      operationId: PostKey
      requestBody: { $ref: '#/components/requestBodies/Key' }
      responses: {}
    get:
      operationId: GetKeys
      servers: [{ url: 'https://example.org/inner/' }]
      responses: {}
    head: { operationId: HeadKeys, servers: [], responses: {} }
components:
  parameters: { Trace: { name: trace, in: header, schema: { type: string } } }
  requestBodies: { Key: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } } }
  responses: { Broken: { description: Error } }
  schemas: { A: { $ref: '#/components/schemas/B' }, B: { type: string }, Loop: { $ref: '#/components/schemas/Loop' } }
`);
const operations = operationsOf(document);
const byId = (id: string) => operations.find((operation) => operation.id === id);

test('an operation has its path parameters, its references followed, and the security in force', () => {
  expect(byId('GetShelf')).toMatchObject({
    method: 'GET',
    pointer: '/paths/~1shelves~1{shelf}/get',
    tags: ['Shelves'],
    deprecated: false,
    parameters: [
      { name: 'shelf' },
      { name: 'depth', required: true, schema: { type: 'number' } },
      { name: 'trace', in: 'header' },
    ],
    responses: { '200': { description: 'OK' }, default: { description: 'Error' } },
    security: [{ key: [] }],
  });
  expect(byId('PostKey')?.requestBody).toMatchObject({ required: true });
});

test('an operation without a name is called by its method and path, and may switch security off', () => {
  expect(byId('DELETE /shelves/{shelf}')).toMatchObject({ deprecated: true, security: [] });
});

test.each([
  ['PostKey', '/private/keys', "the path's server"],
  ['GetKeys', '/inner/keys', "the operation's server, without its host"],
  ['HeadKeys', '/keys', 'no server at all'],
  ['GetShelf', '/shelves/{shelf}', "the document's server"],
])('%s is requested at %s (%s)', (id, path) => {
  expect(byId(id)?.path).toBe(path);
});

describe('matcher', () => {
  const match = matcher(operations);
  test.each([
    ['GET', '/shelves/first', 'GetFirst'],
    ['GET', '/shelves/second', 'GetShelf'],
    ['get', '/shelves/second?depth=2#top', 'GetShelf'],
    ['GET', '/shelves/{shelf}', 'GetShelf'],
    ['GET', '/shelves/a%2Fb', 'GetShelf'],
    ['GET', '/shelves/a/b.txt', 'GetText'],
    ['GET', '/shelves/a/bxtxt', 'GetBook'],
    ['GET', '/inner/keys', 'GetKeys'],
    ['GET', '/shelves/', undefined],
    ['GET', '/shelves/a/b/c', undefined],
    ['PUT', '/shelves/first', undefined],
  ])('%s %s belongs to %s', (method, path, id) => {
    expect(match(method, path)?.id).toBe(id);
  });
});

describe('references', () => {
  test('a chain is followed to its end', () => {
    expect(resolveSchema(document, { $ref: '#/components/schemas/A' })).toEqual({ type: 'string' });
  });
  test('what is no reference stays the same object', () => {
    const response = { description: 'OK' };
    expect(resolveRef<Response>(document, response)).toBe(response);
  });
  test.each([['#/components/schemas/Loop'], ['#/components/schemas/Nobody'], ['other.yaml#/A']])(
    '%s is an error that names it',
    ($ref) => {
      expect(() => resolveSchema(document, { $ref })).toThrow($ref);
    },
  );
  test('the name of a component is the last key', () => {
    expect(refName('#/components/schemas/a~1b')).toBe('a/b');
  });
});

test('the pinned contract lists its operations, each with a name of its own and found again by its path', () => {
  const pinned = operationsOf(parseContract(readFileSync('openapi/contract.yaml', 'utf8')));
  const match = matcher(pinned);
  expect(new Set(pinned.map(({ id }) => id)).size).toBe(pinned.length);
  expect(pinned.length).toBeGreaterThan(200);
  expect(pinned.filter((operation) => match(operation.method, operation.path) !== operation)).toEqual([]);
});
