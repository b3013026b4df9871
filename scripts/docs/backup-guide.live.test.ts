/** Runs every command of the guide, in its order, as it stands there: hosts and folders alone are put in place. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { startServer, type Onboarding, type ThrowawayServer } from '../../contract-tests/server/throwaway.ts';
import { createClient, unwrap, type InfluxClient } from '../../src/client/index.ts';
import { builtCli } from '../commands/fixtures/built-cli.ts';
import { fencesIn, type Fence } from './fences.ts';

const root = join(import.meta.dirname, '..', '..');
const tsx = createRequire(import.meta.url).resolve('tsx');
const fences = fencesIn(readFileSync(join(root, 'docs', 'backup-restore.md'), 'utf8'));

type Ready = ThrowawayServer & { readonly onboarding: Onboarding; readonly client: InfluxClient };

const start = async (): Promise<Ready> => {
  const server = await startServer();
  const { onboarding } = server;
  if (onboarding === undefined) throw new Error('the server was not set up');
  return { ...server, onboarding, client: createClient({ url: server.url, token: onboarding.token }) };
};

let servers: { readonly old: Ready; readonly new: Ready };
let folder: string;

const makeOrganisation = async ({ client }: Ready, name: string): Promise<string> =>
  unwrap(await client.POST('/api/v2/orgs', { body: { name } })).id;

const seed = async (server: Ready): Promise<void> => {
  const orgID = await makeOrganisation(server, 'factory');
  unwrap(await server.client.POST('/api/v2/buckets', { body: { orgID, name: 'sensors' } }));
  const lines = Array.from({ length: 500 }, (_, at) => `m,host=h${at % 5} v=${at} ${1_770_000_000 + at * 10_000}`);
  const query = { org: 'factory', bucket: 'sensors', precision: 's' } as const;
  unwrap(await server.client.POST('/api/v2/write', { query, body: lines.join('\n') }));
};

/** What `npx` finds on a machine that has the package. */
const npx = (cli: string): string => `#!/bin/sh
[ "$1" = influx-contract ] || { echo "the guide runs npx $1" >&2; exit 97; }
shift
exec '${process.execPath}' '${cli}' "$@"
`;

/** Runs a program of the guide. */
const runTypeScript = `#!/bin/sh
exec '${process.execPath}' --import '${pathToFileURL(tsx).href}' "$@"
`;

beforeAll(async () => {
  servers = { old: await start(), new: await start() };
  folder = await mkdtemp(join(tmpdir(), 'guide-'));
  await seed(servers.old);
  await makeOrganisation(servers.new, 'plant');
  for (const name of ['bin', 'var/backups/influx', 'etc/influx-contract', 'usr/local/bin', 'backups'])
    await mkdir(join(folder, name), { recursive: true });
  for (const name of ['old', 'new'] as const)
    await writeFile(join(folder, `${name}.token`), `${servers[name].onboarding.token}\n`);
  await writeFile(join(folder, 'etc/influx-contract/token'), servers.old.onboarding.token);
  await writeFile(join(folder, 'bin/npx'), npx(builtCli(join(folder, 'dist'))), { mode: 0o755 });
  await writeFile(join(folder, 'bin/run-typescript'), runTypeScript, { mode: 0o755 });
});
afterAll(async () => {
  await Promise.all([servers.old.stop(), servers.new.stop(), rm(folder, { recursive: true })]);
});

const hostOf = ({ url }: ThrowawayServer): string => new URL(url).host;

/** Names of the guide as they are here. */
const placed = (text: string): string =>
  text
    .replaceAll('old.example:8086', hostOf(servers.old))
    .replaceAll('new.example:8086', hostOf(servers.new))
    .replaceAll(/(?<![\w.])\/(var|etc|usr)\//g, `${folder}/$1/`);

const run = (script: string, env: Readonly<Record<string, string>> = {}): string => {
  const bare = Object.entries(process.env).filter(([name]) => !name.startsWith('INFLUX_'));
  const { status, stdout, stderr } = spawnSync('bash', ['-euo', 'pipefail', '-c', placed(script)], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...Object.fromEntries(bare),
      PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`,
      ...Object.fromEntries(Object.entries(env).map(([name, value]) => [name, placed(value)])),
    },
  });
  expect(`${script}\nends with ${status}\n${stderr}`).toBe(`${script}\nends with 0\n${stderr}`);
  return stdout;
};

const keep = async (path: string, text: string): Promise<void> => {
  await mkdir(dirname(placed(path)), { recursive: true });
  await writeFile(placed(path), placed(text));
  await chmod(placed(path), 0o755);
};

/** The five fields say when; the rest is run, the night after as well. */
const runCrontab = (code: string): void => {
  for (const line of code.split('\n')) {
    const [, command = ''] = /^(?:\S+ ){5}(.+)$/.exec(line) ?? [];
    run(command);
    run(`cd /var/backups/influx && mv "$(date -u +%F)" 2000-01-01`); // a day passes
    run(command);
  }
};

type Workflow = {
  readonly jobs: Readonly<
    Record<
      string,
      { readonly env: Readonly<Record<string, string>>; readonly steps: readonly { readonly run: string }[] }
    >
  >;
};

const runWorkflow = (code: string): void => {
  const { jobs } = parse(code) as Workflow; // of our own guide
  for (const { env, steps } of Object.values(jobs)) {
    const { INFLUX_TOKEN, ...rest } = env;
    expect(INFLUX_TOKEN).toMatch(/^\$\{\{ secrets\.\w+ \}\}$/);
    for (const step of steps) run(step.run, { ...rest, INFLUX_TOKEN: servers.old.onboarding.token });
  }
};

const runProgram = async (code: string): Promise<void> => {
  const file = join(folder, 'program.mts');
  const entry = pathToFileURL(join(root, 'src', 'backup', 'index.ts')).href;
  await writeFile(file, placed(code).replace("'influx-contract/backup'", `'${entry}'`));
  const out = run('run-typescript program.mts', {
    INFLUX_TOKEN: servers.old.onboarding.token,
  });
  expect(out).toContain('as they should be');
};

const runners: Readonly<Record<string, (fence: Fence) => void | Promise<void>>> = {
  sh: ({ code, attributes: { file } }) => (file === undefined ? void run(code) : keep(file, code)),
  crontab: ({ code }) => {
    runCrontab(code);
  },
  yaml: ({ code }) => {
    runWorkflow(code);
  },
  ts: ({ code }) => runProgram(code),
};

test.each(fences.map((fence) => [fence.line, fence.code.trim().split('\n').at(-1) ?? '', fence] as const))(
  'line %i: %s',
  async (_, __, fence) => {
    const runner = runners[fence.language];
    expect([fence.language, typeof runner]).toEqual([fence.language, 'function']);
    await runner?.(fence);
  },
);

test('all five commands are in the guide, and what they brought is there', async () => {
  const text = fences.map(({ code }) => code).join('\n');
  for (const name of ['backup', 'restore', 'verify', 'inspect', 'doctor'])
    expect(text).toContain(`influx-contract ${name}`);
  // The last restore was a full one: the new server takes the tokens of the old.
  const restored = createClient({ url: servers.new.url, token: servers.old.onboarding.token });
  const query = {
    type: 'flux' as const,
    query: 'from(bucket: "sensors") |> range(start: 0) |> count() |> group() |> sum()',
  };
  const answers = [restored, servers.old.client].map(async (client) =>
    unwrap(await client.POST('/api/v2/query', { query: { org: 'factory' }, body: query, parseAs: 'text' })),
  );
  const [there, here] = await Promise.all(answers);
  expect(there).toContain(',500');
  expect(there).toBe(here);
});

test('whatever deletes is marked with what it deletes, and names no other server', () => {
  const wiping = fences.filter(({ code }) => code.includes('--confirm-wipe') && !code.includes('--dry-run'));
  expect(wiping.map(({ attributes: { throwaway } }) => throwaway)).toEqual(['new.example']);
  for (const { code } of wiping) expect(code).not.toMatch(/(?:--url https?:\/\/|--confirm-wipe )(?!new\.example:8086)/);
});
