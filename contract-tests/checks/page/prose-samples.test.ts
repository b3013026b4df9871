import { expect, test } from '@jest/globals';
import type { PageClaims, SampleClaim } from '../../../src/spec/pages/pages.ts';
import type { Exchange } from '../../../src/testing/cassette.ts';
import { contractOf } from '../../contract-of.ts';
import { findingId } from '../../finding.ts';
import { cassetteOf, documentOf, exchange, pageOf } from '../../judge/fixtures.ts';
import { pageProseSamples } from './prose-samples.ts';

const contract = contractOf(
  documentOf({
    '/things': {
      get: {
        operationId: 'GetThings',
        parameters: [{ name: 'org', in: 'query', required: true, schema: { type: 'string' } }],
        responses: { '200': {} },
      },
    },
  }),
);

const header = ['Authorization', 'Token TOKEN'] as const;
const right: SampleClaim = { line: 5, method: 'GET', target: '/things?org=ORG', headers: [header] };

const pageWith = (sample: SampleClaim): PageClaims => ({ ...pageOf(), samples: [sample] });

const told = (sample: SampleClaim, ...exchanges: readonly Exchange[]) =>
  pageProseSamples({ contract, page: pageWith(sample), cassettes: [cassetteOf(...exchanges)] });

const sent = (status: number, place = { page: 'things', line: 5 }) =>
  exchange('GET /things?org=o', status, { message: 'no' }, { purpose: { kind: 'sample', ...place } });

const without = { ...right, target: '/things' };

const rows: readonly (readonly [
  name: string,
  given: readonly [SampleClaim, ...Exchange[]],
  want: readonly string[],
])[] = [
  ['a sample that works', [right, sent(200)], []],
  ['a sample that was not sent', [right], []],
  ['one that fails', [right, sent(400)], ['page-sample-fails:GET /things:#sample']],
  ['what another line got is its own', [right, sent(400, { page: 'things', line: 6 })], []],
  [
    'one that the contract has no operation for',
    [{ ...right, method: 'PUT' }],
    ['page-sample-request-line:PUT /things:#sample/request-line'],
  ],
  [
    'one that ends early as well',
    [{ ...right, method: 'PUT', cutAt: 6 }],
    ['page-sample-request-line:PUT /things:#sample/request-line', 'page-sample-cut:PUT /things:#sample'],
  ],
  ['one that lacks what is required', [without], ['page-sample-query:GET /things:#sample/query/org']],
];

test.each(rows)('%s', (_, given, want) => {
  expect(told(...given).map(findingId)).toEqual(want);
});

test('the same sample on another page is answered by the one that was sent', () => {
  const elsewhere = { kind: 'sample', page: 'others', line: 1, also: [{ page: 'things', line: 5 }] } as const;
  const one = exchange('GET /things?org=o', 400, { message: 'no' }, { purpose: elsewhere });
  expect(told(right, one).map(findingId)).toEqual(['page-sample-fails:GET /things:#sample']);
});

test('the contract speaks for a sample that it has nothing against', () => {
  expect(told(right, sent(400))).toMatchObject([
    { spec: { says: 'works' }, oddOneOut: 'server', fix: ['docs', 'spec'] },
  ]);
  expect(told(without, sent(400))).toMatchObject([{ fix: ['docs'] }, { oddOneOut: 'nobody', fix: ['docs'] }]);
});

test('the server speaks for what a sample does without and gets its answer all the same', () => {
  expect(told(without, sent(200))).toMatchObject([{ server: { says: 'no org' }, oddOneOut: 'spec', fix: ['spec'] }]);
});
