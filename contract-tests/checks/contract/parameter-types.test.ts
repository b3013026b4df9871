import { expect, test } from '@jest/globals';
import type { Exchange } from '../../../src/testing/cassette.ts';
import type { Contract } from '../../check.ts';
import { findingId } from '../../finding.ts';
import { cassetteOf, documentOf, exchange, pageOf } from '../../judge/fixtures.ts';
import { contractOf } from '../../contract-of.ts';
import { contractChecks } from '../registry.ts';

const check = contractChecks['parameter-types'];

const part = (type: 'string' | 'integer' | 'boolean', place: 'path' | 'query' = 'path') =>
  ({ name: 'partID', in: place, required: true, schema: { type } }) as const;
const parts = (...types: readonly (readonly [path: string, parameter: ReturnType<typeof part>])[]): Contract =>
  contractOf(
    documentOf(
      Object.fromEntries(
        types.map(([path, parameter]) => [
          path,
          { get: { operationId: path, parameters: [parameter], responses: { '200': {} } } },
        ]),
      ),
    ),
  );
const sent = (value: string, status: number) => exchange(`GET /parts/${value}`, status);
const asked = (value: string, status: number) => exchange(`GET /parts?partID=${value}`, status);
const inPath = parts(['/parts/{partID}', part('string')], ['/halves/{partID}', part('integer')]);
const inQuery = parts(['/parts', part('string', 'query')], ['/halves', part('boolean', 'query')]);
const sameType = parts(['/parts/{partID}', part('string')], ['/halves/{partID}', part('string')]);
const ofPath = ['parameter-type-differs:GET /parts/{partID}:#parameter/path/partID'];
const ofQuery = ['parameter-type-differs:GET /parts:#parameter/query/partID'];

const typeRows: readonly (readonly [
  name: string,
  contract: Contract,
  given: readonly Exchange[],
  want: readonly string[],
])[] = [
  ['takes numbers only', inPath, [sent('7', 200), sent('x', 500), sent('y', 400)], ofPath],
  ['takes anything', inPath, [sent('7', 200), sent('x', 500), sent('y', 200)], []],
  ['was never asked for anything else', inPath, [sent('7', 200)], []],
  ['was never seen to take a number', inPath, [sent('7', 404), sent('x', 500)], []],
  ['was guarded', inPath, [sent('7', 200), sent('x', 401)], []],
  ['agrees with the others', sameType, [sent('7', 200), sent('x', 500)], []],
  ['in the query takes flags only', inQuery, [asked('true', 200), asked('maybe', 400)], ofQuery],
];

test.each(typeRows)('a string that is narrower in another operation: %s', (_, contract, given, want) => {
  expect(check({ contract, pages: [], cassettes: [cassetteOf(...given)], problems: [] }).map(findingId)).toEqual(want);
});

test('contract and page are to be mended where both call the parameter a string', () => {
  const partID = { ...part('string'), type: 'string', line: 6 } as const;
  const shared = { line: 4, deprecated: false, samples: [], responses: [] };
  const page = pageOf({ ...shared, method: 'GET', path: '/parts/{partID}', parameters: [partID] });
  const cassettes = [cassetteOf(sent('7', 200), sent('x', 500))];
  const [found] = check({ contract: inPath, pages: [page], cassettes, problems: [] });
  expect(found).toMatchObject({
    title: 'partID is a string here, and integer in GET /halves/{partID}; 500 to what is no integer',
    docs: { says: 'string', page: 'things', line: 6 },
    oddOneOut: 'server',
    fix: ['docs', 'spec'],
  });
});
