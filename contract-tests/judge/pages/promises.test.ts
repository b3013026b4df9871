import { expect, test } from '@jest/globals';
import type { PageClaims } from '../../../src/spec/pages/pages.ts';
import type { Exchange } from '../../../src/testing/cassette.ts';
import { cassetteOf, exchange, pageOf, thingsContract } from '../fixtures.ts';
import { promisesOf, type Promises } from './promises.ts';

const field = (name: string, type: string, required: boolean, line: number) => ({ name, type, required, line });
const page: PageClaims = pageOf({
  ...{ method: 'GET', path: '/things/{thingID}', line: 1, deprecated: false, parameters: [] },
  samples: [{ line: 4, method: 'GET', target: '/things/{thingID}', headers: [] }],
  responses: [
    { status: '200', line: 6, fields: [field('id', 'string', true, 7), field('name', 'string', false, 8)] },
    { status: '404', line: 10, fields: [] },
  ],
});

const told = (...exchanges: readonly Exchange[]) =>
  promisesOf(thingsContract, [page], [cassetteOf(...exchanges)]).map(
    ({ kind, holds, denied, notTold }: Promises) => `${kind} ${holds}/${denied}/${notTold}`,
  );

const sample = { kind: 'sample', page: 'things', line: 4 } as const;
const claim = { kind: 'claim', page: 'things', line: 9, says: 'it is so', at: '/body/value/id', is: '1' } as const;

const rows: readonly (readonly [name: string, given: readonly Exchange[], want: readonly string[]])[] = [
  ['nothing recorded', [], ['status 0/0/2', 'field 0/0/2', 'sample 0/0/1', 'sentence 0/0/0']],
  [
    'a field that was never there is not denied unless it is required',
    [exchange('GET /things/1', 200, { id: '1' })],
    ['status 1/0/1', 'field 1/0/1', 'sample 0/0/1', 'sentence 0/0/0'],
  ],
  [
    'a field of another type, a required one that is missing',
    [exchange('GET /things/1', 200, { name: 7 })],
    ['status 1/0/1', 'field 0/2/0', 'sample 0/0/1', 'sentence 0/0/0'],
  ],
  [
    'another success in place of the one that is printed',
    [exchange('GET /things/1', 204)],
    ['status 0/1/1', 'field 0/0/2', 'sample 0/0/1', 'sentence 0/0/0'],
  ],
  [
    'a sample that fails, a sentence that holds',
    [
      exchange('GET /things/1', 404, { message: 'no' }, { purpose: sample }),
      exchange('GET /things/1', 200, { id: '1', name: 'n' }, { purpose: claim }),
    ],
    ['status 2/0/0', 'field 2/0/0', 'sample 0/1/0', 'sentence 1/0/0'],
  ],
];

test.each(rows)('%s', (_, given, want) => {
  expect(told(...given)).toEqual(want);
});
