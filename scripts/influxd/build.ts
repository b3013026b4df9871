/** Builds influxd of one version from its module, as a Go tool dependency; Go's caches make a second build quick. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tmpdir } from 'node:os';
import { builtPath, modulesFolder } from '../../contract-tests/server/locate.ts';

const server = 'github.com/influxdata/influxdb/v2/cmd/influxd';
/** Tells Go where Flux's native part is, and has cargo build it. */
const pkgConfig = 'github.com/influxdata/pkg-config';

export const knownVersions = (): string[] =>
  readdirSync(modulesFolder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

const has = (command: string): boolean => spawnSync(command, ['--version'], { stdio: 'ignore' }).error === undefined;

/** What is missing to build influxd here; empty when all is there. */
export const missingTools = (): string[] => [
  ...(spawnSync('go', ['version'], { stdio: 'ignore' }).error === undefined ? [] : ['Go']),
  ...(has('cargo') ? [] : ['Rust (cargo)']),
];

// Flux pins a Rust toolchain that may not be installed; the one that is active here builds it as well.
const activeToolchain = (): Record<string, string> => {
  const shown = spawnSync('rustup', ['show', 'active-toolchain'], { encoding: 'utf8', cwd: tmpdir() });
  const name = shown.status === 0 ? shown.stdout.split(' ')[0]?.trim() : undefined;
  return name === undefined || name === '' ? {} : { RUSTUP_TOOLCHAIN: name };
};

// Older Flux denies all warnings, and newer compilers warn of more: lints are capped, errors stay errors.
const cappedLints = (folder: string): Record<string, string> => {
  const wrapper = join(folder, 'rustc');
  writeFileSync(wrapper, '#!/bin/sh\nexec "$@" --cap-lints warn\n');
  chmodSync(wrapper, 0o755);
  return { RUSTC_WRAPPER: wrapper };
};

/** Builds it unless it is there, and returns its path. */
export const buildInfluxd = async (version: string): Promise<string> => {
  if (!knownVersions().includes(version))
    throw new Error(`no scripts/influxd/${version}; there is ${knownVersions().join(', ')}`);
  const target = await builtPath(version);
  if (existsSync(target)) return target;
  const missing = missingTools();
  if (missing.length > 0) throw new Error(`building influxd needs ${missing.join(' and ')}`);
  const folder = mkdtempSync(join(tmpdir(), 'influx-contract-build-'));
  try {
    mkdirSync(dirname(target), { recursive: true });
    const go = (args: string[], env: Record<string, string> = {}) =>
      execFileSync('go', args, {
        cwd: join(modulesFolder, version),
        stdio: 'inherit',
        env: { ...process.env, ...env },
      });
    const helper = join(folder, 'pkg-config');
    go(['build', '-o', helper, pkgConfig]);
    const native = { PKG_CONFIG: helper, ...activeToolchain(), ...cappedLints(folder) };
    go(['build', '-ldflags', `-s -w -X main.version=v${version}`, '-o', target, server], native);
    return target;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
