import { expect, test } from '@jest/globals';
import { CassetteFormatError, formatCassette, readCassette } from './cassette-file.ts';
import { cassetteOf, exchangeOf } from './fixtures.ts';

const cassette = cassetteOf([exchangeOf('001', { target: '/api/v2/buckets', body: { kind: 'text', text: 'ö' } })]);

test('what is written is read back, and written again it is the same', () => {
  const text = formatCassette(cassette);
  expect(readCassette(text)).toEqual(cassette);
  expect(formatCassette(readCassette(text))).toBe(text);
  expect(text.endsWith('}\n')).toBe(true);
});

const broken = [
  ['/run', { ...cassette, run: 1 }],
  ['/format', { ...cassette, format: 2 }],
  ['/exchanges/0/request', { ...cassette, exchanges: [{ ...cassette.exchanges[0], request: {} }] }],
  ['/captures/0/pointer', { ...cassette, captures: [{ canonical: 'a', kind: 'id', exchange: '001' }] }],
] as const;

test.each(broken)('a file that is wrong at %s says so', (pointer, value) => {
  expect(() => readCassette(JSON.stringify(value), 'a.json')).toThrow(CassetteFormatError);
  expect(() => readCassette(JSON.stringify(value), 'a.json')).toThrow(`at ${pointer}`);
});

test('a file that is no JSON names itself', () => {
  expect(() => readCassette('{', 'a.json')).toThrow('a.json: not JSON');
});
