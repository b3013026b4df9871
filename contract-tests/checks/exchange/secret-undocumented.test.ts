import { expect, test } from '@jest/globals';
import { contractOf } from '../../contract-of.ts';
import { findingId } from '../../finding.ts';
import { cassetteOf, documentOf, exchange } from '../../judge/fixtures.ts';
import { exchangeChecks } from '../registry.ts';

const key = { type: 'object', properties: { id: { type: 'string' }, token: { type: 'string' } } } as const;
const contract = contractOf(
  documentOf(
    {
      '/keys': {
        get: {
          operationId: 'GetKey',
          responses: { '200': { content: { 'application/json': { schema: { $ref: '#/components/schemas/Key' } } } } },
        },
      },
    },
    { Key: key },
  ),
);

const rows: readonly (readonly [name: string, status: number, answer: unknown, want: readonly string[]])[] = [
  ['a secret where the schema has one', 200, { token: 'REDACTED_1' }, []],
  ['a secret that no schema has', 200, { hash: 'REDACTED_1' }, ['secret-undocumented:#Key:#hash']],
  ['something else that no schema has', 200, { hash: 'x' }, []],
  ['no secret at all', 200, { id: '1' }, []],
  ['a refusal', 401, { hash: 'REDACTED_1' }, []],
];

test.each(rows)('%s', (_, status, answer, want) => {
  const one = exchange('GET /keys', status, answer);
  const operation = contract.operations[0];
  const found = exchangeChecks['secret-undocumented']({
    contract,
    pages: [],
    cassette: cassetteOf(one),
    exchange: one,
    operation,
  });
  expect(found.map(findingId)).toEqual(want);
});
