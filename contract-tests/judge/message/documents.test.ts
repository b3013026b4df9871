import { expect, test } from '@jest/globals';
import { documentsInText } from './documents.ts';

const rows: readonly (readonly [text: string, kind: string, count: number])[] = [
  ['', 'none', 0],
  [' \n', 'none', 0],
  ['{"a":1}', 'one', 1],
  ['{\n\t"a": 1\n}', 'one', 1],
  ['{"a":1}{"b":2}', 'glued', 2],
  ['{"a":"}{"}{"b":"\\"}"}', 'glued', 2],
  ['{"a":1}\n{"b":2}\n', 'lines', 2],
  ['{"a":1', 'broken', 0],
  ['{"a":1} and more', 'broken', 0],
  ['not JSON', 'broken', 0],
];

test.each(rows)('%j is %s', (text, kind, count) => {
  const found = documentsInText(text);
  expect(found.kind).toBe(kind);
  expect('values' in found ? found.values.length : found.kind === 'one' ? 1 : 0).toBe(count);
});
