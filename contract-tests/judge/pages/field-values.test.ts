import { expect, test } from '@jest/globals';
import { contractOf } from '../../contract-of.ts';
import { cassetteOf, documentOf, exchange } from '../fixtures.ts';
import { answersOf, fitsType, serverType, valuesAt } from './field-values.ts';
import { rowsOf } from './nodes.ts';

const part = { type: 'object' as const, properties: { url: { type: 'string' as const } } };
const schema = {
  type: 'object' as const,
  properties: { id: { type: 'string' as const }, parts: { type: 'array' as const, items: part } },
};
const document = documentOf({
  '/things': {
    get: {
      operationId: 'GetThings',
      responses: { '200': { content: { 'application/json': { schema } } }, default: {} },
    },
  },
});
const contract = contractOf(document);
const [operation] = contract.operations;
if (operation === undefined) throw new Error('the contract has one operation');
const rows = rowsOf(document, { schema, owner: { path: [] } });
const row = (path: string) => {
  const found = rows.find((each) => each.path === path);
  if (found === undefined) throw new Error(`no row ${path}`);
  return found;
};

const cassettes = [
  cassetteOf(
    exchange('GET /things', 200, { id: 'a', parts: [{ url: 'x' }, {}, { url: null }] }),
    exchange('GET /things', 200, { id: 7 }),
    exchange('GET /things', 404, { message: 'no' }),
  ),
];
const subject = { contract, cassettes };

test('answers of a status, and those that a page covers by default', () => {
  expect(answersOf(subject, operation, '200')).toHaveLength(2);
  expect(answersOf(subject, operation, 'default', ['200'])).toHaveLength(1);
  expect(answersOf(subject, operation, 'default', ['200', '404'])).toEqual([]);
});

test('the values of a row, those in each item of a list too', () => {
  expect(valuesAt(answersOf(subject, operation, '200'), row('parts.url'))).toEqual(['x', null]);
});

test('the server speaks where all that it sent is of one type', () => {
  const answers = answersOf(subject, operation, '200');
  expect(serverType(answers, row('parts.url'), ['object', 'string']).server?.says).toBe('string');
  expect(serverType(answers, row('parts.url'), ['string', 'object']).server?.says).toBe('string');
  expect(serverType(answers, row('id'), ['string', 'integer'])).toEqual({});
  expect(serverType([], row('id'), ['string', 'integer'])).toEqual({});
});

test.each([
  ['object', {}, true],
  ['object', [], false],
  ['array', [1], true],
  ['object[]', [{}], true],
  ['object[]', ['a'], false],
  ['string', 1, false],
  ['boolean', true, true],
  ['integer', 1.5, false],
  ['number', 1.5, true],
  ['duration', '1h', false],
])('%s: %j is %s', (type, value, want) => {
  expect(fitsType(type, value)).toBe(want);
});
