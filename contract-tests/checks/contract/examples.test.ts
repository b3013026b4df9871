import { expect, test } from '@jest/globals';
import type { Parameter, Schema } from '../../../src/spec/document.ts';
import type { ContractDocument } from '../../../src/spec/document.ts';
import { contractOf } from '../../contract-of.ts';
import { findingId } from '../../finding.ts';
import { documentOf } from '../../judge/fixtures.ts';
import { contractChecks } from '../registry.ts';

const judged = (document: ContractDocument) =>
  contractChecks['contract-examples']({ contract: contractOf(document), pages: [], cassettes: [], problems: [] });

const thing: Schema = { type: 'object', required: ['id'], properties: { id: { type: 'string' } } };
const ofSchema = (schema: Schema) => documentOf({}, { Thing: schema });
const ofMedia = (media: object) =>
  documentOf({
    '/things': {
      get: {
        operationId: 'GetThings',
        responses: { '200': { content: { 'application/json': { schema: thing, ...media } } } },
      },
    },
  });
const inAnswer = 'contract-example-schema:GET /things:#responses/200/content/application~1json';

const rows: readonly (readonly [name: string, document: ContractDocument, want: readonly string[]])[] = [
  ['that holds', ofSchema({ ...thing, example: { id: '1' } }), []],
  ['of a component', ofSchema({ ...thing, example: {} }), ['contract-example-schema:#Thing:#example']],
  [
    'of a property',
    ofSchema({ type: 'object', properties: { at: { type: 'string', format: 'date-time', example: 'noon' } } }),
    ['contract-example-schema:#Thing:#properties/at/example'],
  ],
  [
    'that is a property of this name',
    ofSchema({ type: 'object', properties: { example: { type: 'string' }, examples: { type: 'object' } } }),
    [],
  ],
  ['of an answer', ofMedia({ example: { id: 1 } }), [`${inAnswer}/example`]],
  [
    'with a name',
    ofMedia({ examples: { one: { value: { id: '1' } }, two: { value: {} } } }),
    [`${inAnswer}/examples/two`],
  ],
  ['whose text was left out', ofSchema({ type: 'string', format: 'byte', example: '<text>' }), []],
  [
    'whose text was left out, where no text may be',
    ofSchema({ ...thing, example: '<text>' }),
    ['contract-example-schema:#Thing:#example'],
  ],
  ['that lies elsewhere', ofMedia({ examples: { far: { externalValue: 'http://localhost/far.json' } } }), []],
];

test.each(rows)('an example %s', (_, document, want) => {
  expect(judged(document).map(findingId)).toEqual(want);
});

test('an example with many faults is one finding of the contract alone', () => {
  const [found, ...others] = judged(ofMedia({ example: { name: 'x', size: 1 } }));
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    title: 'the example has no `id`, its schema wants `id` required; 2 more misfits',
    fix: ['spec'],
  });
  expect(found).not.toHaveProperty('docs');
});

test('a fault deep in an example is told with its place', () => {
  const list: Schema = { type: 'array', items: thing };
  const titles = [[{ id: '1' }, { id: 2 }], [{}]].map((example) => judged(ofSchema({ ...list, example }))[0]?.title);
  expect(titles).toEqual([
    'the example has integer 2 for `1.id`, its schema wants string',
    'the example has no `id` in `0`, its schema wants `id` required',
  ]);
});

test('an example of a parameter is told once, whoever refers to the parameter', () => {
  const depth: Parameter = { name: 'depth', in: 'query', schema: { type: 'integer' } };
  const given = { ...depth, example: 'deep' };
  // A reference stands where a parameter would; only its `$ref` is read.
  const reference = { $ref: '#/components/parameters/Depth' } as Parameter;
  const paths = (parameter: Parameter) => ({
    '/a': { get: { operationId: 'A', parameters: [parameter], responses: {} } },
    '/b': { get: { operationId: 'B', parameters: [parameter], responses: {} } },
  });
  const shared = { ...documentOf(paths(reference)), components: { parameters: { Depth: given } } };
  expect(judged(shared).map(findingId)).toEqual(['contract-example-schema:#Depth:#example']);
  expect(judged(documentOf(paths(given))).map(findingId)).toEqual([
    'contract-example-schema:GET /a:#parameters/query/depth/example',
    'contract-example-schema:GET /b:#parameters/query/depth/example',
  ]);
});
