import { expect, test } from '@jest/globals';
import type { Exchange } from '../../src/testing/cassette.ts';
import { contractOf } from '../contract-of.ts';
import { findingId } from '../finding.ts';
import { cassetteOf, documentOf, exchange, probe } from '../judge/fixtures.ts';
import { verdictsIn } from '../judge/query/verdict.ts';
import { contractChecks, scenarioChecks } from './registry.ts';

const limit = {
  name: 'limit',
  in: 'query',
  schema: { type: 'integer', minimum: 1, maximum: 100, default: 20 },
} as const;
const document = documentOf({
  '/things': {
    get: {
      operationId: 'GetThings',
      parameters: [
        { $ref: '#/components/parameters/Limit', name: 'limit', in: 'query' },
        { name: 'name', in: 'query', schema: { type: 'string' } },
        { name: 'org', in: 'query', schema: { type: 'string' } },
        { name: 'orgID', in: 'query', schema: { type: 'string' } },
        { name: 'descending', in: 'query', schema: { type: 'boolean', default: false } },
        { name: 'sortBy', in: 'query', schema: { type: 'string', enum: ['id', 'name'] } },
        { name: 'kind', in: 'query', schema: { type: 'string', enum: ['a', 'b'] } },
        { name: 'whose', in: 'query', required: true, schema: { type: 'string' } },
      ],
      responses: { '200': {} },
    },
    post: { operationId: 'PostThings', responses: { '201': {} } },
  },
});
const contract = contractOf({ ...document, components: { parameters: { Limit: limit } } });

const two = { things: [{ id: '1' }, { id: '2' }], links: { self: '/things' } };
const none = { things: [] };
const base = (query = '', answer: unknown = two): Exchange =>
  exchange(`GET /things?${query}`, 200, answer, { purpose: probe('query-base', 'GetThings') });
const trial = (kind: string, detail: string, answer: unknown, { status = 200, query = '' } = {}): Exchange =>
  exchange(`GET /things?${query === '' ? '' : `${query}&`}${detail}`, status, answer, {
    purpose: probe(kind, 'GetThings', detail),
  });
const nonsense = (detail: string, answer: unknown, given = {}): Exchange =>
  trial('query-nonsense', detail, answer, given);

const get = 'GET /things';
const without = (name: string): string => `parameter-without-effect:${get}:#parameters/query/${name}`;

const rows: readonly (readonly [name: string, given: readonly Exchange[], want: readonly string[]])[] = [
  ['a filter that nobody heeds', [base(), nonsense('name=zz', two), nonsense('name=yy', two)], [without('name')]],
  ['a filter that filters', [base(), nonsense('name=zz', none), nonsense('name=yy', none)], []],
  [
    'links that repeat the query are no difference',
    [base(), nonsense('name=zz', { ...two, links: { self: '/things?name=zz' } }), nonsense('name=yy', two)],
    [without('name')],
  ],
  ['one value proves nothing', [base(), nonsense('name=zz', two)], []],
  [
    'one item proves nothing',
    [base('', { things: [1] }), nonsense('name=zz', { things: [1] }), nonsense('name=yy', { things: [1] })],
    [],
  ],
  [
    'what stands in its place decides',
    [base('orgID=1'), nonsense('org=zz', two, { query: 'orgID=1' }), nonsense('org=yy', two, { query: 'orgID=1' })],
    [],
  ],
  [
    'a base from before something was written is none',
    [base(), exchange('POST /things', 201, {}), nonsense('name=zz', two), nonsense('name=yy', two)],
    [],
  ],
  [
    'a limit that does not limit beside another parameter',
    [base('orgID=1'), nonsense('limit=1', two, { query: 'orgID=1' })],
    [without('limit')],
  ],
  ['a limit that does not limit', [base(), nonsense('limit=1', two)], [without('limit')]],
  [
    'a limit that is read and does not limit',
    [base(), nonsense('limit=1', two), trial('query-edge', 'limit=0', {}, { status: 400 })],
    [without('limit')],
  ],
  ['a limit as large as the list', [base(), nonsense('limit=2', two)], []],
  ['true where false is the default', [base(), nonsense('descending=true', two)], [without('descending')]],
  ['the default itself', [base(), nonsense('descending=false', two)], []],
  [
    'what was made in order is in order however it is sorted',
    [base(), nonsense('sortBy=id', two), nonsense('sortBy=name', two)],
    [],
  ],
  ['each of a list of kinds', [base(), nonsense('kind=a', two), nonsense('kind=b', two)], [without('kind')]],
  [
    'a sibling has it, and it works here too',
    [base(), trial('sibling-parameter', 'id=9', none), nonsense('name=zz', two)],
    [`parameter-undocumented:${get}:#parameters/query/id`],
  ],
  ['a sibling has it, and here it does nothing', [base(), trial('sibling-parameter', 'id=9', two)], []],
  [
    'an answer that is never the same proves nothing',
    [base(), trial('sibling-parameter', 'id=9', none), nonsense('name=zz', [1, 2, 3])],
    [],
  ],
  [
    'a sibling has it, and here it is refused',
    [base(), trial('sibling-parameter', 'id=9', { message: 'no' }, { status: 400 })],
    [`parameter-undocumented:${get}:#parameters/query/id`],
  ],
  [
    'beyond the bounds, and taken',
    [base(), trial('query-edge', 'limit=0', two), trial('query-edge', 'limit=-1', two)],
    ['parameter-bounds:#Limit:#query/limit', 'parameter-bounds:#Limit:#query/limit'],
  ],
  ['beyond the bounds, and refused', [base(), trial('query-edge', 'limit=0', {}, { status: 400 })], []],
  [
    'within the bounds, and refused',
    [base(), trial('query-edge', 'limit=50', {}, { status: 400 })],
    ['parameter-bounds:#Limit:#query/limit'],
  ],
  ['a server error is told by itself', [base(), trial('query-edge', 'limit=50', {}, { status: 500 })], []],
  [
    'a default that is not what is done without it',
    [base(), trial('query-default', 'limit=20', none)],
    ['parameter-default:#Limit:#query/limit'],
  ],
  ['a default that is', [base(), trial('query-default', 'limit=20', two)], []],
  ['no value at all', [base(), trial('query-edge', 'limit=', two)], ['empty-query-value:#AnyParameter:#query']],
  ['no value at all, of a text', [base(), trial('query-edge', 'name=', two)], []],
];

test.each(rows)('%s', (_, given, want) => {
  const cassette = cassetteOf(...given);
  const subject = { contract, pages: [], cassette, cassettes: [cassette], problems: [] };
  const found = [
    ...contractChecks['parameters-without-effect'](subject),
    ...scenarioChecks['query-parameter-undocumented'](subject),
    ...scenarioChecks['parameter-values'](subject),
  ];
  expect(found.map(findingId)).toEqual(want);
});

test('a parameter that changes nothing is told with what stands beside it', () => {
  const subject = { contract, pages: [], problems: [] };
  const titles = [base(), base('orgID=1')].map((first) => {
    const cassettes = [
      cassetteOf(first, nonsense('limit=1', two, { query: first.request.target.split('?')[1] ?? '' })),
    ];
    return contractChecks['parameters-without-effect']({ ...subject, cassettes }).map(({ title }) => title);
  });
  expect(titles).toEqual([
    ['limit changes nothing: with 1 the answer is the one without it'],
    ['limit changes nothing beside orgID: with 1 the answer is the one without it'],
  ]);
});

test('of each documented parameter that cannot be judged it is said why', () => {
  const verdicts = verdictsIn(contract, [
    cassetteOf(
      base('orgID=1'),
      nonsense('org=zz', two, { query: 'orgID=1' }),
      nonsense('name=zz', two, { query: 'orgID=1' }),
    ),
  ]);
  expect(
    verdicts.map(({ parameter, verdict }) => [parameter.name, 'why' in verdict ? verdict.why : verdict.kind]),
  ).toEqual([
    ['limit', 'never tried beside a request without it'],
    ['name', 'no value was tried that would have to change the answer'],
    ['org', 'the request without it has the parameter in its place'],
    ['orgID', 'never tried beside a request without it'],
    ['descending', 'never tried beside a request without it'],
    ['sortBy', 'never tried beside a request without it'],
    ['kind', 'never tried beside a request without it'],
    ['whose', 'required, so there is no answer without it'],
  ]);
});
