/** Compiles and runs every piece of code in the guides and the README, with the package as it would be installed. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fencesIn, type Fence } from './fences.ts';
import { workshop, type Workshop } from './fixtures/workshop.ts';
import { programsIn } from './programs.ts';

const root = join(import.meta.dirname, '..', '..');
const guides = readdirSync(join(root, 'docs', 'guides')).map((name) => `docs/guides/${name}`);
/** In the order in which a reader meets them: what one makes, another may use. */
const pages = ['README.md', ...guides.sort((a, b) => Number(b.endsWith('start.md')) - Number(a.endsWith('start.md')))];
const fencesOf = (page: string): readonly Fence[] => fencesIn(readFileSync(join(root, page), 'utf8'));
const all = [...pages, 'docs/backup-restore.md'].flatMap((page) => fencesOf(page).map((fence) => ({ page, fence })));

let shop: Workshop;
beforeAll(async () => {
  shop = await workshop();
}, 240_000);
afterAll(() => shop.close());

test('at most three pieces of code are not run, each with its reason', () => {
  const left = all.filter(({ fence }) => fence.notRun !== undefined);
  expect(left.length).toBeLessThanOrEqual(3);
  for (const { fence } of left) expect(fence.notRun).toMatch(/\w+ \w+/);
});

test('every piece is in a language that is run here or in the test of its own guide', () => {
  expect(new Set(all.map(({ fence }) => fence.language))).toEqual(new Set(['ts', 'sh', 'yaml', 'crontab']));
});

test('every program compiles, strictly, against the declarations that are published', () => {
  const programs = [...pages, 'docs/backup-restore.md'].flatMap((page) => programsIn(page, fencesOf(page)));
  expect(programs.length).toBeGreaterThan(15);
  shop.compile(programs);
});

describe.each(pages)('%s', (page) => {
  const fences = fencesOf(page).filter(({ language, notRun }) => language !== 'ts' && notRun === undefined);
  const programs = programsIn(page, fencesOf(page));
  const steps = [...fences, ...programs].sort((a, b) => a.line - b.line);
  test.each(steps.map((step) => [step.line, step] as const))('line %i runs', async (_, step) => {
    if ('file' in step) await shop.runProgram(step);
    else await shop.run[step.language === 'yaml' ? 'yaml' : 'sh'](step.code);
  });
});
