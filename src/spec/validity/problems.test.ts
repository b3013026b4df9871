import { expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { distil } from '../distil/distil.ts';
import type { ContractDocument } from '../document.ts';
import { problemsOf } from './problems.ts';
import { readDocument } from '../read-document.ts';
import type { SchemaError } from './schema-errors.ts';
import type { SchemaValidator } from './swagger-parser.ts';

const library = readFileSync(new URL('../fixtures/library.yaml', import.meta.url), 'utf8');

const upstream = readDocument(library, 'library.yaml');
const pinned = readDocument(readFileSync('openapi/contract.yaml', 'utf8'), 'contract.yaml');

/** jest on Node 20 cannot load swagger-parser, so it runs in a process of its own, once for all documents. */
const verdicts = (documents: readonly ContractDocument[]): readonly (readonly SchemaError[])[] => {
  const script = `
    import { text } from 'node:stream/consumers';
    import { validateWithSwaggerParser } from './src/spec/validity/swagger-parser.ts';
    const documents = JSON.parse(await text(process.stdin));
    console.log(JSON.stringify(await Promise.all(documents.map(validateWithSwaggerParser))));`;
  const args = ['--import', 'tsx', '--input-type=module', '-e', script];
  const output = execFileSync(process.execPath, args, { input: JSON.stringify(documents), maxBuffer: 1 << 26 });
  return JSON.parse(output.toString()) as readonly (readonly SchemaError[])[]; // what the script printed
};
const [ofUpstream = [], ofDistilled = [], ofPinned = []] = verdicts([upstream, distil(upstream), pinned]);
const says =
  (errors: readonly SchemaError[]): SchemaValidator =>
  () =>
    Promise.resolve(errors);
const noSchema = says([]);

const knownHere = [
  { pointer: '/components/schemas/Shelf/properties/owner/required', message: 'should be of type array', code: 'type' },
  {
    pointer: '/paths/~1shelves/post/responses/400',
    message: 'key `examples` has no place here',
    code: 'additionalProperties',
  },
];

test('a problem has one place in the document as written, however often it is referred to', async () => {
  expect(await problemsOf(upstream, says(ofUpstream))).toEqual(knownHere);
});

test('distilling neither hides nor adds a problem', async () => {
  expect(await problemsOf(distil(upstream), says(ofDistilled))).toEqual(knownHere);
});

test.each([
  ["'#/components/parameters/Trace'", "'#/components/parameters/Nobody'", '/paths/~1cards/get/parameters/2'],
  ['security: [{ Card: [] }]', 'security: [{ Key: [] }]', '/security'],
])('%s → %s is a reference that leads nowhere', async (from, to, pointer) => {
  const document = readDocument(library.replace(from, to), 'library.yaml');
  expect(document).not.toEqual(upstream);
  expect(await problemsOf(document, noSchema)).toMatchObject([{ pointer, code: 'reference' }]);
});

test('the pinned contract has the problems that its lock names', async () => {
  const lock: unknown = JSON.parse(readFileSync('openapi/lock.json', 'utf8'));
  expect(lock).toHaveProperty('problems', await problemsOf(pinned, says(ofPinned)));
});

test('the document given is not changed', async () => {
  const document = readDocument(library.replace('parameters/Trace', 'parameters/Nobody'), 'library.yaml');
  const before = structuredClone(document);
  await problemsOf(document, noSchema);
  expect(document).toEqual(before);
});

const withOperations = (paths: string): ContractDocument =>
  readDocument(`openapi: 3.0.0\ninfo: { title: t, version: '1' }\npaths:\n${paths}`, 'made-up.yaml');
const id = '{ name: id, in: path, required: true, schema: { type: string } }';

test.each([
  [
    'an id that two operations have',
    '  /a: { get: { operationId: X } }\n  /b: { post: { operationId: X } }',
    ['/paths/~1b/post/operationId: operationId `X` is that of GET /a'],
  ],
  [
    'a path parameter that nobody declares',
    '  /a/{id}: { get: {} }',
    ['/paths/~1a~1{id}/get: path parameter `id` is not declared'],
  ],
  [
    'one that only another operation declares',
    `  /a/{id}: { get: { parameters: [${id}] }, put: {} }`,
    ['/paths/~1a~1{id}/put: path parameter `id` is not declared'],
  ],
  ['one declared for the whole path', `  /a/{id}: { parameters: [${id}], get: {} }`, []],
  [
    'one that is not in the path',
    `  /a: { get: { parameters: [${id}] } }`,
    ['/paths/~1a/get: parameter `id` is not in the path'],
  ],
])('%s', async (_name, paths, want) => {
  const problems = await problemsOf(withOperations(paths), noSchema);
  expect(problems.map(({ pointer, message }) => `${pointer}: ${message}`)).toEqual(want);
});

test.each([
  [
    'a schema that holds itself is legal',
    "A: { type: object, properties: { next: { $ref: '#/components/schemas/A' } } }",
    [],
  ],
  ['a reference to itself is none', "A: { $ref: '#/components/schemas/A' }", ['/components/schemas/A']],
  [
    'nor are two to each other',
    "A: { $ref: '#/components/schemas/B' }\n    B: { $ref: '#/components/schemas/A' }",
    ['/components/schemas/A'], // taken out, it leaves nothing wrong with the other
  ],
])('%s', async (_name, schemas, want) => {
  const document = withOperations(`  /a: { get: {} }\ncomponents:\n  schemas:\n    ${schemas}\n`);
  const problems = await problemsOf(document, noSchema);
  expect(problems.map(({ pointer }) => pointer)).toEqual(want);
});
