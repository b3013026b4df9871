import { expect, test } from '@jest/globals';
import { csvError, csvProblem, csvRows } from './csv.ts';
import { expositionProblem } from './exposition.ts';
import { textProblem } from './format-problem.ts';
import { isMsgpack } from './msgpack.ts';

test('cells with quotation marks, commas and line feeds in them', () => {
  expect(csvRows('a,"b,""c"",\nd"\r\n\r\n1,2')).toEqual([['a', 'b,"c",\nd'], [], ['1', '2']]);
  expect(csvRows('a,"b')).toBeUndefined();
});

const head = '#datatype,string,long,double,dateTime:RFC3339,boolean\n,result,table,v,t,b\n';

test.each([
  ['a table as annotated', `${head},,0,1.5,2020-01-01T00:00:00Z,true\n`, undefined],
  ['values that are not there', `${head},,0,,,\n`, undefined],
  ['a text in a column of numbers', `${head},,0,many,2020-01-01T00:00:00Z,true\n`, '"many" in a column of double'],
  ['two tables of two widths', 'a,b\n1,2\n\nc\n3\n', undefined],
  ['a row that is too long', 'a,b\n1,2,3\n', 'rows of 2 and 3 cells in one table'],
  ['a quotation mark that is not closed', 'a,"b', 'a quotation mark that is not closed'],
  ['nothing', '', undefined],
])('CSV: %s', (_, text, want) => {
  expect(csvProblem(text)).toBe(want);
});

test('an error is a table of its own, also behind others', () => {
  expect(csvError('a,b\n1,2\n\n#datatype,string,string\n,error,reference\n,"it, broke",897\n')).toBe('it, broke');
  expect(csvError('a,error\n1,2\n')).toBeUndefined();
});

test.each([
  [
    'what a scraper reads',
    '# HELP a Of a.\n# TYPE a counter\na{b="c\\"d",e="f"} 1.5e+07\nb 0 1395066363000\nc NaN\n',
    undefined,
  ],
  ['no value', 'a{b="c"}\n', 'a line that is no sample: a{b="c"}'],
  ['no kind of metric', '# TYPE a number\n', 'a line that is no sample: # TYPE a number'],
])('Prometheus: %s', (_, text, want) => {
  expect(expositionProblem(text)).toBe(want);
});

test.each([
  [
    'a map with a list, a text and numbers',
    [0x82, 0xa1, 0x61, 0x92, 0x01, 0xcd, 0x01, 0x00, 0xa1, 0x62, 0xd9, 0x01, 0x63],
    true,
  ],
  ['a list that is longer than it is', [0x92, 0x01], false],
  ['a text that ends outside', [0xa5, 0x61], false],
  ['a length that ends outside', [0xdb, 0x00], false],
  ['a byte that is reserved', [0xc1], false],
])('MessagePack: %s', (_, bytes, want) => {
  expect(isMsgpack(Uint8Array.from(bytes))).toBe(want);
});

test.each([
  ['application/toml', 'a = 1\n', true],
  ['application/toml; charset=utf-8', 'a = \n', false],
  ['application/x-yaml', 'a: [1, 2]\n', true],
  ['application/x-yaml', 'a: [1, 2\n', false],
  ['text/plain', 'anything', true],
  ['text/plain; version=0.0.4', 'no sample at all', false],
  ['text/html', '<', true],
])('%s is read by a reader of its own: %j', (type, text, isFine) => {
  expect(textProblem(type, text) === undefined).toBe(isFine);
});
