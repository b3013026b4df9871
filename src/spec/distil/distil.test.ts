import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { contractText } from '../contract-text.ts';
import { distil } from './distil.ts';
import { valueAt } from '../pointer.ts';
import { readDocument } from '../read-document.ts';

const upstream = readDocument(
  readFileSync(new URL('../fixtures/library.yaml', import.meta.url), 'utf8'),
  'library.yaml',
);
const distilled = distil(upstream);

test('no sentence and no vendor extra is left', () => {
  const text = contractText(distilled);
  for (const word of [
    'lend',
    'Put up',
    'A wide one',
    'x-code',
    'x-go',
    'x-short',
    'Quick start',
    'docs.example',
    'This server',
    'library card',
    'as wide as',
    'How many',
    'A shelf',
    'no shelf',
    'contact',
  ]) {
    expect(text).not.toContain(word);
  }
});

describe('what is a fact stays', () => {
  test.each([
    ['the title of the document', '/info', { title: 'Library', version: '1.x' }],
    ['servers', '/servers', [{ url: '/' }]],
    ['an empty list of servers', '/paths/~1cards/get/servers', []],
    ['the path’s servers', '/paths/~1cards/servers', [{ url: '/private' }]],
    ['tags in use', '/tags', [{ name: 'Shelves' }]],
    ['limits and defaults', '/paths/~1cards/get/parameters/1/schema', { type: 'integer', default: 20, maximum: 100 }],
    ['a short example', '/paths/~1cards/get/parameters/0/schema/example', '0c0000'],
    [
      'that there is an example of several lines',
      '/paths/~1cards/get/responses/200/content/text~1plain/example',
      '<text>',
    ],
    [
      'the value of a named example',
      '/paths/~1shelves/post/requestBody/content/application~1json/examples/wide',
      { value: { description: '<text>', name: 'wide' } },
    ],
    [
      'what stands beside a reference',
      '/paths/~1shelves/post/responses/400',
      { $ref: '#/components/responses/Bad', examples: { tooWide: { value: { code: 'invalid' } } } },
    ],
    [
      'a property that is called like prose',
      '/components/schemas/Shelf/properties/title',
      { type: 'string', nullable: true },
    ],
    ['a property that is called like an extra', '/components/schemas/Shelf/properties/x-height', { nullable: true }],
    [
      'an `allOf` of one',
      '/components/schemas/Shelf/properties/kind',
      { allOf: [{ $ref: '#/components/schemas/Kind' }] },
    ],
    [
      'a flag beside a reference',
      '/components/schemas/Shelf/properties/owner',
      { $ref: '#/components/schemas/Kind', required: true },
    ],
    ['deprecation', '/components/schemas/Kind', { type: 'string', deprecated: true }],
    [
      'the security scheme',
      '/components/securitySchemes/Card',
      { type: 'apiKey', in: 'header', name: 'Authorization' },
    ],
  ])('%s', (_name, pointer, value) => {
    expect(valueAt(distilled, pointer)).toEqual(value);
  });
});

test.each([
  ['/paths/~1shelves/post/responses/201', 'Created'],
  ['/components/responses/Bad', 'Bad Request'],
  ['/components/responses/Other', 'Error'],
])('the description of %s is a reason phrase', (pointer, phrase) => {
  expect(valueAt(distilled, pointer)).toHaveProperty('description', phrase);
});

test('the order of the upstream document makes no difference', () => {
  const turned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turned);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, child]) => [key, turned(child)]),
    );
  };
  const other = readDocument(JSON.stringify(turned(upstream)), 'turned.json');
  expect(contractText(distil(other))).toBe(contractText(distilled));
});

test('a distilled document is distilled already', () => {
  expect(contractText(distil(readDocument(contractText(distilled), 'again')))).toBe(contractText(distilled));
});

test('prose is kept for who asks for it', () => {
  const kept = distil(upstream, { prose: 'keep' });
  expect(valueAt(kept, '/paths/~1shelves/post/summary')).toBe('Put up a shelf');
  expect(valueAt(kept, '/paths/~1shelves/post/responses/201/description')).toBe('The shelf as it stands now.');
  expect(valueAt(kept, '/info/x-short')).toBe('lib');
  expect(valueAt(kept, '/tags')).toHaveLength(2);
});
