/** Somebody's project that has nothing but the packed tarball, as `npm install` gives it. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageFile } from '../../contract-tests/package-file.ts';

export type Consumer = { readonly folder: string; readonly remove: () => void };

const npm = (args: readonly string[], cwd: string): void => {
  execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
};

/** Packs the package (which builds it), and installs the tarball and these packages beside it. */
export const makeConsumer = (more: readonly string[] = []): Consumer => {
  const folder = mkdtempSync(join(tmpdir(), 'influx-contract-consumer-'));
  const tarballs = join(folder, 'tarball');
  mkdirSync(tarballs);
  npm(['pack', '--pack-destination', tarballs], packageFile('.'));
  const [tarball = ''] = readdirSync(tarballs);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  npm(['install', join(tarballs, tarball), ...more], folder);
  cpSync(packageFile('examples'), folder, { recursive: true });
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
