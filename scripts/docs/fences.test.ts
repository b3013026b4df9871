import { expect, test } from '@jest/globals';
import { fencesIn } from './fences.ts';

test('fences with language, attributes, line and code, also within a list', () => {
  const text = ['# x', '```sh file=/a/b', 'one', '', '  two', '```', '1. y', '', '   ```ts', '   three', '   ```', ''];
  expect(fencesIn(text.join('\n'))).toEqual([
    { language: 'sh', attributes: { file: '/a/b' }, code: 'one\n\n  two', line: 2 },
    { language: 'ts', attributes: {}, code: 'three', line: 9 },
  ]);
});

test('a fence that cannot be run says why', () => {
  expect(fencesIn('```sh not run: it needs a network\nx\n```')).toEqual([
    { language: 'sh', attributes: {}, notRun: 'it needs a network', code: 'x', line: 1 },
  ]);
});

test('a fence that is never closed is an error with its line', () => {
  expect(() => fencesIn('a\n```sh\nx')).toThrow('line 2');
});
