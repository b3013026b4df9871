/** The words of our own: every operation has them, each its own, and they look like one sentence. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { methods } from '../../src/spec/document.ts';
import { parseOverlay } from '../../src/spec/overlay/overlay.ts';
import { provenContract } from './proven-contract.ts';

const text = (name: string): string => readFileSync(new URL(`../../openapi/${name}`, import.meta.url), 'utf8');
const texts = {
  'contract.yaml': text('contract.yaml'),
  'overlay.yaml': text('overlay.yaml'),
  'summaries.yaml': text('summaries.yaml'),
};
const proven = provenContract(texts);
const operations = Object.entries(proven.paths).flatMap(([path, item]) =>
  methods.flatMap((method) => (item[method] ? [{ name: `${method.toUpperCase()} ${path}`, ...item[method] }] : [])),
);
const repeated = (words: readonly string[]): readonly string[] => words.filter((one, at) => words.indexOf(one) !== at);

test('every operation has a summary of its own', () => {
  expect(operations).toHaveLength(235);
  expect(operations.filter(({ summary }) => !summary).map(({ name }) => name)).toEqual([]);
  expect(repeated(operations.map(({ summary = '' }) => summary))).toEqual([]);
});

test('a summary is one sentence of at most 120 characters', () => {
  const long = operations.filter(
    ({ summary = '' }) => !/^[A-Z][^\n]{8,118}\.$/.test(summary) || /[.?!] [A-Z]/.test(summary),
  );
  expect(long.map(({ name, summary }) => `${name}: ${summary ?? ''}`)).toEqual([]);
});

test('at least sixty schemas say what they are, no two alike', () => {
  const schemas = Object.values(proven.components?.schemas ?? {});
  const words = schemas.flatMap((schema) => ('description' in schema ? [schema.description] : []));
  expect(words.length).toBeGreaterThanOrEqual(60);
  expect(repeated(words)).toEqual([]);
});

/** A document without what is only said. */
const wordless = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, part: unknown) => (key === 'summary' || key === 'description' ? undefined : part)),
  );

test('summaries.yaml changes words only, of what is there', () => {
  const actions = parseOverlay(texts['summaries.yaml'], 'openapi/summaries.yaml');
  expect(new Set(actions.map(({ kind }) => kind))).toEqual(new Set(['summary']));
  const without = provenContract({
    ...texts,
    'summaries.yaml': texts['overlay.yaml'].replace(/^actions:[^]*/m, 'actions: []'),
  });
  expect(wordless(proven)).toEqual(wordless(without));
});
