import { expect, test } from '@jest/globals';
import type { Parameter } from '../../../../src/spec/document.ts';
import { contractOf } from '../../../contract-of.ts';
import { findingId } from '../../../finding.ts';
import { documentOf, pageOf } from '../../../judge/fixtures.ts';
import { pageSamples } from '../samples.ts';

const query = (name: string, schema: Parameter['schema'] & object): Parameter => ({ name, in: 'query', schema });

const contract = contractOf(
  documentOf(
    {
      '/things': {
        get: {
          operationId: 'GetThings',
          security: [],
          parameters: [
            query('limit', { type: 'integer', minimum: 1 }),
            query('all', { type: 'boolean' }),
            query('unit', { $ref: '#/components/schemas/Unit' }),
            query('units', { type: 'array', items: { $ref: '#/components/schemas/Unit' } }),
            query('name', { type: 'string' }),
          ],
          responses: { '200': {} },
        },
      },
    },
    { Unit: { type: 'string', enum: ['s', 'ms'] } },
  ),
);

const judged = (asked: string) => {
  const shared = { line: 4, deprecated: false, parameters: [], responses: [] };
  const sample = { line: 9, method: 'GET', target: `/things?${asked}`, headers: [] };
  const page = pageOf({ ...shared, method: 'GET', path: '/things', samples: [sample] });
  return pageSamples({ contract, page, cassettes: [] });
};

const rows: readonly (readonly [asked: string, wants: string | undefined])[] = [
  ['limit=5&all=true&unit=ms&name=5', undefined],
  ['limit=many', 'integer'],
  ['limit=1.5', 'integer'],
  ['limit=0', '1 at least'],
  ['all=yes', 'boolean'],
  ['unit=h', 'one of "s", "ms"'],
  ['units=s&units=ms', undefined],
  ['units=s&units=h', 'one of "s", "ms"'],
  ['limit=LIMIT&unit=YOUR_UNIT', undefined],
];

test.each(rows)('a sample that asks for %s', (asked, wants) => {
  expect(judged(asked).map(({ spec }) => spec?.says)).toEqual(wants === undefined ? [] : [wants]);
});

test('a value that cannot be is told with the line of the sample', () => {
  const [found] = judged('unit=h');
  expect(found && findingId(found)).toBe('page-sample-query:GET /things:#sample/query/unit');
  expect(found).toMatchObject({
    title: 'the sample sends "h" for the query parameter unit, the contract wants one of "s", "ms"',
    docs: { says: 'h', line: 9 },
    fix: ['docs'],
  });
});
