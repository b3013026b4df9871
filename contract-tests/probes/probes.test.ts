import { expect, test } from '@jest/globals';
import type { ContractDocument, Operation } from '../../src/spec/document.ts';
import { matcher, operationsOf } from '../../src/spec/contract.ts';
import { probesFor } from './probes.ts';

const document: ContractDocument = {
  openapi: '3.0.0',
  info: { title: 'made up', version: '1' },
  paths: {
    '/things/{thingID}': {
      get: { operationId: 'GetThing', responses: { 200: {} } },
      patch: {
        operationId: 'PatchThing',
        parameters: [
          { name: 'thingID', in: 'path', required: true, schema: { type: 'string' } },
          { name: 'limit', in: 'query', schema: { type: 'integer' } },
          { name: 'filter', in: 'query', schema: { type: 'string' } },
          { name: 'orgID', in: 'query', schema: { type: 'string' } },
        ],
        requestBody: {
          required: true,
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } },
        },
        responses: { 200: {} },
      },
    },
  },
  components: {
    schemas: {
      Named: { type: 'object', required: ['name'] },
      Thing: { allOf: [{ $ref: '#/components/schemas/Named' }, { type: 'object', required: ['size'] }] },
    },
  },
};
const operations = operationsOf(document);
const contract = { document, operations, match: matcher(operations) };
const operation = (id: string): Operation => {
  const found = operations.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};
const complete = { path: { thingID: '11af0c8368713000' }, body: { name: 'acmeq001-a', size: 1 } };
const all = probesFor({ contract, operation: operation('PatchThing'), complete });
const requestOf = (kind: string, detail?: string) =>
  all.find((probe) => probe.probe === kind && probe.detail === detail)?.request('acmeq001', 3);

test('every kind that makes sense is there, in a stable order', () => {
  expect(all.map(({ probe, detail }) => (detail === undefined ? probe : `${probe} ${detail}`))).toEqual([
    'no-token',
    'bad-token',
    'unknown-id thingID',
    'malformed-id thingID',
    'malformed-json',
    'missing-required name',
    'missing-required size',
    'wrong-type name',
    'wrong-type size',
    'unknown-field',
    'empty-body',
    'broken-gzip plain bytes',
    'broken-gzip broken header',
    'invalid-query limit',
    'invalid-query orgID',
    'wrong-method PUT',
  ]);
});

test('a probe breaks one thing; names are fresh', () => {
  expect(requestOf('missing-required', 'size')).toEqual({
    method: 'PATCH',
    path: '/things/11af0c8368713000',
    headers: { 'content-type': 'application/json' },
    body: '{"name":"acmeq001-a-p3"}',
  });
  expect(requestOf('wrong-type', 'size')?.body).toBe('{"name":"acmeq001-a-p3","size":"nonsense"}');
  expect(requestOf('unknown-id', 'thingID')?.path).toBe('/things/0abcdef012345678');
  expect(requestOf('invalid-query', 'limit')?.path).toBe('/things/11af0c8368713000?limit=nonsense');
  expect(requestOf('broken-gzip', 'plain bytes')?.headers).toEqual({
    'content-type': 'application/json',
    'content-encoding': 'gzip',
  });
  expect(requestOf('no-token')?.credential).toEqual({ scheme: 'none' });
  expect(requestOf('wrong-method', 'PUT')).toEqual({
    method: 'PUT',
    path: '/things/11af0c8368713000',
    headers: {},
    body: '',
  });
});

test('what may be left out is left out where that is asked for', () => {
  const body = { name: 'acmeq001-a', size: 1, color: 'red', note: 'x' };
  const found = probesFor({
    ...{ contract, operation: operation('PatchThing'), complete: { ...complete, body } },
    only: ['missing-optional'],
  });
  expect(found.map(({ detail }) => detail)).toEqual(['color', 'note']);
  expect(found[0]?.request('acmeq001', 3).body).toBe('{"name":"acmeq001-a-p3","size":1,"note":"x"}');
});

test('an operation without a body gets no probe of a body', () => {
  const kinds = probesFor({ contract, operation: operation('GetThing'), complete: { path: complete.path } }).map(
    ({ probe }) => probe,
  );
  expect(kinds).toEqual(['no-token', 'bad-token', 'unknown-id', 'malformed-id', 'wrong-method']);
});

test('kinds are chosen by name, and an unknown name is refused', () => {
  const only = probesFor({ contract, operation: operation('GetThing'), complete, only: ['no-token'] });
  expect(only.map(({ probe }) => probe)).toEqual(['no-token']);
  expect(() => probesFor({ contract, operation: operation('GetThing'), complete, except: ['no-tokn'] })).toThrow(
    'there is no probe "no-tokn"',
  );
});
