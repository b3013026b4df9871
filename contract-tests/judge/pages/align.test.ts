import { expect, test } from '@jest/globals';
import type { Schema } from '../../../src/spec/document.ts';
import type { FieldClaim } from '../../../src/spec/pages/pages.ts';
import { documentOf } from '../fixtures.ts';
import { align } from './align.ts';
import { rowsOf } from './nodes.ts';

const text: Schema = { type: 'string' };
const link: Schema = { type: 'object', required: ['url'], properties: { kind: text, url: text } };
const schema: Schema = {
  type: 'object',
  properties: {
    id: text,
    name: text,
    remotes: { type: 'array', items: link },
    secrets: { type: 'object' },
    template: link,
    url: text,
  },
};
const nodes = rowsOf(documentOf({}), { schema, owner: { path: [] } });

/** `!name` is required. */
const rows = (...names: readonly string[]): readonly FieldClaim[] =>
  names.map((name, line) => ({
    line,
    name: name.replace('!', ''),
    required: name.startsWith('!'),
    type: name === 'remotes' ? 'object[]' : name === 'template' || name === 'secrets' ? 'object' : 'string',
  }));

const all = ['id', 'name', 'remotes', 'kind', '!url', 'secrets', 'template', 'kind', '!url', 'url'];

const seen = (...names: readonly string[]) => {
  const { matched, moved, renamed, unknown, missing, hidden } = align(rows(...names), nodes);
  return {
    matched: matched.length,
    moved: moved.map(({ field, node }) => `${field.line} ${node.path}`),
    renamed: renamed.map(({ field, node }) => `${field.name} ${node.path}`),
    unknown: unknown.map(({ name, line }) => `${line} ${name}`),
    missing: missing.map(({ path }) => path),
    hidden: hidden.map(({ path }) => path),
  };
};
const nothing = { moved: [], renamed: [], unknown: [], missing: [], hidden: [] };

test('rows of nested objects belong to the object before them, however often a name comes again', () => {
  expect(seen(...all)).toEqual({ matched: 10, ...nothing });
  expect(align(rows(...all), nodes).matched.map(({ node }) => node.path)).toEqual([
    ...['id', 'name', 'remotes', 'remotes.kind', 'remotes.url', 'secrets'],
    ...['template', 'template.kind', 'template.url', 'url'],
  ]);
});

test.each<[string, readonly string[], Partial<ReturnType<typeof seen>>]>([
  ['a row that is dropped', all.filter((name) => name !== 'name'), { missing: ['name'] }],
  ['a nested row that is dropped', all.toSpliced(3, 1), { missing: ['remotes.kind'] }],
  ['the second of a name that is dropped', all.toSpliced(8, 1), { missing: ['template.url'] }],
  [
    'objects that hide their fields',
    ['id', 'name', 'remotes', 'secrets', 'template', 'url'],
    { hidden: ['remotes', 'template'] },
  ],
  ['a row that nobody has', all.toSpliced(2, 0, 'more'), { unknown: ['2 more'] }],
  ['a row under another name', all.with(1, 'nome'), { renamed: ['nome name'] }],
  ['a nested row under another name', all.with(4, '!uri'), { renamed: ['uri remotes.url'] }],
  [
    'a row in another place',
    ['name', 'remotes', 'kind', '!url', 'id', 'secrets', 'template', 'kind', '!url', 'url'],
    { moved: ['4 id'] },
  ],
])('%s', (_, names, want) => {
  const matched = align(rows(...names), nodes).matched.length;
  expect(seen(...names)).toEqual({ matched, ...nothing, ...want });
});
