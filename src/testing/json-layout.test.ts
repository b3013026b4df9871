import { expect, test } from '@jest/globals';
import { readJson, writeJson } from './json-layout.ts';

const exact = [
  ['compact', '{"a":[1,"b",null],"c":{}}', {}],
  ['compact with a line feed, as Go encodes', '{"a":1}\n', { newline: true }],
  ['indented by tab, ampersands escaped by Go', '{\n\t"a": "x\\u0026y"\n}', { indent: 'tab', go: true }],
  ['indented by two spaces', '{\n  "a": 1\n}', { indent: 'space2' }],
  ['indented by four spaces', '{\n    "up": "1s"\n}', { indent: 'space4' }],
  ['a duration in nanoseconds above 2^53', '{"duration":315360000000000000}', {}],
  ['a bare string', '"m f=1"', {}],
] as const;

test.each(exact)('%s is read and written again byte for byte', (_, text, layout) => {
  const read = readJson(text);
  expect(read?.layout).toEqual(layout);
  expect(read && writeJson(read.value, read.layout)).toBe(text);
});

const kept = [
  ['odd spaces', '{"name":"influxdb", "status":"pass"}'],
  ['two documents', '{"code":"a"}{"code":"b"}'],
  ['an id as a number that loses digits', '{"id":9007199254740993}'],
  ['an id as a number that happens to survive', '{"id":1275118046373195776}'],
  ['a float written as 1.0', '{"a":1.0}'],
  ['keys that JavaScript would reorder', '{"b":1,"1":2}'],
  ['no JSON at all', '{"name":'],
] as const;

test.each(kept)('%s is not read as JSON, so that nothing is lost', (_, text) => {
  expect(readJson(text)).toBeUndefined();
});
