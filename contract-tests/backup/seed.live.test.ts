import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { contentOf, countOf } from './oracle.ts';
import { largePlan, smallPlan } from './plan.ts';
import { seed } from './seed.ts';
import { settledFilesOf, type Place } from './server-shards.ts';
import { openTestBed, type TestBed } from './servers.ts';

let bed: TestBed;
let one: Place;
let other: Place;

beforeAll(async () => {
  bed = await openTestBed();
  [one, other] = [await bed.start(), await bed.start()];
  for (const place of [one, other]) await seed(place, smallPlan, { deletes: place === one });
});
afterAll(async () => {
  await bed.close();
});

test('the large plan has three organisations, twelve buckets and sixty shards', () => {
  expect(new Set(largePlan.map(({ org }) => org)).size).toBe(3);
  expect(largePlan).toHaveLength(12);
  expect(largePlan.flatMap(({ groups }) => groups)).toHaveLength(60);
});

test('the same plan gives the same files, but for the bucket of which some is deleted', async () => {
  const [files, wholeFiles] = [await settledFilesOf(one), await settledFilesOf(other)];
  expect(Object.keys(files)).toHaveLength(8);
  const rest = (all: typeof files) => Object.entries(all).filter(([name]) => !name.startsWith('north/forever'));
  expect(rest(files)).toEqual(rest(wholeFiles));
  expect(rest(files)).toHaveLength(6);
  const [less, all] = [await contentOf(one), await contentOf(other)];
  expect([countOf(less), countOf(all)]).toEqual([8 * 40 - 12, 8 * 40]);
  expect(all['north/forever']).toEqual(expect.arrayContaining([...(less['north/forever'] ?? [])]));
  expect({ ...less, 'north/forever': [] }).toEqual({ ...all, 'north/forever': [] });
});
