/** Everything that a run is judged by, read from its files. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseContract } from '../src/spec/contract.ts';
import type { ContractDocument } from '../src/spec/document.ts';
import { sha256, type Lock } from '../src/spec/update/lock.ts';
import { parseOverlay, type OverlayAction } from '../src/spec/overlay/overlay.ts';
import type { PageClaims } from '../src/spec/pages/pages.ts';
import { parseBaseline, type BaselineEntry } from './judge/known/baseline.ts';
import { parseFloor } from './judge/known/coverage.ts';
import { parseNotExercised, type NotExercised } from './judge/known/not-exercised.ts';
import type { Problem } from './judge/occurrences.ts';
import { contractFile } from './load-contract.ts';
import { loadPages } from './load-pages.ts';
import { packageFile } from './package-file.ts';

export type Inputs = {
  readonly pinned: ContractDocument;
  readonly sha256: string;
  readonly actions: readonly OverlayAction[];
  readonly pages: readonly PageClaims[];
  readonly problems: readonly Problem[];
  readonly baseline: readonly BaselineEntry[];
  readonly floor: readonly string[];
  readonly notExercised: readonly NotExercised[];
};

const openapi = join(contractFile, '..');
const notExercisedFile = packageFile('contract-tests/not-exercised.yaml');
export const coverageFile = packageFile('contract-tests/coverage.yaml');
const baselineFolder = packageFile('contract-tests/baseline');

const readJson = async <T>(file: string): Promise<T> => JSON.parse(await readFile(file, 'utf8')) as T; // written by spec:update, whose types they are

const loadBaseline = async (): Promise<readonly BaselineEntry[]> => {
  const names = (await readdir(baselineFolder)).filter((name) => name.endsWith('.yaml')).sort();
  const texts = names.map(async (name) => [name, await readFile(join(baselineFolder, name), 'utf8')] as const);
  return parseBaseline(Object.fromEntries(await Promise.all(texts)));
};

/** @throws SpecInputError, OverlayError, BaselineError, or the file system's error: what cannot be read cannot be judged by. */
export const loadInputs = async (): Promise<Inputs> => {
  const [text, overlay, baseline, floor, notExercised, pages, lock] = await Promise.all([
    readFile(contractFile, 'utf8'),
    readFile(join(openapi, 'overlay.yaml'), 'utf8'),
    loadBaseline(),
    readFile(coverageFile, 'utf8'),
    readFile(notExercisedFile, 'utf8'),
    loadPages(),
    readJson<Lock>(join(openapi, 'lock.json')),
  ]);
  return {
    pinned: parseContract(text, contractFile),
    sha256: sha256(text),
    actions: parseOverlay(overlay),
    pages,
    problems: lock.problems,
    baseline,
    floor: parseFloor(floor),
    notExercised: parseNotExercised(notExercised),
  };
};
