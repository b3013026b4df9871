/** Where cassettes lie: one folder a server version, one file a scenario. */
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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

/** Writes beside and renames, so that a broken run leaves the former file. Gives the path. */
export const writeCassette = async (cassette: Cassette, folder = cassettesFolder): Promise<string> => {
  const place = join(folder, cassette.server.version);
  const path = join(place, `${cassette.scenario}.json`);
  await mkdir(place, { recursive: true });
  await writeFile(`${path}.new`, formatCassette(cassette));
  await rename(`${path}.new`, path);
  return path;
};
