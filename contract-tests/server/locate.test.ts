import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { dockerCommand } from './docker.ts';
import { binaryVersion, builtPath, locateInfluxd, NoServerError } from './locate.ts';

let folder: string;
const environment = { ...process.env };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'locate-'));
  process.env['XDG_CACHE_HOME'] = join(folder, 'cache'); // nothing was built there
});
afterEach(async () => {
  process.env = { ...environment };
  await rm(folder, { recursive: true });
});

const binaryOnPath = async (version: string): Promise<string> => {
  const path = join(folder, 'influxd');
  await writeFile(path, `#!/bin/sh\necho "InfluxDB ${version} (git: abc) build_date: none"\n`);
  await chmod(path, 0o755);
  process.env['PATH'] = `${folder}${delimiter}${environment['PATH'] ?? ''}`;
  return path;
};

test('an influxd on PATH is taken when it says the asked version', async () => {
  const path = await binaryOnPath('v2.9.1');
  expect(await locateInfluxd('2.9.1')).toBe(path);
});

test.each(['v2.9.0', 'dev', '2.9.10'])('an influxd on PATH that says %s is not 2.9.1', async (version) => {
  await binaryOnPath(version);
  await expect(locateInfluxd('2.9.1')).rejects.toThrow(NoServerError);
});

test('what cannot be run has no version', async () => {
  expect(await binaryVersion(join(folder, 'nothing'))).toBeUndefined();
});

test('the name of a built binary changes with its module', async () => {
  expect(await builtPath('2.9.1')).toMatch(/influxd-2\.9\.1-[0-9a-f]{8}$/);
  expect(await builtPath('2.9.1')).not.toBe(await builtPath('2.7.12').catch(() => ''));
});

test('docker publishes on the loopback address only and removes its container', () => {
  const { command, args } = dockerCommand('2.9.1', 4321, ['--log-level', 'error']);
  expect([command, args[0]]).toEqual(['docker', 'run']);
  expect(args).toEqual(expect.arrayContaining(['--rm', '127.0.0.1:4321:8086', 'influxdb:2.9.1']));
  expect(args.slice(-2)).toEqual(['--log-level', 'error']);
});
