/** The recordings that the package brings along. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Cassette } from '../cassette.ts';
import { readCassette } from '../cassette-file.ts';

const folderAbove = (from: string): string =>
  existsSync(join(from, 'package.json')) || from === dirname(from) ? from : folderAbove(dirname(from));

const cassettes = join(folderAbove(import.meta.dirname), 'contract-tests', 'cassettes');

export type PackagedOptions = {
  /** Version of InfluxDB that was recorded. Default: the newest there is. */
  readonly version?: string;
};

const numbers = (version: string): readonly number[] => version.split('.').map(Number);
const later = (a: string, b: string): number => {
  const at = numbers(a).findIndex((part, index) => part !== numbers(b)[index]);
  return at < 0 ? 0 : (numbers(b)[at] ?? 0) - (numbers(a)[at] ?? 0);
};

/** Versions of InfluxDB with recordings, the newest first. */
export const cassetteVersions = async (): Promise<readonly string[]> => (await readdir(cassettes)).sort(later);

const folderOf = async ({ version }: PackagedOptions): Promise<string> =>
  join(cassettes, version ?? (await cassetteVersions())[0] ?? '');

/** Names of the cassettes that `loadCassette` knows: `buckets`, `query`, `write` … */
export const cassetteNames = async (options: PackagedOptions = {}): Promise<readonly string[]> =>
  (await readdir(await folderOf(options)))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();

const isFile = (nameOrFile: string): boolean => nameOrFile.endsWith('.json');

/**
 * A cassette of the package by its name, or any other by its file, which ends in `.json`.
 * @throws CassetteFormatError for a file that is no cassette
 * @throws RangeError for a name that there is none of; it lists those that there are
 */
export const loadCassette = async (nameOrFile: string, options: PackagedOptions = {}): Promise<Cassette> => {
  if (isFile(nameOrFile)) return readCassette(await readFile(nameOrFile, 'utf8'), nameOrFile);
  const names = await cassetteNames(options);
  if (!names.includes(nameOrFile))
    throw new RangeError(`there is no cassette "${nameOrFile}"; there are ${names.join(', ')}`);
  const file = join(await folderOf(options), `${nameOrFile}.json`);
  return readCassette(await readFile(file, 'utf8'), nameOrFile);
};
