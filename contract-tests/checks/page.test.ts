import { expect, test } from '@jest/globals';
import type { Exchange } from '../../src/testing/cassette.ts';
import type { Schema } from '../../src/spec/document.ts';
import type { OperationClaims } from '../../src/spec/pages/pages.ts';
import { findingId } from '../finding.ts';
import { cassetteOf, documentOf, exchange, pageOf } from '../judge/fixtures.ts';
import { contractOf } from '../contract-of.ts';
import { causesOf } from '../judge/group.ts';
import { pageChecks } from './registry.ts';

const contract = contractOf(
  documentOf(
    {
      '/things': {
        post: {
          operationId: 'PostThings',
          deprecated: true,
          parameters: [
            { name: 'since', in: 'query', schema: { type: 'integer', enum: [1, 2], default: 1 } },
            { name: 'Content-Type', in: 'header', schema: { type: 'string', enum: ['application/json'] } },
          ],
          requestBody: {
            required: true,
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } },
          },
          responses: { '201': { content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } } } },
        },
        put: {
          operationId: 'PutThings',
          security: [],
          requestBody: { content: { 'text/plain': { schema: { type: 'string', format: 'binary' } } } },
          responses: { '204': {} },
        },
      },
    },
    {
      Thing: {
        type: 'object',
        required: ['id'],
        properties: { id: { type: 'string' }, list: { type: 'array', maxItems: 1 } },
      },
    },
  ),
);

const fields = [
  { name: 'id', required: true, type: 'string', line: 20 },
  { name: 'list', required: false, type: 'array', line: 22 },
];
const honest: OperationClaims = {
  method: 'POST',
  path: '/things',
  line: 1,
  deprecated: true,
  parameters: [
    { name: 'since', in: 'query', required: false, type: 'integer', enum: ['1', '2'], default: '1', line: 3 },
    { name: 'content-type', in: 'header', required: false, type: 'string', enum: ['application/json'], line: 5 },
  ],
  request: { required: true, mediaType: 'application/json', mediaTypeLine: 7, line: 6, fields },
  samples: [
    {
      line: 10,
      method: 'POST',
      target: '/things',
      headers: [
        ['Authorization', 'Token X'],
        ['Content-Type', 'application/json'],
      ],
      body: { kind: 'json', value: { id: 'ID' } },
    },
  ],
  responses: [{ status: '201', line: 30, fields }],
};
const since = honest.parameters[0];
const request = honest.request;
const sample = honest.samples[0];
if (since === undefined || request === undefined || sample === undefined) throw new Error('the fixture is whole');

const plain = (method: string, path: string): OperationClaims => ({
  ...{ line: 1, method, path, deprecated: false, parameters: [], samples: [], responses: [] },
});

const boxes = {
  operationId: 'GetBoxes',
  responses: { '200': { content: { 'application/json': { schema: { $ref: '#/components/schemas/Box' } } } } },
};
const boxSchemas: Readonly<Record<string, Schema>> = {
  Box: {
    type: 'object',
    properties: {
      a: { $ref: '#/components/schemas/List' },
      b: { $ref: '#/components/schemas/Box' },
      c: { $ref: '#/components/schemas/Name' },
    },
  },
  List: { type: 'array', items: { type: 'string' } },
  Name: { type: 'string' },
};

const post = 'POST /things';
const rows: readonly (readonly [name: string, claims: Partial<OperationClaims>, want: readonly string[]])[] = [
  ['a page that is right', {}, []],
  ['an operation that nobody has', { path: '/nothing' }, ['page-operation-unknown:POST /nothing:#path']],
  [
    'a parameter that nobody has',
    { parameters: [...honest.parameters, { ...since, name: 'until' }] },
    [`page-parameter-unknown:${post}:#parameter/query/until`],
  ],
  [
    'a parameter that is not printed',
    { parameters: honest.parameters.slice(1) },
    [`page-parameter-missing:${post}:#parameter/query/since`],
  ],
  [
    'required flipped',
    { parameters: [{ ...since, required: true }, ...honest.parameters.slice(1)] },
    [`page-parameter-required:${post}:#parameter/query/since`],
  ],
  [
    'another type',
    { parameters: [{ ...since, type: 'string' }, ...honest.parameters.slice(1)] },
    [`page-parameter-type:${post}:#parameter/query/since`],
  ],
  [
    'another enum',
    { parameters: [{ ...since, enum: ['1'] }, ...honest.parameters.slice(1)] },
    [`page-parameter-enum:${post}:#parameter/query/since`],
  ],
  [
    'another default',
    { parameters: [{ ...since, default: '2' }, ...honest.parameters.slice(1)] },
    [`page-parameter-default:${post}:#parameter/query/since`],
  ],
  [
    'another request type',
    { request: { ...request, mediaType: 'text/plain' } },
    [`page-request-media-type:${post}:#request/body`],
  ],
  [
    'a body that need not be',
    { request: { ...request, required: false } },
    [`page-request-required:${post}:#request/body`],
  ],
  [
    'a list printed as a string, in request and response',
    { request: { ...request, fields: fields.map((field) => ({ ...field, type: 'string' })) } },
    ['page-field-type:#Thing:#list'],
  ],
  [
    'a field that nobody has',
    { responses: [{ status: '201', line: 30, fields: [...fields, { name: 'more', required: false, line: 31 }] }] },
    ['page-field-unknown:#Thing:#more'],
  ],
  [
    'a field that is not printed',
    { responses: [{ status: '201', line: 30, fields: fields.slice(0, 1) }] },
    ['page-field-missing:#Thing:#list'],
  ],
  [
    'a status that nobody has, and one that is not printed',
    { responses: [{ status: '200', line: 30, fields: [] }] },
    [`page-status:${post}:#response/200`, `page-status:${post}:#response/201`],
  ],
  ['a deprecation that is not printed is an omission', { deprecated: false }, []],
  [
    'a sample of another type',
    { samples: [{ ...sample, headers: [...sample.headers.slice(0, 1), ['Content-Type', 'text/csv']] }] },
    [`page-sample-content-type:${post}:#sample/header/content-type`],
  ],
  [
    'a sample with another scheme',
    { samples: [{ ...sample, headers: [['Authorization', 'Bearer X'], ...sample.headers.slice(1)] }] },
    ['page-sample-auth:#TokenAuthentication:#sample/header/authorization'],
  ],
  [
    'a sample that says nothing of who asks',
    { samples: [{ ...sample, headers: sample.headers.slice(1) }] },
    [`page-sample-auth:${post}:#sample/header/authorization`],
  ],
  [
    'a sample of another operation',
    { samples: [{ ...sample, target: '/other' }] },
    [`page-sample-request-line:${post}:#sample/request-line`],
  ],
  ['a sample that is cut off', { samples: [{ ...sample, cutAt: 11 }] }, [`page-sample-cut:${post}:#sample`]],
  [
    'a sample with a query that nobody has',
    { samples: [{ ...sample, target: '/things?until=1' }] },
    [`page-sample-query:${post}:#sample/query/until`],
  ],
  [
    'a sample without the body that is required',
    { samples: [{ line: 10, method: 'POST', target: '/things', headers: sample.headers }] },
    [`page-sample-body-missing:${post}:#sample/body`],
  ],
  [
    'a sample that breaks the schema',
    { samples: [{ ...sample, body: { kind: 'json', value: { id: 'ID', list: 'LIST' } } }] },
    ['page-sample-schema:#Thing:#list'],
  ],
  [
    'a sample beyond a limit',
    { samples: [{ ...sample, body: { kind: 'json', value: { id: 'ID', list: [1, 2] } } }] },
    ['page-sample-schema:#Thing:#list'],
  ],
  [
    'a sample that is text where JSON is taken',
    { samples: [{ ...sample, body: { kind: 'text', text: '{ "id": ' } }] },
    [`page-sample-body:${post}:#sample/body`],
  ],
  [
    'a row under another name',
    {
      responses: [
        { status: '201', line: 30, fields: fields.map((row) => ({ ...row, name: row.name.replace('id', 'ID') })) },
      ],
    },
    ['page-field-name:#Thing:#id'],
  ],
  [
    'a row in another place',
    { responses: [{ status: '201', line: 30, fields: [...fields].reverse() }] },
    ['page-field-place:#Thing:#list'],
  ],
  [
    'an example of the other kind',
    { responses: [{ status: '201', line: 30, fields, example: { line: 40, of: 'request', value: { id: 'x' } } }] },
    [`page-example-label:${post}:#response/201/body/example`],
  ],
  [
    'an example that breaks the schema',
    { responses: [{ status: '201', line: 30, fields, example: { line: 40, of: 'response', value: { id: 1 } } }] },
    [`page-example-schema:${post}:#response/201/body/example/id`],
  ],
];

const idsOf = (claims: OperationClaims, ...exchanges: readonly Exchange[]): readonly string[] =>
  Object.values(pageChecks)
    .flatMap((check) => check({ contract, page: pageOf(claims), cassettes: [cassetteOf(...exchanges)] }))
    .map(findingId);

test.each(rows)('%s', (_, claims, want) => {
  expect(idsOf({ ...honest, ...claims })).toEqual(want);
});

test('a sample that sends text to an operation that takes bytes', () => {
  const claims: OperationClaims = {
    ...honest,
    method: 'PUT',
    deprecated: false,
    parameters: [],
    request: { required: false, mediaType: 'application/json', line: 6, fields: [] },
    samples: [
      {
        ...{ line: 10, method: 'PUT', target: '/things', headers: [['Content-Type', 'text/plain']] },
        body: { kind: 'line-protocol', text: 'm f=1' },
      },
    ],
    responses: [{ status: '204', line: 9, fields: [] }],
  };
  expect(idsOf(claims)).toEqual([
    'page-request-media-type:#AnyOtherBody:#request/body',
    'page-sample-body:#AnyOtherBody:#sample/body',
  ]);
});

test('a sample that was run has to work; where its path is not served, the path is the cause', () => {
  const purpose = { kind: 'sample', page: 'things', line: 10 } as const;
  expect(idsOf(honest, exchange('POST /things', 500, { message: 'no' }, { purpose }))).toEqual([
    `page-sample-fails:${post}:#sample`,
  ]);
  expect(idsOf(honest, exchange('POST /things', 404, { message: 'path not found' }, { purpose }))).toEqual([]);
  expect(idsOf(honest, exchange('POST /things', 201, { id: '1' }, { purpose }))).toEqual([]);
});

test('one fault of a renderer is one finding with all its lines', () => {
  const { contract: other } = { contract: contractOf(documentOf({ '/boxes': { get: boxes } }, boxSchemas)) };
  const rows = ['a', 'b', 'c'].map((name, line) => ({ line, name, required: false, type: 'string' }));
  const claims = { ...plain('GET', '/boxes'), responses: [{ status: '200', line: 3, fields: rows }] };
  const page = { page: 'boxes', url: 'https://docs.test/boxes', operations: [claims] };
  const found = causesOf(
    other,
    Object.values(pageChecks).flatMap((check) => check({ contract: other, page, cassettes: [] })),
  );
  expect(found.map(({ id, count, docs }) => [id, count, docs?.line, docs?.also])).toEqual([
    ['page-field-type:#AnyReference:#type', 2, 0, [{ page: 'boxes', line: 1 }]],
  ]);
});

test('a path without the prefix of its server means the operation all the same', () => {
  const served = { ...boxes, servers: [{ url: '/private' }] };
  const other = contractOf(documentOf({ '/boxes': { get: served } }, boxSchemas));
  const page = pageOf({ ...plain('GET', '/boxes'), responses: [{ status: '404', line: 3, fields: [] }] });
  const found = Object.values(pageChecks).flatMap((check) => check({ contract: other, page, cassettes: [] }));
  expect(found.map(findingId)).toEqual([
    'page-server-prefix:#AnyServer:#/private',
    'page-status:GET /private/boxes:#response/404',
    'page-status:GET /private/boxes:#response/200',
  ]);
});

test('the list of endpoints has every operation under its own name', () => {
  const at = { line: 4, deprecated: false, page: 'things' };
  const list = {
    ...pageOf(),
    endpoints: [
      { ...at, method: 'POST', path: '/things', operationId: 'PostThing' },
      { ...at, method: 'GET', path: '/nothing', operationId: 'GetNothing' },
    ],
  };
  const found = Object.values(pageChecks).flatMap((check) => check({ contract, page: list, cassettes: [] }));
  expect(found.map(findingId)).toEqual([
    'page-endpoint-name:POST /things:#endpoint',
    'page-endpoint-unknown:GET /nothing:#endpoint',
    'page-endpoint-missing:PUT /things:#endpoint',
  ]);
});
