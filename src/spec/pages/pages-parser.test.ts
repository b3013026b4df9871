import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { changeText } from '../update/change-text.ts';
import { diffFacts } from '../update/diff.ts';
import { PageError } from './page-error.ts';
import { pageFacts } from './page-facts.ts';
import { parsePage } from './pages-parser.ts';

const page = readFileSync(new URL('../fixtures/shelves.md', import.meta.url), 'utf8');
const claims = parsePage('shelves', page);

/** Replaces one place; a seeded edit that meets another number of places proves nothing. */
const edited = (from: string, to: string): string => {
  expect(page.split(from)).toHaveLength(2);
  return page.replace(from, () => to);
};

const changes = (text: string): readonly string[] =>
  diffFacts(pageFacts(claims), pageFacts(parsePage('shelves', text))).map(changeText);

test('a page is read as its operations, each claim with its line', () => {
  expect(claims).toMatchObject({ page: 'shelves', url: 'https://docs.example.org/library/api/shelves/' });
  expect(claims.operations.map(({ line, method, path }) => [line, method, path])).toEqual([
    [13, 'GET', '/api/shelves/{shelfID}'],
    [73, 'POST', '/api/shelves'],
  ]);
  expect(claims.operations[0]?.parameters[0]).toEqual({
    line: 23,
    name: 'shelfID',
    in: 'path',
    required: true,
    type: 'integer',
    format: 'int64',
  });
  expect(claims.operations[0]?.responses[0]).toEqual({
    line: 55,
    status: '200',
    fields: [{ line: 57, name: 'books', required: true, type: 'object[]' }],
  });
});

test('a sample is a request, its JSON body a value', () => {
  expect(claims.operations[1]?.samples).toEqual([
    {
      line: 100,
      method: 'POST',
      target: '/api/shelves',
      headers: [
        ['Authorization', 'Bearer LIBRARY_TOKEN'],
        ['Content-Type', 'application/json'],
      ],
      body: { kind: 'json', value: { name: 'NAME', width: 80 } },
      at: { target: 101, headers: [102, 103], body: [104, 107] },
    },
  ]);
});

const shelf = 'GET /api/shelves/{shelfID}';
const heading = '##### Query parameters\n\n';
const before = '`before` string <date-time>\n\nOnly books older than this [date](/library/glossary/#date).\n\n';

test.each([
  ['a status changed', '201 The shelf', '200 The shelf', '~ POST /api/shelves response 201 → response 200'],
  ['a status dropped', 'default Anything else.\n\n', '', `- ${shelf} response default`],
  ['a status added', 'default Anything', '500 A fire.\n\ndefault Anything', `+ ${shelf} response 500`],
  ['a path changed', 'POST `/api/shelves`', 'POST `/api/shelf`', '~ POST /api/shelves → POST /api/shelf'],
  ['a method changed', 'POST `/api/shelves`', 'PUT `/api/shelves`', '~ POST /api/shelves → PUT /api/shelves'],
  [
    'an operation deprecated',
    '{shelfID}`\n\n### List',
    '{shelfID}` Deprecated\n\n### List',
    `+ ${shelf} deprecated true`,
  ],
  ['a parameter dropped', before, '', `- ${shelf} query before (string)`],
  ['a parameter renamed', '`before` string', '`until` string', `~ ${shelf} query before → query until`],
  [
    'a parameter now required',
    '`before` string',
    '`before` required string',
    `~ ${shelf} query before required false → true`,
  ],
  [
    'a parameter no longer required',
    '`shelfID` required',
    '`shelfID`',
    `~ ${shelf} path shelfID required true → false`,
  ],
  ['a heading moved', heading + before, before + heading, `~ ${shelf} query before → path before`],
  [
    'a type changed',
    '`shelfID` required integer <int64>',
    '`shelfID` required string <int64>',
    `~ ${shelf} path shelfID type integer → string`,
  ],
  ['a format changed', '<date-time>', '<date>', `~ ${shelf} query before format date-time → date`],
  ['a format dropped', ' <int64>', '', `- ${shelf} path shelfID format int64`],
  ['an enum value changed', '`title` , `author`', '`title` , `year`', `~ ${shelf} query order enum author → enum year`],
  [
    'an enum value added',
    '`not found` , `gone`',
    '`not found` , `gone` , `lent`',
    `+ ${shelf} response 404 .code enum lent`,
  ],
  ['a default changed', 'Default: `title`', 'Default: `author`', `~ ${shelf} query order default title → author`],
  [
    'a media type changed',
    'Content-Type: `application/json`',
    'Content-Type: `text/plain`',
    '~ POST /api/shelves body media type application/json → text/plain',
  ],
  [
    'a body no longer required',
    '#### Request body required',
    '#### Request body',
    '~ POST /api/shelves body required true → false',
  ],
  [
    'a field of the body dropped',
    '`width` integer\n\nIn centimetres.\n\n',
    '',
    '- POST /api/shelves body .width (integer)',
  ],
  [
    'a field of an answer renamed',
    '`id` required string',
    '`shelfID` required string',
    '~ POST /api/shelves response 201 .id → .shelfID',
  ],
  [
    "a sample's URL changed",
    '8080/api/shelves"',
    '8080/api/v3/shelves"',
    '~ POST /api/shelves sample 1 URL /api/shelves → /api/v3/shelves',
  ],
  ["a sample's method changed", '--request POST', '--request PUT', '~ POST /api/shelves sample 1 method POST → PUT'],
  [
    "a sample's header changed",
    '"Content-Type: application/json"',
    '"Content-Type: text/plain"',
    '~ POST /api/shelves sample 1 header Content-Type application/json → text/plain',
  ],
  ["a sample's body changed", '"width": 80', '"width": 90', '~ POST /api/shelves sample 1 json body width 80 → 90'],
])('%s: exactly that claim differs', (_name, from, to, change) => {
  expect(changes(edited(from, to))).toEqual([change]);
});

test.each([
  ['a sentence', 'In centimetres.', 'In inches, since yesterday.'],
  ['an empty line', '### Put up a new shelf\n', '### Put up a new shelf\n\n'],
  ['the count of tokens', 'estimated_tokens: 321', 'estimated_tokens: 322'],
  ['the spaces between parts', '`books` required object\\[\\]', '`books`requiredobject[]'],
  ['the spaces around a list', '`title` , `author`', '`title`, `author`'],
  ['a paragraph over two lines', 'Books that are lent out', 'Books that\nare lent out'],
])('%s is no claim', (_name, from, to) => {
  expect(changes(edited(from, to))).toEqual([]);
});

describe('a line that is not understood is an error with its number', () => {
  test.each([
    ['a misspelt flag', '`before` string', '`before` requierd string', 29],
    ['a type that nobody knows', '`before` string', '`before` uuid', 29],
    ['a label that nobody knows', 'Default: `title`', 'Fallback: `title`', 39],
    ['a list without its quotes', '`title` , `author`', '`title` , author', 37],
    ['a heading that nobody knows', '#### Request body required', '#### Payload', 85],
    [
      'a heading without what belongs under it',
      '##### Path parameters\n\n',
      '##### Path parameters\n\n##### Path parameters\n\n',
      23,
    ],
    [
      'responses before the request',
      '#### Request body required',
      '#### Responses\n\n200 Fine.\n\n#### Request body required',
      89,
    ],
    ['a status that is none', '404 No such shelf.', '604 No such shelf.', 59],
    ['a table where a claim should be', '#### Responses\n\n200 The books.', '| a | b |', 53],
    [
      'a sample that lost its label',
      'Example request [Ask AI about this](#)\n\n```sh\ncurl --request GET',
      '```sh\ncurl --request GET',
      45,
    ],
    ['an example that is no JSON', 'Default: `title`', 'Default: `title`\n\nExample: `title`', 41],
    ['a claim inside a paragraph', 'How to sort them.\n\n', 'How to sort them.\n', 36],
    ['an option of curl that nobody knows', '--request POST', '--proxy x', 100],
    ['a quote that stays open', '8080/api/shelves"', '8080/api/shelves', 100],
    [
      'a fence that stays open',
      '"Authorization: Bearer LIBRARY_TOKEN"\n```',
      '"Authorization: Bearer LIBRARY_TOKEN"',
      47,
    ],
    [
      'an operation without responses',
      '#### Responses\n\n201 The shelf as it stands.\n\n`id` required string\n',
      '',
      110,
    ],
    ['front matter without an address', 'url: https://docs.example.org/library/api/shelves/\n', '', 1],
  ])('%s', (_name, from, to, line) => {
    const text = edited(from, to);
    const error = thrownBy(() => parsePage('shelves', text));
    expect(error).toBeInstanceOf(PageError);
    expect(error).toMatchObject({ page: 'shelves', line });
    expect(error).toHaveProperty('message', expect.stringContaining(`shelves.md:${line}: `));
  });

  test.each([
    ['', 1],
    ['# Not found', 1],
    ['---\nurl: x\n---\n\nNothing here.\n', 6],
  ])('a page without operations: %j', (text, line) => {
    expect(thrownBy(() => parsePage('shelves', text))).toMatchObject({ line });
  });
});

const thrownBy = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return error;
  }
};
