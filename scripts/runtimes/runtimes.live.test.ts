/** The packed tarball in each runtime against a real server, and under each compiler. */
import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from '@jest/globals';
import { startServer, type ThrowawayServer } from '../../contract-tests/server/throwaway.ts';
import { inChromium } from './chromium.ts';
import { makeConsumer } from './consumer.ts';
import { installedRuntimes } from './install.ts';
import { compilers, runtimes } from './table.ts';

const modules = installedRuntimes();
const { folder, remove } = makeConsumer(['@types/node@20', 'nock@14']);
afterAll(remove);

const tsc = (alias: string, args: readonly string[]) =>
  spawnSync(process.execPath, [join(modules, alias, 'bin', 'tsc'), ...args], { cwd: folder, encoding: 'utf8' });

const common = {
  target: 'es2022',
  skipLibCheck: false,
  types: ['node'],
  lib: ['es2022'],
  verbatimModuleSyntax: true,
} as const;

/** `module` follows from how modules are found. */
const resolutions = {
  nodenext: { module: 'nodenext' },
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
} as const;

const project = (
  name: string,
  compilerOptions: object,
  files: readonly string[] = ['first-steps.ts', 'all-entries.ts'],
): string => {
  const file = join(folder, `tsconfig.${name}.json`);
  writeFileSync(file, JSON.stringify({ compilerOptions: { ...common, ...compilerOptions }, files }));
  return file;
};

writeFileSync(
  join(folder, 'all-entries.ts'),
  `import nock from 'nock';
import * as backup from 'influx-contract/backup';
import * as client from 'influx-contract';
import * as testing from 'influx-contract/testing';
export const entries = { backup, client, testing };
export const fake = async () => testing.playNock(nock, await testing.loadCassette('buckets'));
`,
);
writeFileSync(
  join(folder, 'run.mjs'),
  `import { firstSteps } from './out/first-steps.js';
console.log(JSON.stringify(await firstSteps(process.argv[2], process.argv[3])));
`,
);
const built = tsc('typescript-5.9.3', [
  '-p',
  project('build', { ...resolutions.nodenext, strict: true, outDir: 'out' }, ['first-steps.ts']),
]);
if (built.status !== 0) throw new Error(built.stdout);

const password = 'ten-letters-or-more';
const want = {
  version: 'v2.9.1',
  buckets: ['_monitoring', '_tasks', 'first', 'measurements'],
  taken: 422,
  refused: 'unauthorized',
  rows: [',_result,0,21', ',_result,0,22', ',_result,0,23'],
  backup: { bytes: expect.any(Number), begins: '--' },
};

let server: ThrowawayServer | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

test.each(runtimes)('$name sets a server up, writes, queries and backs its metadata up', async ({ command }) => {
  server = await startServer({ setup: false });
  const [program = '', ...args] = command(modules);
  const output = execFileSync(program, [...args, 'run.mjs', server.url, password], { cwd: folder, encoding: 'utf8' });
  const steps = JSON.parse(output) as { readonly backup: { readonly bytes: number } }; // as the example types it
  expect(steps).toEqual(want);
  expect(steps.backup.bytes).toBeGreaterThan(10_000);
});

test('Chromium does so from a page of another origin', async () => {
  server = await startServer({ setup: false });
  const steps = await inChromium(modules, folder, (page) =>
    page.evaluate(
      async ({ url, secret }) => {
        const path = '/out/first-steps.js';
        const { firstSteps } = (await import(path)) as {
          firstSteps: (url: string, password: string) => Promise<object>;
        }; // the example
        return firstSteps(url, secret);
      },
      { url: server?.url ?? '', secret: password },
    ),
  );
  // A page may not read this header of another origin.
  expect(steps).toEqual({ ...want, version: 'not to be read from here' });
});

const consumers = compilers.flatMap(({ version, alias }) =>
  (['nodenext', 'bundler'] as const).flatMap((resolution) =>
    [true, false].map((strict) => ({ version, alias, resolution, strict, how: strict ? 'strict' : 'not strict' })),
  ),
);

test.each(consumers)(
  'TypeScript $version, $resolution, $how, compiles every entry',
  ({ version, alias, resolution, strict }) => {
    const name = `${version}.${resolution}.${String(strict)}`;
    const { status, stdout } = tsc(alias, ['--noEmit', '-p', project(name, { ...resolutions[resolution], strict })]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  },
);

test('a page’s code needs the types of a browser alone', () => {
  const options = { ...resolutions.bundler, strict: true, lib: ['es2022', 'dom'], types: [] };
  const { status, stdout } = tsc('typescript-5.9.3', ['--noEmit', '-p', project('dom', options, ['first-steps.ts'])]);
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
});
