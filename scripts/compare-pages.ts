/**
 * `tsx scripts/compare-pages.ts <url|dir>`: another print of the docs pages beside the pinned claims.
 * Writes its digests and what it claims otherwise to openapi/other-print.json.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadPages } from '../contract-tests/load-pages.ts';
import { packageFile } from '../contract-tests/package-file.ts';
import { comparePrints, type OtherPrint } from '../src/spec/pages/page-print.ts';
import { readPage } from '../src/spec/pages/read-page.ts';
import { messageOf } from './spec-update/error-text.ts';
import { readPages } from './spec-update/read-pages.ts';

const compare = async (from: string): Promise<Readonly<Record<string, OtherPrint>>> => {
  const pinned = await loadPages();
  const { texts, notes } = await readPages(
    from,
    pinned.map(({ page }) => page),
  );
  for (const note of notes) console.log(note);
  return Object.fromEntries(
    pinned.flatMap((claims) => {
      const text = texts[claims.page];
      return text === undefined ? [] : [[claims.page, comparePrints(claims, readPage(claims.page, text))] as const];
    }),
  );
};

try {
  const [from] = process.argv.slice(2);
  if (from === undefined) throw new Error('say where the pages are: a URL or a folder');
  const prints = await compare(from);
  for (const [page, { differences }] of Object.entries(prints))
    for (const difference of differences) console.log(`${page}: ${difference}`);
  await writeFile(join(packageFile('openapi'), 'other-print.json'), `${JSON.stringify(prints, null, 2)}\n`);
} catch (error) {
  console.error(`error: ${messageOf(error)}`);
  process.exitCode = 2;
}
