import { expect, test } from '@jest/globals';
import type { Exchange } from '../../../src/testing/cassette.ts';
import { contractOf } from '../../contract-of.ts';
import { findingId } from '../../finding.ts';
import { cassetteOf, documentOf, exchange, pageOf, probe, thingsContract } from '../../judge/fixtures.ts';
import { contractChecks } from '../registry.ts';

const check = contractChecks['shape-profile'];
const miss = { code: 'not found', message: 'path not found' };

const failed = (count: number, statuses: readonly number[]): readonly Exchange[] =>
  Array.from({ length: count }, (_, at) =>
    exchange(
      'GET /things/0',
      statuses[at % statuses.length] ?? 400,
      { message: `no ${at}` },
      { purpose: probe('x', 'GetThing') },
    ),
  );

const errorRows: readonly (readonly [name: string, given: readonly Exchange[], want: readonly string[]])[] = [
  [
    'of many kinds, also those that probes bring about',
    failed(6, [400, 404, 500]),
    ['fields-always-sent:#Error:#required', 'fields-never-sent:#Error:#properties'],
  ],
  ['too few', failed(4, [400, 404, 500]), []],
  ['all of one kind, or of two', failed(6, [400, 404]), []],
  ['of the router, which are of no operation', failed(6, [400, 500]).concat(exchange('GET /things/0', 404, miss)), []],
];

test.each(errorRows)('the shape profile learns from errors: %s', (_, given, want) => {
  expect(
    check({ contract: thingsContract, pages: [], cassettes: [cassetteOf(...given)], problems: [] }).map(findingId),
  ).toEqual(want);
});

test('a page that prints a field of the error says so', () => {
  const fields = [{ name: 'message', required: false, line: 8 }];
  const responses = [{ status: 'default', line: 7, fields }];
  const shared = { line: 4, deprecated: false, parameters: [], samples: [] };
  const page = pageOf({ ...shared, method: 'GET', path: '/things/{thingID}', responses });
  const cassettes = [cassetteOf(...failed(6, [400, 404, 500]))];
  const [always, never] = check({ contract: thingsContract, pages: [page], cassettes, problems: [] });
  expect(always).toMatchObject({
    docs: { says: 'optional', page: 'things', line: 8 },
    oddOneOut: 'server',
    fix: ['docs', 'spec'],
  });
  expect(never).toMatchObject({ oddOneOut: 'nobody', fix: ['spec'] });
});

test('each field is told in its own row, and not in that of its namesake further in', () => {
  const part = { type: 'object', properties: { message: { type: 'string' } } } as const;
  const contract = contractOf(
    documentOf(
      {
        '/things/{thingID}': {
          get: {
            operationId: 'GetThing',
            responses: {
              default: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } } },
            },
          },
        },
      },
      { Error: { type: 'object', properties: { part, code: { type: 'string' }, message: { type: 'string' } } } },
    ),
  );
  const row = (name: string, line: number) => ({ name, required: false, line });
  const fields = [row('part', 8), row('message', 9), row('code', 10), row('message', 11)];
  const shared = { line: 4, deprecated: false, parameters: [], samples: [] };
  const responses = [{ status: 'default', line: 7, fields }];
  const page = pageOf({ ...shared, method: 'GET', path: '/things/{thingID}', responses });
  const answers = [400, 404, 500, 400, 404].map((status, at) =>
    exchange('GET /things/1', status, { code: 'invalid', message: `no ${at}` }),
  );
  const found = check({ contract, pages: [page], cassettes: [cassetteOf(...answers)], problems: [] });
  const lines = found.map(({ code, docs }) => [code, docs?.line, docs?.also?.map(({ line }) => line)]);
  expect(lines).toEqual([
    ['fields-always-sent', 10, [11]],
    ['fields-never-sent', 8, undefined],
  ]);
});

const part = { type: 'object', properties: { at: { type: 'integer' }, word: { type: 'string' } } } as const;
const nested = contractOf(
  documentOf(
    {
      '/boxes': {
        get: {
          operationId: 'GetBoxes',
          responses: {
            '200': { content: { 'application/json': { schema: { $ref: '#/components/schemas/Boxes' } } } },
            '201': { content: { 'application/json': { schema: part } } },
          },
        },
      },
    },
    { Boxes: { type: 'object', required: ['parts'], properties: { parts: { type: 'array', items: part } } } },
  ),
);

const boxes = (count: number, partOf: (at: number) => unknown): readonly Exchange[] =>
  Array.from({ length: count }, (_, at) => exchange('GET /boxes', 200, { parts: [partOf(at)] }));
const probed = (answer: unknown, kind: string): Exchange =>
  exchange('GET /boxes', 200, answer, { purpose: probe(kind, 'GetBoxes', 'x') });

const alwaysAt = 'fields-always-sent:#Boxes:#parts/[]/required';
const neverWord = 'fields-never-sent:#Boxes:#parts/[]/properties';
const plain = boxes(5, (at) => ({ at }));

const deepRows: readonly (readonly [name: string, given: readonly Exchange[], want: readonly string[]])[] = [
  ['always and never, in the items of a list', plain, [alwaysAt, neverWord]],
  ['the same answer again and again is one state', boxes(9, () => ({ at: 1 })), []],
  ['two states are too few', boxes(9, (at) => ({ at: at % 2 })), []],
  [
    'a probe whose body was not read denies what calls taught',
    [...plain, probed({ parts: [{}] }, 'query-edge')],
    [neverWord],
  ],
  [
    'a probe that gives a field denies that it never comes',
    [...plain, probed({ parts: [{ at: 1, word: 'w' }] }, 'query-valid')],
    [alwaysAt],
  ],
  [
    'what a probe left out is missing for that',
    [...plain, probed({ parts: [{}] }, 'missing-required')],
    [alwaysAt, neverWord],
  ],
  ['what may be left out denies', [...plain, probed({ parts: [{}] }, 'missing-optional')], [neverWord]],
  [
    'of a schema that stands in the operation',
    Array.from({ length: 5 }, (_, at) => exchange('GET /boxes', 201, { at, word: 'w' })),
    ['fields-always-sent:GET /boxes:#response/201/body/required'],
  ],
];

test.each(deepRows)('the shape profile, below the top level: %s', (_, given, want) => {
  const found = check({ contract: nested, pages: [], cassettes: [cassetteOf(...given)], problems: [] });
  expect(found.map(findingId)).toEqual(want);
});
