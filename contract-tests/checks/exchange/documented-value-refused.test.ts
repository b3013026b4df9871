import { expect, test } from '@jest/globals';
import { contractOf } from '../../contract-of.ts';
import { findingId } from '../../finding.ts';
import { cassetteOf, documentOf, exchange, probe } from '../../judge/fixtures.ts';
import { documentedValueRefused } from './documented-value-refused.ts';

const contract = contractOf(
  documentOf({ '/things': { post: { operationId: 'PostThings', responses: { '201': {} } } } }),
);

const rows: readonly (readonly [name: string, kind: string, status: number, want: readonly string[]])[] = [
  [
    'a documented value is refused',
    'documented-value',
    400,
    ['documented-value-refused:POST /things:#request/body/part/type'],
  ],
  ['a documented value is taken', 'documented-value', 201, []],
  ['a server error is another finding', 'documented-value', 500, []],
  ['what is wrong may be refused', 'wrong-enum', 400, []],
];

test.each(rows)('%s', (_, kind, status, want) => {
  const one = exchange('POST /things', status, { message: 'no' }, { purpose: probe(kind, 'PostThings', 'part.type') });
  const cassette = cassetteOf(one);
  const [operation] = contract.operations;
  const found = documentedValueRefused({ contract, pages: [], cassette, exchange: one, operation });
  expect(found.map(findingId)).toEqual(want);
});
