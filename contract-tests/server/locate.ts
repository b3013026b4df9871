/** Finds an influxd of exactly the asked version: one that `npm run influxd -- build` made, or one on PATH that says so itself. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, constants, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { packageFile } from '../package-file.ts';

const run = promisify(execFile);

/** The version that is recorded and tested unless another is asked for. */
export const defaultVersion = '2.9.1';

/** The folder of the server modules: one go.mod a version. */
export const modulesFolder = packageFile('scripts/influxd');

export class NoServerError extends Error {
  override readonly name = 'NoServerError';
}

/** Where what was built from a module lies; the name carries the module's hash, so a changed go.sum never runs a stale binary. */
export const builtFrom = async (moduleFolder: string, name: string): Promise<string> => {
  const hash = createHash('sha256');
  for (const file of ['go.mod', 'go.sum']) hash.update(await readFile(join(moduleFolder, file)));
  const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  return join(cache, 'influx-contract', `${name}-${hash.digest('hex').slice(0, 8)}`);
};

/** Where a built influxd lies. */
export const builtPath = (version: string): Promise<string> =>
  builtFrom(join(modulesFolder, version), `influxd-${version}`);

/** The version that a binary tells of itself: `InfluxDB v2.9.1 (git: …)` is `2.9.1`. */
export const binaryVersion = async (path: string): Promise<string | undefined> => {
  try {
    const { stdout } = await run(path, ['version'], { timeout: 20_000 });
    return /InfluxDB v?(\S+)/.exec(stdout)?.[1];
  } catch {
    return undefined; // not executable here, or not influxd: as good as absent
  }
};

const executable = async (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );

const onPath = async (version: string): Promise<string | undefined> => {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const path = join(folder, 'influxd');
    if (folder !== '' && (await executable(path)) && (await binaryVersion(path)) === version) return path;
  }
  return undefined;
};

/**
 * Path of an influxd of this version.
 * @throws NoServerError naming the command that builds one.
 */
export const locateInfluxd = async (version: string): Promise<string> => {
  const built = await builtPath(version).catch(() => undefined); // no module of that version
  if (built !== undefined && (await executable(built))) return built;
  const found = await onPath(version);
  if (found !== undefined) return found;
  throw new NoServerError(
    `no influxd ${version}: run "npm run influxd -- build ${version}" (needs Go and Rust), or put that version on PATH, or use --server docker`,
  );
};
