import { expect, test } from '@jest/globals';
import type { ContractDocument, Schema } from '../../../src/spec/document.ts';
import { misfitsOf } from './walker.ts';

const document = (schemas: Readonly<Record<string, Schema>>): ContractDocument => ({
  openapi: '3.0.0',
  info: { title: 't', version: '1' },
  paths: {},
  components: { schemas },
});

const seen = (schemas: Readonly<Record<string, Schema>>, schema: Schema, value: unknown): readonly string[] =>
  misfitsOf(document(schemas), { schema, owner: { path: [] } }, value).map(
    ({ kind, owner, at }) => `${kind} ${owner.component ?? ''}#${owner.path.join('/')} at ${at.join('/')}`,
  );

const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const object = (properties: Readonly<Record<string, Schema>>, more: Schema = {}): Schema => ({
  type: 'object',
  properties,
  ...more,
});
const text: Schema = { type: 'string' };

const Cat = object({ type: { type: 'string', enum: ['cat'] }, lives: { type: 'integer' } });
const Dog = object({ type: { type: 'string', enum: ['dog'] }, barks: { type: 'boolean' } });
const schemas = {
  Thing: object({ id: text, links: object({ self: text }) }, { required: ['id'] }),
  Base: object({ id: text }, { required: ['id'] }),
  Both: { allOf: [ref('Base'), object({ name: text })] },
  Cat,
  Dog,
  Pet: {
    oneOf: [ref('Cat'), ref('Dog')],
    discriminator: {
      propertyName: 'type',
      mapping: { cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog' },
    },
  },
  Enums: { oneOf: [ref('Cat'), ref('Dog')] },
  StringLiteral: object({ type: text, value: text }),
  IntegerLiteral: object({ type: text, value: text }),
  Literal: { oneOf: [ref('IntegerLiteral'), ref('StringLiteral')] },
  Few: { oneOf: [object({ a: text, b: text }), object({ a: text, c: text })] },
  Spelt: object({ remoteName: text, tags: text, tag: text }, { required: ['remoteName'] }),
  Bounded: object({
    count: { type: 'integer', minimum: 1, maximum: 5 },
    code: { type: 'string', minLength: 2 },
    some: { type: 'array', maxItems: 1 },
  }),
  Plain: object({ items: { type: 'array', items: object({ a: text }) } }),
  Rich: object({ items: { type: 'array', items: object({ a: text, b: text }) } }),
  Either: { oneOf: [ref('Plain'), ref('Rich')] },
  Loop: object({ next: { allOf: [ref('Loop')] } }),
} satisfies Record<string, Schema>;

const rows: readonly (readonly [name: string, schema: Schema, value: unknown, want: readonly string[]])[] = [
  ['a value that fits', ref('Thing'), { id: '1' }, []],
  ['a required property that is missing', ref('Thing'), {}, ['missing Thing#id at id']],
  [
    'a property under nearly its name: neither missing nor unknown',
    ref('Spelt'),
    { RemoteName: 'a' },
    ['spelling Spelt#RemoteName at RemoteName'],
  ],
  [
    'a property under nearly a name that is there too',
    ref('Spelt'),
    { remoteName: 'a', remote_name: 'b' },
    ['unknown Spelt#remote_name at remote_name'],
  ],
  [
    'numbers, texts and lists within bounds, and not',
    ref('Bounded'),
    { count: 6, code: 'x', some: [1, 2] },
    ['bounds Bounded#count at count', 'bounds Bounded#code at code', 'bounds Bounded#some at some'],
  ],
  ['bounds that are kept', ref('Bounded'), { count: 5, code: 'xy', some: [1] }, []],
  ['branches that are equal on top differ one level deeper', ref('Either'), { items: [{ a: '1', b: '2' }] }, []],
  ['a property that no schema has', ref('Thing'), { id: '1', more: 1 }, ['unknown Thing#more at more']],
  [
    'the same cause in a list, by its owner',
    { type: 'array', items: ref('Thing') },
    [{ id: '1' }, { id: '2', more: 1 }],
    ['unknown Thing#more at 1/more'],
  ],
  [
    'an inline object inside a component',
    ref('Thing'),
    { id: '1', links: { logs: 'x' } },
    ['unknown Thing#links/logs at links/logs'],
  ],
  ['a wrong type', ref('Thing'), { id: 7 }, ['type Thing#id at id']],
  ['a null where none is allowed', ref('Thing'), { id: null }, ['null Thing#id at id']],
  ['a null where one is allowed', object({ a: { type: 'string', nullable: true } }), { a: null }, []],
  [
    'allOf is one object, closed as a whole',
    ref('Both'),
    { id: '1', name: 'n', more: 1 },
    ['unknown Both#more at more'],
  ],
  [
    'a required property of an allOf belongs to the part that asks for it',
    ref('Both'),
    { name: 'n' },
    ['missing Base#id at id'],
  ],
  [
    'a branch by discriminator, and only that branch',
    ref('Pet'),
    { type: 'cat', barks: true },
    ['unknown Pet#barks at barks'],
  ],
  ['a branch by enums that have nothing in common', ref('Enums'), { type: 'dog', barks: true }, []],
  [
    'a branch by the schema that `type` names',
    ref('Literal'),
    { type: 'StringLiteral', value: 1 },
    ['type StringLiteral#value at value'],
  ],
  ['a branch by fewest misfits at this level', ref('Few'), { a: 'x', c: 1 }, ['type Few#c at c']],
  ['an enum', object({ a: { type: 'string', enum: ['x'] } }), { a: 'y' }, ['enum #a at a']],
  ['an object that lists nothing is free', { type: 'object' }, { any: 1 }, []],
  [
    'additional properties have a schema',
    { type: 'object', additionalProperties: text },
    { any: 1 },
    ['type #* at any'],
  ],
  ['`additionalProperties: true` opens a level', object({ a: text }, { additionalProperties: true }), { any: 1 }, []],
  [
    'what only answers lack is not missing',
    object({ a: { type: 'string', writeOnly: true } }, { required: ['a'] }),
    {},
    [],
  ],
  ['a dangling reference accepts everything', ref('Nowhere'), { any: 1 }, []],
  [
    'a schema that refers to itself',
    ref('Loop'),
    { next: { next: { more: 1 } } },
    ['unknown Loop#more at next/next/more'],
  ],
  ['siblings of a $ref are ignored, as OpenAPI 3.0 says', { ...ref('Thing'), required: ['nothing'] }, { id: '1' }, []],
  ['a whole number is a number', { type: 'number' }, 3, []],
  ['a fraction is no integer', { type: 'integer' }, 3.5, ['type # at ']],
];

test.each(rows)('%s', (_, schema, value, want) => {
  expect(seen(schemas, schema, value)).toEqual(want);
});

const formats: readonly (readonly [format: string, value: unknown, fits: boolean])[] = [
  ['date-time', '2026-01-01T00:00:00Z', true],
  ['date-time', '2026-01-01T00:00:00.123456789+01:00', true],
  ['date-time', 'yesterday', false],
  ['duration', '1h30m', true],
  ['uri', '/api/v2/things/1', true],
  ['uri', 'http://things.test', true],
  ['uri', '', false],
  ['int32', 2 ** 31 - 1, true],
  ['int32', 2 ** 31, false],
  ['byte', 'aGk=', true],
  ['byte', 'no base64!', false],
  ['unheard-of', 'anything', true],
];

test.each(formats)('format %s: %j fits: %j', (format, value, fits) => {
  const type = typeof value === 'number' ? 'number' : 'string';
  expect(seen({}, { type, format }, value)).toEqual(fits ? [] : ['format # at ']);
});

test('`required: true`, which is no list, asks for nothing', () => {
  const schema: unknown = { type: 'object', properties: { a: text }, required: true };
  expect(seen({}, schema as Schema, {})).toEqual([]);
});
