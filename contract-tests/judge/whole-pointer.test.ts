import { expect, test } from '@jest/globals';
import type { ContractDocument } from '../../src/spec/document.ts';
import { contractOf } from '../contract-of.ts';
import { documentOf } from './fixtures.ts';
import { securityPointer, wholePointer } from './whole-pointer.ts';

const small = documentOf(
  {
    '/boats/{boatID}': {
      get: {
        operationId: 'GetBoat',
        security: [],
        parameters: [
          { name: 'deck', in: 'query', schema: { type: 'string' } },
          { name: 'Accept', in: 'header' },
        ],
        responses: { '200': {} },
      },
      delete: { operationId: 'DeleteBoat', responses: { '204': {} } },
    },
  },
  { Boat: { type: 'object', properties: { name: { type: 'string' } } } },
);
const boats = small.paths['/boats/{boatID}'];
const document: ContractDocument = { ...small, paths: { '/boats/{boatID}': { ...boats, servers: [{ url: '/' }] } } };
const contract = contractOf(document);
const path = '/paths/~1boats~1{boatID}';
const get = 'GET /boats/{boatID}';

test.each([
  ['a schema', '#Boat', '#', '/components/schemas/Boat'],
  ['a property of it', '#Boat', '#properties/name', '/components/schemas/Boat/properties/name'],
  ['what a component lacks', '#Boat', '#properties/mast', '/components/schemas/Boat'],
  ['an answer of an operation', get, '#responses/200', `${path}/get/responses/200`],
  ['a parameter by its place in the list', get, '#parameters/header/Accept', `${path}/get/parameters/1`],
  ['a part of a parameter', get, '#parameters/query/deck/schema', `${path}/get/parameters/0/schema`],
  ['what the path has for all methods', get, '#servers', `${path}/servers`],
  ['what an operation lacks', get, '#requestBody/content', `${path}/get`],
])('%s', (_, subject, pointer, want) => {
  expect(wholePointer(contract, subject, pointer)).toBe(want);
});

test('a requirement stands at the operation, or at the root for all that have none', () => {
  const [one, other] = ['GET', 'DELETE'].map((method) => contract.operations.find((each) => each.method === method));
  expect([one, other].map((operation) => operation && securityPointer(contract, operation))).toEqual([
    `${path}/get/security`,
    '/security',
  ]);
});
