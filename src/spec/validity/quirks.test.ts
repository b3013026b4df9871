import { expect, test } from '@jest/globals';
import type { ContractDocument } from '../document.ts';
import { problemQuirks } from './problem-quirks.ts';
import { quirkId, quirksOf } from './quirks.ts';

// documents with quirks are not what the type promises
const documentOf = (parts: object): ContractDocument => ({
  openapi: '3.0.0',
  info: { title: 't', version: '1' },
  paths: {},
  ...parts,
});
const schemas = (value: object): ContractDocument => documentOf({ components: { schemas: value } });
const operation = (value: object, item: object = {}): ContractDocument =>
  documentOf({
    paths: { '/a': { ...item, get: value } },
    components: { parameters: { Kind: { in: 'header', name: 'accept' } } },
  });

const union = { discriminator: { propertyName: 'type' }, oneOf: [] };
const ref = { $ref: '#/components/schemas/U' };

test.each<[string, ContractDocument, readonly string[]]>([
  [
    'examples beside a reference',
    operation({ responses: { '400': { ...ref, examples: {} } } }),
    ['contract-ref-sibling:GET /a:#responses/400'],
  ],
  [
    'words beside a reference',
    operation({ responses: { '400': { ...ref, description: 'why', summary: 'what' } } }),
    [],
  ],
  ['a property named $ref', schemas({ A: { properties: { $ref: { type: 'string' }, b: { type: 'string' } } } }), []],
  ['an example that looks like a reference', schemas({ A: { example: { $ref: 'x', a: 1 } } }), []],
  [
    'a property named example',
    schemas({ A: { properties: { example: { ...ref, readOnly: true } } } }),
    ['contract-ref-sibling:#A:#properties/example'],
  ],
  [
    'a header parameter that the request body contradicts',
    operation({
      parameters: [{ in: 'header', name: 'Content-Type', schema: { enum: ['image/png'] } }],
      requestBody: { content: { 'text/plain': {} } },
    }),
    [
      'contract-media-type-contradiction:GET /a:#requestBody/content',
      'contract-ignored-header-parameter:GET /a:#parameters/header/Content-Type',
    ],
  ],
  [
    'a header parameter that allows what the request body lists',
    operation({
      parameters: [{ in: 'header', name: 'Content-Type', schema: { enum: ['image/png', 'text/plain'] } }],
      requestBody: { content: { 'text/plain': {} } },
    }),
    ['contract-ignored-header-parameter:GET /a:#parameters/header/Content-Type'],
  ],
  ['an allOf of one reference', schemas({ A: { allOf: [ref] }, U: union }), ['contract-allof-single-ref:#A:#']],
  ['an allOf of one inline schema', schemas({ A: { allOf: [{ type: 'object' }] } }), []],
  [
    'a union among others',
    schemas({ A: { items: { allOf: [ref, {}] } }, U: union }),
    ['contract-allof-union:#A:#items'],
  ],
  ['a plain schema among others', schemas({ A: { allOf: [ref, {}] }, U: { type: 'object' } }), []],
  [
    'nullable alone',
    schemas({ A: { nullable: true, oneOf: [] }, B: { nullable: true, type: 'string' } }),
    ['contract-nullable-without-type:#A:#'],
  ],
  ['a property named nullable', schemas({ A: { properties: { nullable: { type: 'boolean' } } } }), []],
  [
    'a prefix in the servers of a path',
    operation({}, { servers: [{ url: '/private' }] }),
    ['contract-server-prefix:GET /private/a:#servers'],
  ],
  ['the root as server of a path', operation({}, { servers: [{ url: '/' }] }), []],
  ['no servers at all', operation({ servers: [] }), ['contract-servers-empty:GET /a:#servers']],
  [
    'a header said elsewhere',
    operation({ parameters: [{ in: 'header', name: 'Content-Type' }] }),
    ['contract-ignored-header-parameter:GET /a:#parameters/header/Content-Type'],
  ],
  [
    'the same by reference',
    operation({ parameters: [{ $ref: '#/components/parameters/Kind' }] }),
    ['contract-ignored-header-parameter:GET /a:#parameters/header/accept'],
  ],
  [
    'the same of the whole path',
    operation({}, { parameters: [{ in: 'header', name: 'Authorization' }] }),
    ['contract-ignored-header-parameter:GET /a:#parameters/header/Authorization'],
  ],
  ['another header', operation({ parameters: [{ in: 'header', name: 'Accept-Encoding' }] }), []],
  ['a query parameter of that name', operation({ parameters: [{ in: 'query', name: 'Accept' }] }), []],
])('%s', (_, document, ids) => {
  // The components of these documents are there for what is wrong with them, and nothing leads to them.
  const found = quirksOf(document).filter(({ code }) => code !== 'contract-component-unused');
  expect(found.map(quirkId)).toEqual(ids);
});

test.each<[string, string, object, readonly string[]]>([
  [
    'a misplaced key',
    'key `examples` has no place here',
    { $ref: 'x', examples: {} },
    ['contract-invalid:GET /a:#responses/400'],
  ],
  ['a misplaced key that went', 'key `examples` has no place here', { $ref: 'x' }, []],
  ['a missing key', 'key `description` is missing', {}, ['contract-invalid:GET /a:#responses/400']],
  ['a missing key that came', 'key `description` is missing', { description: 'x' }, []],
  ['anything else', 'should be of type object', {}, ['contract-invalid:GET /a:#responses/400']],
])('a problem of the lock lasts as long as it can be seen: %s', (_, message, response, ids) => {
  const document = operation({ responses: { '400': response } });
  expect(problemQuirks(document, [{ pointer: '/paths/~1a/get/responses/400', message }]).map(quirkId)).toEqual(ids);
});

test('a problem of a component belongs to it', () => {
  const [quirk] = problemQuirks(schemas({ A: { type: 'x' } }), [
    { pointer: '/components/schemas/A/type', message: 'bad' },
  ]);
  expect(quirk && quirkId(quirk)).toBe('contract-invalid:#A:#type');
});

const answering = (schema: object): object => ({ responses: { '200': { content: { 'text/x': { schema } } } } });
const used = (schemas: object, more: object = {}): ContractDocument =>
  documentOf({
    paths: { '/a': { get: answering({ $ref: '#/components/schemas/A' }) } },
    components: { schemas },
    ...more,
  });
const toB = { $ref: '#/components/schemas/B' };

test.each<[string, ContractDocument, readonly string[]]>([
  ['used by an operation, and by what it uses', used({ A: { items: toB }, B: {} }), []],
  ['used by nothing', used({ A: {}, B: {} }), ['#B']],
  ['used by what nothing uses', used({ A: {}, B: {}, C: { items: toB } }), ['#B', '#C']],
  ['used by itself alone', used({ A: {}, B: { items: toB } }), ['#B']],
  ['named in a mapping', used({ A: { discriminator: { propertyName: 'k', mapping: { b: toB.$ref } } }, B: {} }), []],
  [
    'a scheme that is asked for, and one that is not',
    documentOf({ security: [{ Key: [] }], components: { securitySchemes: { Key: {}, Cookie: {} } } }),
    ['#Cookie'],
  ],
])('a component %s', (_, document, subjects) => {
  expect(quirksOf(document).map(({ code, subject }) => `${code} ${subject}`)).toEqual(
    subjects.map((subject) => `contract-component-unused ${subject}`),
  );
});
