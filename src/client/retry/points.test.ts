import { expect, test } from '@jest/globals';
import { everyPointHasItsTime } from './points.ts';

test.each([
  ['one point', 'm f=1 1'],
  ['several, the last with a line feed', 'm,t=a f=1,g=2i 1\nm f=true -5\n'],
  ['spaces around the time', 'm f=1  1465839830100400200  \n'],
  ['a string with everything in it', 'm f="a b\\"c, =\n# 1",g=2 7'],
  ['a string that ends in a backslash', 'm f="a\\\\" 7'],
  ['an empty string', 'm f="",g="" 7'],
  ['escaped spaces, commas and equals signs', 'm\\ n,t\\=u=v\\ w f\\ g=1 7'],
  ['a quote in a tag, where it means nothing', 'm,t="a f=1 7'],
  ['comments and empty lines between', '# about\n\n  \nm f=1 1\n#end'],
  ['a line that is indented', ' m f=1 1'],
])('%s: yes', (_, text) => {
  expect(everyPointHasItsTime(text)).toBe(true);
});

test.each([
  ['nothing', ''],
  ['a comment alone', '# m f=1 1'],
  ['a point without', 'm f=1'],
  ['one of two', 'm f=1 1\nm f=2\n'],
  ['the first of two', 'm f=1\nm f=2 2'],
  ['a space where the time should be', 'm f=1 \n'],
  ['a time in a string', 'm f="x 1"'],
  ['a string that looks like the end of a point', 'm f="a 1\nm f=2 2"'],
  ['a string that does not end', 'm f="a 1'],
  ['a time that is no integer', 'm f=1 1.5'],
  ['a word after the time', 'm f=1 1 x'],
  ['a backslash at the very end', 'm f=1 1\\'],
  ['an escaped space before what looks like a time', 'm f=1\\ 1'],
  ['a quote where none belongs', 'm f"g=1 1'],
  ['a comment with a quote, which may hide the next line', '# say="x\nm f=1 1'],
  ['bytes that are no text', '\u001f\u008b\u0008'],
])('%s: no', (_, text) => {
  expect(everyPointHasItsTime(text)).toBe(false);
});

test('size is no trouble: many lines, a long string, a long line', () => {
  expect(everyPointHasItsTime('m,t=a f=1,g="x y" 1\n'.repeat(100_000))).toBe(true);
  expect(everyPointHasItsTime(`m f="${'x '.repeat(2_000_000)}" 1`)).toBe(true);
  expect(everyPointHasItsTime(`m ${'f=1,'.repeat(300_000)}f=1 1`)).toBe(true);
  expect(everyPointHasItsTime(`m ${'f=1,'.repeat(300_000)}f=1`)).toBe(false);
});
