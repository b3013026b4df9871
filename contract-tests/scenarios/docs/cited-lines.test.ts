/** A claim that stands on another line than it says sends whoever mends the page to the wrong place. */
import { expect, test } from '@jest/globals';
import { loadPages } from '../../load-pages.ts';
import { readCassettes } from '../../record/cassette-folder.ts';
import type { PageClaims } from '../../../src/spec/pages/pages.ts';
import { unjudged } from './unjudged.ts';

type Cited = { readonly page: string; readonly line: number; readonly says: string };

const pages = await loadPages();
const cassettes = await readCassettes('2.9.1');

const claimed = cassettes.flatMap(({ exchanges }) =>
  exchanges.flatMap(({ purpose }): readonly Cited[] => (purpose.kind === 'claim' ? [purpose] : [])),
);

/** Words that stand in every sentence say nothing of the line. */
const common = new Set('and are but for has not one that the them there they this was what which who with'.split(' '));

/** So much of a word that its forms are the same. */
const stem = (word: string): string => word.slice(0, 5);

const wordsOf = (text: string): readonly string[] =>
  (text.toLowerCase().match(/[a-z0-9]{3,}/g) ?? []).filter((word) => !common.has(word)).map(stem);

const linesIn = ({ operations }: PageClaims): readonly number[] =>
  operations.flatMap(({ line, parameters, responses }) => [
    line,
    ...[...parameters, ...responses].map((claim) => claim.line),
  ]);

/** Of a page with operations no words are kept; there the line has to be one of an operation's, not above the first. */
const isOn = ({ page, line, says }: Cited): boolean => {
  const found = pages.find((each) => each.page === page);
  if (found?.words === undefined) return found !== undefined && line >= Math.min(...linesIn(found));
  const own = found.words.find((each) => each.line === line)?.words.map(stem) ?? [];
  return wordsOf(says).some((word) => own.includes(word));
};

const isWrong = (cited: Cited): boolean => !isOn(cited);

test('what was held against the server stands on its line', () => {
  expect(claimed.length).toBeGreaterThan(100);
  expect(claimed.filter(isWrong)).toEqual([]);
});

test('what was not judged stands on its line', () => {
  const all = unjudged(pages);
  expect(all.length).toBeGreaterThan(10);
  expect(all.filter(isWrong)).toEqual([]);
});

test('a wrong line is seen', () => {
  const [first] = unjudged(pages).filter(({ page }) => page === 'authentication');
  expect(first && isOn(first)).toBe(true);
  expect(first && isOn({ ...first, line: first.line + 1 })).toBe(false);
});
