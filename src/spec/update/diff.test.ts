import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { changeText } from './change-text.ts';
import { contractFacts } from './contract-facts.ts';
import { diffFacts } from './diff.ts';
import { distil } from '../distil/distil.ts';
import { readDocument } from '../read-document.ts';

const library = readFileSync(new URL('../fixtures/library.yaml', import.meta.url), 'utf8');
const facts = (text: string) => contractFacts(distil(readDocument(text, 'library.yaml')));
const changes = (before: string, after: string) => diffFacts(facts(before), facts(after)).map(changeText);

const cards = 'GET /cards';
const post = 'POST /shelves';

test.each<[string, string, string, readonly string[]]>([
  ['a limit', 'maximum: 100', 'maximum: 50', [`~ ${cards} query limit maximum 100 → 50`]],
  ['a default', 'default: 20', 'default: 0', [`~ ${cards} query limit default 20 → 0`]],
  [
    'a parameter made required',
    'name: limit, in: query',
    'name: limit, required: true, in: query',
    [`+ ${cards} query limit required true`],
  ],
  ['a parameter moved', 'name: limit, in: query', 'name: limit, in: header', [`~ ${cards} query limit → header limit`]],
  [
    'a parameter dropped',
    "        - { $ref: '#/components/parameters/Trace' }\n",
    '',
    [`- ${cards} parameter Trace (Trace)`],
  ],
  ['an enum value', '[wide, narrow]', '[wide, small]', ['~ schema Shelf .name enum narrow → enum small']],
  [
    'a required property less',
    'required: [name, description]',
    'required: [name]',
    ['- schema Shelf required description'],
  ],
  [
    'a type',
    'title: { type: string, nullable',
    'title: { type: integer, nullable',
    ['~ schema Shelf .title type string → integer'],
  ],
  ['a property', '        description: { type: string }\n', '', ['- schema Shelf .description (string)']],
  [
    'a schema referred to',
    "owner: { $ref: '#/components/schemas/Kind'",
    "owner: { $ref: '#/components/schemas/Shelf'",
    ['~ schema Shelf .owner is a Kind → Shelf'],
  ],
  ['a status', "'201':", "'202':", [`~ ${post} response 201 → response 202`]],
  ['a media type', 'text/plain: { schema', 'text/csv: { schema', [`~ ${cards} response 200 text/plain → text/csv`]],
  ['a path', '  /shelves:', '  /racks:', [`~ ${post} → POST /racks`]],
  [
    'an operation named otherwise',
    'operationId: GetCards',
    'operationId: ListCards',
    [`~ ${cards} operationId GetCards → ListCards`],
  ],
  ['a server', 'url: /private', 'url: /inner', ['~ path /cards servers 0 url /private → /inner']],
  [
    'security switched off',
    'operationId: GetCards',
    'operationId: GetCards\n      security: []',
    [`+ ${cards} security []`],
  ],
  [
    'a deprecation',
    'operationId: GetCards',
    'operationId: GetCards\n      deprecated: true',
    [`+ ${cards} deprecated true`],
  ],
  ['an example', 'code: invalid', 'code: wide', [`~ ${post} response 400 examples tooWide value code invalid → wide`]],
  ['a sentence', 'What it is called.', 'Its name.', []],
])('%s', (_name, from, to, lines) => {
  expect(library.split(from).length).toBeGreaterThan(1);
  expect(changes(library, library.replace(from, to))).toEqual(lines);
});

test('what is undone is said the other way round', () => {
  const more = library.replace("        '400':", "        '409': { description: Taken }\n        '400':");
  expect(changes(library, more)).toEqual([`+ ${post} response 409`]);
  expect(changes(more, library)).toEqual([`- ${post} response 409`]);
});

test('two that went and two that came are not taken for renamed', () => {
  const other = library.replace('[wide, narrow]', '[low, high]');
  expect(changes(library, other)).toHaveLength(4);
});
