/** No sample and no row of a docs page is passed over in silence: it is in a recording, or in a list with a reason. */
import { expect, test } from '@jest/globals';
import type { Exchange, PagePlace } from '../../../src/testing/cassette.ts';
import { loadPages } from '../../load-pages.ts';
import { readCassettes } from '../../record/cassette-folder.ts';
import { defaultVersion } from '../../server/locate.ts';
import { familyOf, families, isSent, notSent } from './families.ts';
import { fillQuery } from './placeholders.ts';
import { printedSamples, type PrintedSample } from './printed-samples.ts';
import { notJudged } from './prose/not-judged.ts';
import { bodyWords, leftAsPrinted, queryWords } from './word-makers.ts';
import { pathParameters, wordsOf } from './placeholders.ts';
import { makers } from './resource-makers.ts';

const pages = await loadPages();
const printed = printedSamples(pages);
const cassettes = await readCassettes(defaultVersion);
const exchanges = cassettes.flatMap((cassette) => cassette.exchanges);

const placeOf = ({ page, line }: PagePlace): string => `${page}:${line}`;

const placesSent = ({ purpose }: Exchange): readonly string[] =>
  purpose.kind === 'sample' ? [purpose, ...(purpose.also ?? [])].map(placeOf) : [];

const placesOf = ({ place, also }: PrintedSample): readonly string[] => [place, ...also].map(placeOf);

test('every sample of every page was sent, but for those that have a reason', () => {
  const sent = new Set(exchanges.flatMap(placesSent));
  expect(
    printed
      .filter(isSent)
      .flatMap(placesOf)
      .filter((place) => !sent.has(place)),
  ).toEqual([]);
  expect(printed.filter((each) => !isSent(each)).flatMap(placesOf)).toHaveLength(3);
  expect(notSent.every(({ reason }) => reason.length > 20)).toBe(true);
});

test('every sample has a scenario that sends it', () => {
  expect(printed.filter((each) => familyOf(each) === undefined).map(({ place }) => placeOf(place))).toEqual([]);
  expect(families.filter((family) => !printed.some((each) => familyOf(each) === family))).toEqual([]);
});

test('every placeholder has a value, and every parameter of a path something that it stands for', () => {
  const words = printed.map(({ sample }) => wordsOf(sample));
  const known = [...Object.keys(bodyWords), ...leftAsPrinted];
  expect(words.flatMap(({ body }) => body).filter((word) => !known.includes(word))).toEqual([]);
  expect(words.flatMap(({ query }) => query).filter((word) => !(word in queryWords))).toEqual([]);
  const parameters = printed.flatMap(({ sample }) => pathParameters(sample.target).map(({ name }) => name));
  expect(parameters.filter((name) => !(name in makers))).toEqual([]);
});

/** What a template says, with anything in place of its parameters and words. */
const asPattern = (target: string): RegExp =>
  new RegExp(
    `^${fillQuery(target, new Map())
      .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
      .replace(/\{\w+\}/g, '[^/?]+')
      .replace(/(?<==)[A-Z_]+(?=&|$)/g, '[^&]+')}$`,
  );

test('what was sent is what is printed: method, target, scheme and content type', () => {
  const byPlace = new Map(exchanges.flatMap((exchange) => placesSent(exchange).map((place) => [place, exchange])));
  for (const { sample, place } of printed.filter(isSent)) {
    const request = byPlace.get(placeOf(place))?.request;
    const scheme =
      sample.headers
        .find(([name]) => name === 'Authorization')?.[1]
        .split(' ')[0]
        ?.toLowerCase() ?? 'none';
    const type = sample.headers.find(([name]) => name === 'Content-Type')?.[1];
    expect({ place, method: request?.method, scheme: request?.auth.scheme }).toEqual({
      place,
      method: sample.method,
      scheme,
    });
    expect(request?.target).toMatch(asPattern(sample.target));
    expect(request?.headers.find(([name]) => name === 'content-type')?.[1]).toBe(type);
    expect(request?.body.kind === 'empty').toBe(sample.body === undefined);
  }
});

test('every row of a table on a page without operations was asked about, or has a reason why not', () => {
  const claimed = exchanges.flatMap(({ purpose }) => (purpose.kind === 'claim' ? [placeOf(purpose)] : []));
  const settled = new Set([...claimed, ...notJudged.map(placeOf)]);
  const rows = pages
    .filter(({ page, operations }) => operations.length === 0 && !page.startsWith('_'))
    .flatMap(({ page, tables = [] }) => tables.flatMap(({ rows: all }) => all.map(({ line }) => ({ page, line }))));
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.map(placeOf).filter((place) => !settled.has(place))).toEqual([]);
});
