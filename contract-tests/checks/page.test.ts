import { expect, test } from '@jest/globals';
import type { Exchange } from '../../src/testing/cassette.ts';
import type { OperationClaims } from '../../src/spec/pages/pages.ts';
import { findingId } from '../finding.ts';
import { cassetteOf, documentOf, exchange, pageOf } from '../judge/fixtures.ts';
import { contractOf } from '../contract-of.ts';
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
    { Thing: { type: 'object', required: ['id'], properties: { id: { type: 'string' }, list: { type: 'array' } } } },
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
      body: { kind: 'json', value: {} },
    },
  ],
  responses: [{ status: '201', line: 30, fields }],
};
const since = honest.parameters[0];
const request = honest.request;
const sample = honest.samples[0];
if (since === undefined || request === undefined || sample === undefined) throw new Error('the fixture is whole');

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
  ['a deprecation that is not printed', { deprecated: false }, [`page-deprecation:${post}:#deprecated`]],
  [
    'a sample of another type',
    { samples: [{ ...sample, headers: [['Content-Type', 'text/plain']] }] },
    [`page-sample-content-type:${post}:#sample/header/content-type`],
  ],
  [
    'a sample with another scheme',
    { samples: [{ ...sample, headers: [['Authorization', 'Bearer X']] }] },
    ['page-sample-auth:#TokenAuthentication:#sample/header/authorization'],
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
    request: { required: false, line: 6, fields: [] },
    samples: [
      { line: 10, method: 'PUT', target: '/things', headers: [], body: { kind: 'line-protocol', text: 'm f=1' } },
    ],
    responses: [{ status: '204', line: 9, fields: [] }],
  };
  expect(idsOf(claims)).toEqual(['page-sample-body:PUT /things:#sample/body']);
});

test('a sample that was run has to work; where its path is not served, the path is the cause', () => {
  const purpose = { kind: 'sample', page: 'things', line: 10 } as const;
  expect(idsOf(honest, exchange('POST /things', 500, { message: 'no' }, { purpose }))).toEqual([
    `page-sample-fails:${post}:#sample`,
  ]);
  expect(idsOf(honest, exchange('POST /things', 404, { message: 'path not found' }, { purpose }))).toEqual([]);
  expect(idsOf(honest, exchange('POST /things', 201, { id: '1' }, { purpose }))).toEqual([]);
});
