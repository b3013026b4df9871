import { describe, expect, test } from '@jest/globals';
import { endpointMismatches, readPage } from './read-page.ts';

const page = (text: string): string =>
  `---\ntitle: About\nurl: https://docs.example.org/library/api/about/\n---\n\n${text}\n`;
const read = (text: string) => readPage('about', page(text));

describe('a page without operations', () => {
  test('keeps its tables, without the sentences in them', () => {
    const text = '| Name | Type | About |\n| --- | --- | --- |\n| `limit` | integer | How many there may be at most. |';
    expect(read(text).tables).toEqual([
      { line: 6, columns: ['Name', 'Type', 'About'], rows: [{ line: 8, cells: ['limit', 'integer', '<text>'] }] },
    ]);
  });

  test('may print a table again right behind itself', () => {
    const [one, two] = ['|Name|Kind|\n|----|----|\n|a|b|', '| Name | Kind |\n| --- | --- |\n| a | b |'];
    expect(read(`${one}\n${two}`).tables?.map(({ line, rows }) => [line, rows.length])).toEqual([
      [6, 1],
      [9, 1],
    ]);
  });

  test('has samples in lists too, and curl may put the data into the query', () => {
    const text =
      '1. Ask.\n\n    ```bash\n    curl --get "LIBRARY_URL/cards" \\\n      --data-urlencode "q=a b"\n    ```';
    expect(read(text).samples).toMatchObject([{ line: 9, method: 'GET', target: '/cards?q=a%20b', headers: [] }]);
  });

  test('a sample that is no single command says where it is cut', () => {
    const text = '```sh\ncurl "LIBRARY_URL/cards"\n    --user "NAME":"WORD"\n```';
    expect(read(text).samples).toMatchObject([{ line: 7, method: 'GET', target: '/cards', headers: [], cutAt: 8 }]);
  });

  test('the list of endpoints is links, in both forms', () => {
    const links = [
      '[GET `/cards` List cards](/library/api/cards/#operation/GetCards) [PUT `/cards` Lend](/library/api/cards/#operation/PutCards)',
      '[GET`/cards`List cards](/library/api/cards/#operation/GetCards)[PUT`/cards`LendDeprecated](/library/api/cards/#operation/PutCards)',
    ];
    const [one, two] = links.map((text) => read(text).endpoints);
    expect(one).toEqual([
      { line: 6, method: 'GET', path: '/cards', deprecated: false, page: 'cards', operationId: 'GetCards' },
      { line: 6, method: 'PUT', path: '/cards', deprecated: false, page: 'cards', operationId: 'PutCards' },
    ]);
    expect(two?.map(({ deprecated }) => deprecated)).toEqual([false, true]);
  });

  test('the index is headings that are links', () => {
    expect(read('### [Cards](/library/api/cards/)\n\nLend.\n').pages).toEqual([{ line: 6, page: 'cards' }]);
  });
});

test.each([
  ['a web page', '<!DOCTYPE html>\n<title>Sign in</title>', 'is a web page'],
  ['a table without a rule', page('| a | b |\n| 1 | 2 |'), ':6: '],
  ['a row with a cell too few', page('| a | b |\n| --- | --- |\n| 1 |'), ':8: '],
  ['a link to an operation in a form that nobody knows', page('[GET `/cards` List](/library/cards)'), ':6: '],
  ['a sample with an option that nobody knows', page('```sh\ncurl --proxy x "L/cards"\n```'), ':7: '],
  ['two commands in a sample', page('```sh\ncurl "L/cards"\nrm it\n```'), ':8: '],
  ['no front matter', 'Cards.\n', ':1: '],
])('%s is an error', (_, text, message) => {
  expect(() => readPage('about', text)).toThrow(message);
});

describe('the list of endpoints and the pages that it leads to', () => {
  const list = readPage(
    'all',
    page('[GET `/cards` L](/api/cards/#operation/GetCards) [PUT `/cards` L](/api/cards/#operation/PutCards)'),
  );
  const cards = (text: string) => readPage('cards', page(text));

  test('say what is on one of them only', () => {
    const other = cards('GET `/cards`\n\n#### Responses\n\n200 Fine.\n\nGET `/more`\n\n#### Responses\n\n200 Fine.');
    expect(endpointMismatches([list, other])).toEqual([
      'page cards: does not print PUT /cards, which the list of all endpoints has there',
      'page cards: prints GET /more, which the list of all endpoints does not have there',
    ]);
  });

  test('a page that should have operations and has none is an error', () => {
    expect(() => endpointMismatches([list, cards('Nothing here.')])).toThrow('cards.md:1: prints no operation');
  });
});
