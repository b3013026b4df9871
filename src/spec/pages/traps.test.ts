/** What makes a docs page hard to read, one by one, in both forms that pages were printed in. */
import { describe, expect, test } from '@jest/globals';
import { PageError } from './page-error.ts';
import type { OperationClaims } from './pages.ts';
import { parsePage } from './pages-parser.ts';

const head =
  '---\ntitle: Cards\nurl: https://docs.example.org/library/api/cards/\n---\n\nGET `/cards`\n\n### List cards\n\n';
const sample = 'Example request [Ask AI about this](#)\n\n```sh\ncurl "http://localhost:8080/cards"\n```\n\n';

/** A page of one operation: what stands before its sample, and its responses. */
const pageOf = (before: string, responses = '200 All cards.\n'): string =>
  `${head}${before}${sample}#### Responses\n\n${responses}`;

/** The form without spaces between the parts of a line, with escaped angles and plain brackets. */
const runTogether = (text: string): string =>
  text
    .split('\n')
    .map((line) =>
      line
        .replace(/^(GET|POST) `/, '$1`')
        .replace(/^(Allowed(?: values)?|Default|Example|Content-Type): `/, '$1:`')
        .replaceAll('` , `', '`, `')
        .replace(
          /^(`[^`]+`) (required )?(string|integer|object|array)/,
          (_, name: string, need = '', type: string) => `${name}${String(need).trim()}${type}`,
        )
        .replace(/ <([\w-]+)>$/, ' \\<$1\\>')
        .replaceAll('\\[\\]', '[]')
        .replace(/^(\d{3}|default) /, '$1')
        .replace('Request body required', 'Request bodyrequired')
        .replace('request [Ask', 'request[Ask'),
    )
    .join('\n');

const operationIn = (text: string): OperationClaims => {
  const [operation] = parsePage('cards', text).operations;
  if (!operation) throw new Error('the parser found nothing and did not say so');
  return operation;
};

const withoutLines = (operation: OperationClaims): unknown =>
  JSON.parse(
    JSON.stringify(operation, (key, value: unknown) => (/^(line|mediaTypeLine)$/.test(key) ? undefined : value)),
  );

const names = (rows: readonly { readonly name: string }[]): readonly string[] => rows.map(({ name }) => name);

const query = '#### Parameters\n\n##### Query parameters\n\n';

type Trap = readonly [name: string, text: string, see: (operation: OperationClaims) => unknown, want: unknown];

const traps: readonly Trap[] = [
  [
    'a heading of a description on the level of the sections',
    pageOf(
      `#### For the big library\n\nAll of them.\n\n${query}\`since\` string\n\nA day.\n\n#### For the small one\n\n-   Not read.\n\n\`until\` string\n\n`,
    ),
    ({ parameters }) => names(parameters),
    ['since', 'until'],
  ],
  [
    'a heading of a description inside and behind a response',
    pageOf(
      '',
      '200\n\nFine.\n\n#### For the small library\n\n-   Only ten.\n\n`id` string\n\n#### Related\n\n-   [Shelves](/shelves/)\n',
    ),
    ({ responses }) => responses.map(({ status, fields }) => [status, names(fields)]),
    [['200', ['id']]],
  ],
  [
    'a fence whose first line is a fence',
    pageOf(`Ask like this:\n\n\`\`\`\n\`\`\`json\n{ "title": "x" }\n\`\`\`\n\n\`\`\`\n\n${query}\`since\` string\n\n`),
    ({ parameters, samples }) => [names(parameters), samples.length],
    [['since'], 1],
  ],
  [
    'a fence that stands in a list',
    pageOf(
      `-   Ask:\n    \n    \`\`\`json\n    { "title": "x" }\n    \`\`\`\n    \n    and wait.\n\n${query}\`since\` string\n\n`,
    ),
    ({ parameters, samples }) => [names(parameters), samples.length],
    [['since'], 1],
  ],
  [
    'rows of nested objects on the level of their parents, with names that come again',
    pageOf(
      '',
      '200 Cards.\n\n`first` object\n\n`id` string\n\n`name` string\n\n`rest` object\\[\\]\n\n`id` required string\n',
    ),
    ({ responses }) => responses[0]?.fields.map(({ name, required }) => `${name} ${required}`),
    ['first false', 'id false', 'name false', 'rest false', 'id true'],
  ],
  [
    'escaped brackets of a list',
    pageOf('', '200 Cards.\n\n`cards` object\\[\\]\n\n`rows` array\\[\\]\n'),
    ({ responses }) => responses[0]?.fields.map(({ type }) => type),
    ['object[]', 'array[]'],
  ],
  [
    'a format that Markdown takes for HTML',
    pageOf(`${query}\`since\` required string <date-time>\n\n`),
    ({ parameters }) => parameters[0],
    { line: 14, name: 'since', in: 'query', required: true, type: 'string', format: 'date-time' },
  ],
  [
    'a status whose text is a paragraph of its own, and one with a link for text',
    pageOf('', '200 [Cards](/cards/) of a reader.\n\n401\n\nNobody.\n\ndefault Anything.\n'),
    ({ responses }) => responses.map(({ status }) => status),
    ['200', '401', 'default'],
  ],
  [
    'two names for the same list of values',
    pageOf(
      `${query}\`order\` string\n\nAllowed values: \`name\` , \`age\`\n\n`,
      '200 Cards.\n\n`kind` string\n\nAllowed: `red` , `blue`\n',
    ),
    ({ parameters, responses }) => [parameters[0]?.enum, responses[0]?.fields[0]?.enum],
    [
      ['name', 'age'],
      ['red', 'blue'],
    ],
  ],
  [
    'an answer of which nothing is printed',
    pageOf('', '200 Cards.\n\n404 No card.\n\n`message` string\n'),
    ({ responses }) => responses.map(({ status, fields }) => [status, fields.length]),
    [
      ['200', 0],
      ['404', 1],
    ],
  ],
  [
    'code and a table in the description of a field',
    pageOf(
      `#### Request body required\n\nContent-Type: \`application/json\`\n\n\`rules\` object\n\nFor example:\n\n\`\`\`js\nlend(all)\n\`\`\`\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n\`shelf\` string\n\n`,
    ),
    ({ request }) => names(request?.fields ?? []),
    ['rules', 'shelf'],
  ],
  [
    'an example of a value, its long text cut',
    pageOf('', `200 Cards.\n\n\`links\` string\n\nExample: \`{"self":"/cards/1","note":"${'x'.repeat(50)}"}\`\n`),
    ({ responses }) => responses[0]?.fields[0]?.example,
    { note: '<text>', self: '/cards/1' },
  ],
  [
    'an example of a request among the answers',
    pageOf('', '200 Cards.\n\n`cards` object\\[\\]\n\nExample request body\n\n```json\n{ "cards": [] }\n```\n'),
    ({ responses }) => responses[0]?.example,
    { line: 22, of: 'request', value: { cards: [] } },
  ],
];

describe('the form with spaces', () => {
  test.each(traps)('%s', (_, text, see, want) => {
    expect(see(operationIn(text))).toEqual(want);
  });
});

describe('the form that runs together makes the same claims', () => {
  test.each(traps)('%s', (_, text) => {
    const other = runTogether(text);
    expect(other).not.toBe(text);
    expect(withoutLines(operationIn(other))).toEqual(withoutLines(operationIn(text)));
  });
});

describe('only the form that runs together', () => {
  test('prints deprecation behind the path', () => {
    expect(operationIn(pageOf('').replace('GET `/cards`', 'GET`/cards`Deprecated')).deprecated).toBe(true);
  });

  test('breaks paragraphs into lines, one of which may begin like a status', () => {
    const { responses } = operationIn(pageOf('', '200Cards up to the\ndefault `limit`.\nNo more.\n'));
    expect(responses.map(({ status }) => status)).toEqual(['200']);
  });
});

test.each([
  ['an end of the outer fence that is missing', pageOf('```\n```json\n{}\n```\n\nMore.\n\n'), 10],
  ['an end of the inner fence that is missing', pageOf('```\n```json\n{}\n\nMore.\n\n'), 11],
  ['a heading of the next level inside a description', pageOf('##### A detail\n\n'), 10],
  ['an item glued to the paragraph before', pageOf(`${query}\`since\` string\n\nA day.\n\`until\` string\n\n`), 17],
  ['a status glued to the paragraph before', pageOf('', '200 Cards.\n\nMany.\n404 None.\n'), 21],
  ['a status behind the last one, on a line of another form', pageOf('', '200 Cards.\n\n`404` None\n'), 20],
])('%s is an error', (_, text, line) => {
  let error: unknown;
  try {
    parsePage('cards', text);
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(PageError);
  expect(error).toMatchObject({ line });
});
