/** Where cassettes lie: one folder a server version, one file a scenario. */
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Cassette } from '../../src/testing/cassette.ts';
import { formatCassette, readCassette } from '../../src/testing/cassette-file.ts';
import { packageFile } from '../package-file.ts';

const cassettesFolder = packageFile('contract-tests/cassettes');

/** All cassettes of a server version, by file name. @throws CassetteFormatError */
export const readCassettes = async (version: string, folder = cassettesFolder): Promise<readonly Cassette[]> => {
  const place = join(folder, version);
  const files = (await readdir(place)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    files.map(async (file) => readCassette(await readFile(join(place, file), 'utf8'), join(version, file))),
  );
};

const pathOf = ({ server, scenario }: Cassette, folder: string): string =>
  join(folder, server.version, `${scenario}.json`);

/** The recording that a new one takes the place of, where there is one that can be read. */
export const readFormer = async (next: Cassette, folder = cassettesFolder): Promise<Cassette | undefined> => {
  const path = pathOf(next, folder);
  return readFile(path, 'utf8').then(
    (text) => readCassette(text, path),
    () => undefined,
  );
};

/** Writes beside and renames, so that a broken run leaves the former file. Gives the path. */
export const writeCassette = async (cassette: Cassette, folder = cassettesFolder): Promise<string> => {
  const path = pathOf(cassette, folder);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, formatCassette(cassette));
  await rename(`${path}.new`, path);
  return path;
};
