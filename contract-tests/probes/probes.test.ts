import { expect, test } from '@jest/globals';
import type { ContractDocument, Operation } from '../../src/spec/document.ts';
import { matcher, operationsOf } from '../../src/spec/contract.ts';
import type { CompleteRequest } from '../scenario.ts';
import type { ProbeInput } from './probe.ts';
import { probesFor, type ProbeSelection } from './probes.ts';
import { queryBases } from './queries.ts';
import type { Phase } from './tables.ts';

const document: ContractDocument = {
  openapi: '3.0.0',
  info: { title: 'made up', version: '1' },
  paths: {
    '/things': {
      get: {
        operationId: 'GetThings',
        parameters: [
          { name: 'orgID', in: 'query', schema: { type: 'string' } },
          { name: 'org', in: 'query', schema: { type: 'string' } },
          { name: 'after', in: 'query', schema: { type: 'string' } },
          { name: 'tag', in: 'query', schema: { type: 'string', pattern: '^\\w+:\\w+$' } },
          { name: 'limit', in: 'query', schema: { type: 'integer', maximum: 100, default: 20 } },
        ],
        responses: { 200: { content: { 'application/json': {}, 'text/csv': {} } } },
      },
      post: {
        operationId: 'PostThing',
        requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } } },
        responses: { 201: {} },
      },
    },
    '/things/{thingID}': {
      delete: { operationId: 'DeleteThing', responses: { 204: {} } },
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
      Named: {
        type: 'object',
        required: ['name'],
        properties: {
          color: { type: 'string', enum: ['red'] },
          id: { type: 'string', readOnly: true },
          size: { type: 'integer', minimum: 1, maximum: 9 },
        },
      },
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
const fresh = (value: string): string => (value.includes('acmeq001') ? `${value}-p3` : value);
const all = probesFor({ contract, operation: operation('PatchThing'), complete });
const requestOf = (kind: string, detail?: string) =>
  all.find((probe) => probe.probe === kind && probe.detail === detail)?.request(fresh);

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
    'wrong-enum color',
    'out-of-range size',
    'out-of-range size',
    'read-only-field id',
    'empty-body',
    'invalid-query limit',
    'invalid-query orgID',
    'query-valid limit=1',
    'query-nonsense limit=1',
    'query-nonsense filter=nonsense',
    'query-nonsense orgID=0abcdef012345678',
    'query-edge limit=0',
    'query-edge limit=-1',
    'query-edge limit=9223372036854775808',
    'query-edge limit=',
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
  expect(requestOf('no-token')?.credential).toEqual({ scheme: 'none' });
  expect(requestOf('wrong-method', 'PUT')).toEqual({
    method: 'PUT',
    path: '/things/11af0c8368713000',
    headers: {},
    body: '',
  });
});

test('what may be left out is left out of what is made, not of what is changed', () => {
  const body = { name: 'acmeq001-a', size: 1, color: 'red', note: 'x' };
  const input = { contract, operation: operation('PostThing'), complete: { body }, only: ['missing-optional'] };
  const found = probesFor(input);
  expect(found.map(({ detail }) => detail)).toEqual(['color', 'note']);
  expect(found[0]?.request(fresh).body).toBe('{"name":"acmeq001-a-p3","size":1,"note":"x"}');
  expect(probesFor({ ...input, operation: operation('PatchThing') })).toEqual([]);
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

const belonging = { orgID: '11af0c8368713001', org: 'acmeq001-org' };
const answer = {
  things: [
    { id: '11af0c8368713002', name: 'a' },
    { id: '11af0c8368713003', name: 'b' },
  ],
};

/** `kind detail` of the probes, with what they ask for. */
const sent = (id: string, request: CompleteRequest, more: Partial<ProbeInput & ProbeSelection>, phase?: Phase) =>
  probesFor({ contract, operation: operation(id), complete: request, ...more }, phase).map(
    ({ probe, detail = '', request: make }) => `${probe} ${detail}: ${make(fresh).path}`,
  );

test('what is compared with is scoped, and of two names for the same it holds neither where one is judged', () => {
  const input = {
    contract,
    operation: operation('GetThings'),
    complete: { query: { org: 'acmeq001-org' } },
    belonging,
  };
  expect(queryBases(input)).toEqual([
    { request: { query: { orgID: belonging.orgID } }, judges: ['after', 'tag', 'limit'] },
    { request: { query: { limit: 100 } }, judges: ['orgID', 'org'] },
  ]);
});

test('values of the query are of something there, of nothing, and at the edge', () => {
  const bases = queryBases({ contract, operation: operation('GetThings'), complete: {}, belonging }).map((base) => ({
    ...base,
    answer,
  }));
  const only = ['query-valid', 'query-nonsense', 'query-edge', 'query-default', 'sibling-parameter'];
  const org = 'orgID=11af0c8368713001';
  expect(sent('GetThings', {}, { bases, belonging, only })).toEqual([
    `query-valid after=11af0c8368713002: /things?${org}&after=11af0c8368713002`,
    `query-valid limit=1: /things?${org}&limit=1`,
    'query-valid orgID=11af0c8368713001: /things?limit=100&orgID=11af0c8368713001',
    'query-valid org=acmeq001-org: /things?limit=100&org=acmeq001-org',
    `query-default limit=20: /things?${org}&limit=20`,
    `query-nonsense after=11af0c8368713003: /things?${org}&after=11af0c8368713003`,
    `query-nonsense after=ffffffffffffffff: /things?${org}&after=ffffffffffffffff`,
    `query-nonsense tag=zz:zz: /things?${org}&tag=zz%3Azz`,
    `query-nonsense tag=zz1:zz2: /things?${org}&tag=zz1%3Azz2`,
    `query-nonsense limit=1: /things?${org}&limit=1`,
    `query-nonsense limit=2: /things?${org}&limit=2`,
    'query-nonsense orgID=0abcdef012345678: /things?limit=100&orgID=0abcdef012345678',
    'query-nonsense orgID=0fedcba987654321: /things?limit=100&orgID=0fedcba987654321',
    'query-nonsense org=nonsense: /things?limit=100&org=nonsense',
    'query-nonsense org=zz-nothing: /things?limit=100&org=zz-nothing',
    `query-edge limit=0: /things?${org}&limit=0`,
    `query-edge limit=-1: /things?${org}&limit=-1`,
    `query-edge limit=9223372036854775808: /things?${org}&limit=9223372036854775808`,
    `query-edge limit=: /things?${org}&limit=`,
    `sibling-parameter offset=1: /things?${org}&offset=1`,
    `sibling-parameter descending=true: /things?${org}&descending=true`,
    `sibling-parameter name=zz-nothing: /things?${org}&name=zz-nothing`,
  ]);
});

const bodies = (kind: string) =>
  probesFor({
    ...{ contract, operation: operation('PostThing'), only: [kind] },
    complete: { body: { name: 'acmeq001-a', size: 1 } },
  }).map(({ request }) => request(fresh).body);

test.each([
  ['wrong-enum', ['{"name":"acmeq001-a-p3","size":1,"color":"not-in-the-enum"}']],
  ['out-of-range', ['{"name":"acmeq001-a-p3","size":0}', '{"name":"acmeq001-a-p3","size":10}']],
  ['read-only-field', ['{"name":"acmeq001-a-p3","size":1,"id":"0abcdef012345678"}']],
  ['control', ['{"name":"acmeq001-a-p3","size":1}']],
  ['duplicate', ['{"name":"acmeq001-a","size":1}']],
])('%s', (kind, want) => {
  expect(bodies(kind)).toEqual(want);
});

test('a weaker token changes nothing, that of others reads nothing, and nothing of others is in reach', () => {
  const foreign = { orgID: '11af0c8368713004', bucketID: '11af0c8368713005' };
  const more = { belonging: { ...belonging, foreign } };
  expect(sent('DeleteThing', { path: { thingID: '1' } }, more, 'weaker')).toEqual(['read-only-token : /things/1']);
  expect(sent('GetThings', {}, more, 'weaker')).toEqual(['foreign-token : /things']);
  expect(sent('PostThing', { body: { orgID: belonging.orgID } }, more, 'weaker')).toEqual([
    'read-only-token : /things',
    'foreign-id orgID: /things',
  ]);
  expect(sent('DeleteThing', { path: { thingID: '1' } }, more, 'after')).toEqual(['second-delete : /things/1']);
});

test('media types: each that is documented for the answer, and gzip', () => {
  expect(sent('GetThings', {}, { only: ['accept', 'accept-encoding'] })).toEqual([
    'accept application/json: /things',
    'accept text/csv: /things',
    'accept-encoding gzip: /things',
  ]);
});
