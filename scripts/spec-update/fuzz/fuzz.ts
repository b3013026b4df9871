/**
 * Feeds `spec:update` with spoiled forms of the real document: `fuzz.ts RUNS [SEED]`. Each has to be refused with one
 * error, the folder as it was, or pinned whole; none may take more than five seconds of the processor. Prints the counts as JSON.
 */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { readDocument } from '../../../src/spec/read-document.ts';
import { specUpdateCommand } from '../command.ts';
import { slice } from './slice.ts';
import { spoiled, textChanges, treeChanges } from './mutate.ts';

const [runs = 100, seed] = process.argv.slice(2).map(Number);
const longestMs = 5000;
const real = readDocument(await readFile('openapi/contract.yaml', 'utf8'), 'contract.yaml');

const folder = await mkdtemp(join(tmpdir(), 'spec-fuzz-'));
const [source, openapi] = [join(folder, 'spoiled.yaml'), join(folder, 'openapi')];
const counts = { documents: 0, refused: 0, pinned: 0, slowestMs: 0 };

const filesIn = async (): Promise<Readonly<Record<string, string>>> => {
  const names = await readdir(openapi).catch(() => []);
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(openapi, name), 'utf8')] as const)),
  );
};

const holds = (condition: boolean, what: string): void => {
  if (!condition) throw new Error(what);
};

const update = async (): Promise<void> => {
  const [before, err]: [Readonly<Record<string, string>>, string[]] = [await filesIn(), []];
  const started = process.cpuUsage();
  const output = { out: () => undefined, err: (text: string) => err.push(text) };
  const code = await specUpdateCommand(['--from', source], output, { directory: openapi });
  const { user, system } = process.cpuUsage(started); // of this process alone: others may be at work here
  const ms = (user + system) / 1000;
  counts.documents += 1;
  counts.slowestMs = Math.max(counts.slowestMs, Math.round(ms));
  holds(ms < longestMs, `took ${Math.round(ms)} ms`);
  const after = await filesIn();
  if (code === 2) {
    counts.refused += 1;
    holds(err.length === 1 && err[0]?.startsWith('error: ') === true, `says ${JSON.stringify(err)}`);
    holds(
      !/stack|is not a function|undefined \(|Cannot read/.test(err.join('')),
      `is a fault of ours: ${err.join('')}`,
    );
    holds(JSON.stringify(after) === JSON.stringify(before), 'was refused, and files changed');
  } else {
    counts.pinned += 1;
    holds(err.length === 0, `was pinned, and says ${err.join('')}`);
    holds(Object.keys(after).sort().join() === 'contract.yaml,lock.json', `left ${Object.keys(after).join()}`);
    readDocument(after['contract.yaml'] ?? '', 'what was pinned');
  }
};

const property = fc.asyncProperty(
  ...([fc.nat(), fc.integer({ min: 1, max: 3 }), treeChanges, textChanges] as const),
  async (from, count, inTree, inText) => {
    await writeFile(source, spoiled(slice(real, from, count), inTree, inText));
    await update();
  },
);

try {
  await fc.assert(property, { numRuns: runs, ...(seed !== undefined && { seed }) });
  console.log(JSON.stringify(counts));
} finally {
  await rm(folder, { recursive: true });
}
