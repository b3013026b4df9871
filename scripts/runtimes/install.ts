/** Installs what the table names, once for all runs: into the cache, under the hash of the table. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { browserDriver, compilers, runtimes } from './table.ts';

const specs = [...runtimes, ...compilers, browserDriver].map(({ alias, from }) => `${alias}@npm:${from}`);

/** `node_modules` with all of them. */
export const installedRuntimes = (): string => {
  const hash = createHash('sha256').update(specs.join('\n')).digest('hex').slice(0, 8);
  const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  const folder = join(cache, 'influx-contract', `runtimes-${hash}`);
  if (existsSync(folder)) return join(folder, 'node_modules');
  const beside = `${folder}.new-${process.pid}`;
  mkdirSync(beside, { recursive: true });
  try {
    writeFileSync(join(beside, 'package.json'), '{ "private": true }\n');
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--no-save', '--loglevel=error', ...specs], {
      cwd: beside,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    renameSync(beside, folder);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
  return join(folder, 'node_modules');
};
