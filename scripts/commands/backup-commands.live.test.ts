import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, unwrap, type InfluxClient } from '../../src/client/index.ts';
import { secretForms } from '../../contract-tests/record/secrets/secret-forms.ts';
import { startServer, type Onboarding, type ThrowawayServer } from '../../contract-tests/server/throwaway.ts';
import { builtCli } from './fixtures/built-cli.ts';
import { runCli, type Ended } from './fixtures/run-cli.ts';
import { stallingProxy } from './fixtures/stalling-proxy.ts';

type Ready = ThrowawayServer & { readonly onboarding: Onboarding; readonly client: InfluxClient };

const start = async (): Promise<Ready> => {
  const server = await startServer();
  const { onboarding } = server;
  if (onboarding === undefined) throw new Error('the server was not set up');
  return { ...server, onboarding, client: createClient({ url: server.url, token: onboarding.token }) };
};

let source: Ready;
let target: Ready;
let folder: string;
let cli: string;

beforeAll(async () => {
  [source, target] = await Promise.all([start(), start()]);
  folder = await mkdtemp(join(tmpdir(), 'commands-'));
  cli = builtCli(join(folder, 'dist'));
  const { org, bucket } = source.onboarding;
  const week = 7 * 86_400_000;
  const lines = Array.from(
    { length: 600 },
    (_, at) => `m,host=h${at % 7} v=${at} ${1_770_000_000_000 + (at % 6) * week}`,
  );
  unwrap(
    await source.client.POST('/api/v2/write', { query: { org, bucket, precision: 'ms' }, body: lines.join('\n') }),
  );
});
afterAll(async () => {
  await Promise.all([source.stop(), target.stop(), rm(folder, { recursive: true })]);
});

const withTokenOf = ({ onboarding }: Ready): Readonly<Record<string, string>> => ({ INFLUX_TOKEN: onboarding.token });

const expectNoSecret = ({ stdout, stderr }: Ended): void => {
  const secrets = [source, target].flatMap(({ onboarding: { token, password } }) => [token, password]);
  const told = secrets.filter((secret) => secretForms(secret).some((form) => (stdout + stderr).includes(form)));
  expect(told).toEqual([]);
};

const jsonLines = ({ stdout }: Ended): readonly Readonly<Record<string, unknown>>[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>); // only looked at field by field

test('backup, verify, inspect, doctor and restore: 0, words for people, no token', async () => {
  const dir = join(folder, 'whole');
  const { org, bucket } = source.onboarding;
  const map = `${org}/${bucket}=${target.onboarding.org}/brought`;
  const runs = [
    [['backup', dir, '--url', source.url], 'is complete and verified', source],
    [['verify', dir, '--against', source.url], 'as it should be', source],
    [['inspect', dir], 'a full restore needs one of them from you', source],
    [['doctor', source.url], 'this one may back up and restore', source],
    [['restore', dir, '--url', target.url, '--map', map, '--dry-run'], 'create', target],
    [['restore', dir, '--url', target.url, '--map', map], '6 shards proven by reading back', target],
  ] as const;
  for (const [args, words, server] of runs) {
    const ended = await runCli(cli, args, { env: withTokenOf(server) });
    expect([args[0], ended.code, ended.stderr]).toEqual([args[0], 0, ended.stderr]);
    expect(ended.stdout).toContain(words);
    expect(ended.stdout + ended.stderr).not.toContain('\u001b');
    expectNoSecret(ended);
  }
});

test('--json: an event a line, the result last', async () => {
  const ended = await runCli(cli, ['backup', join(folder, 'json'), '--url', source.url, '--json'], {
    env: withTokenOf(source),
  });
  const lines = jsonLines(ended);
  expect(lines[0]).toEqual({ type: 'phase', phase: 'preflight' });
  expect(lines.filter(({ type }) => type === 'shard-verified')).toHaveLength(6);
  expect(lines.at(-1)).toMatchObject({ type: 'result', shards: 6, serverVersion: '2.9.1' });
  expect(ended.stderr).toBe('');
  expectNoSecret(ended);
});

const flipBit = async (file: string): Promise<void> => {
  const bytes = await readFile(file);
  bytes.writeUInt8(bytes.readUInt8(1_000) ^ 1, 1_000);
  await writeFile(file, bytes);
};

test('one byte changed in the folder: verify ends with 1 and names the file', async () => {
  const dir = join(folder, 'whole');
  const name = (await readdir(dir)).find((file) => file.endsWith('.2.tar')) ?? '';
  await flipBit(join(dir, name));
  const ended = await runCli(cli, ['verify', dir, '--json']);
  expect(ended.code).toBe(1);
  expect(jsonLines(ended).at(-1)).toMatchObject({
    type: 'result',
    ok: false,
    findings: [{ kind: 'changed', file: name }],
  });
  await flipBit(join(dir, name)); // as it was, for the tests that follow
});

/** What every user of the machine can see of a process. */
const commandLineOf = ({ pid }: ChildProcess): string =>
  spawnSync('ps', ['-ww', '-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout;

/** Runs a command until a request of it stalls, sends it the signal, and gives its end and what `ps` showed of it. */
const interrupted = async (
  args: readonly string[],
  server: Ready,
  signal: NodeJS.Signals,
  stalls: Parameters<typeof stallingProxy>[1],
): Promise<Ended & { readonly shown: string }> => {
  const proxy = await stallingProxy(server.url, stalls);
  let shown = '';
  try {
    const ended = await runCli(cli, [...args, '--url', proxy.url], {
      env: withTokenOf(server),
      onStart: (child) => {
        void proxy.stalled.then(() => {
          shown = commandLineOf(child);
          child.kill(signal);
        });
      },
    });
    return { ...ended, shown };
  } finally {
    await proxy.close();
  }
};

test.each(['SIGINT', 'SIGTERM'] as const)(
  'a backup that gets %s ends with 2 and goes on later with what it has',
  async (signal) => {
    const dir = join(folder, signal);
    const ended = await interrupted(['backup', dir, '--parallel', '1'], source, signal, ({ url = '' }) =>
      url.endsWith('/backup/shards/4'),
    );
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain(`stopped by ${signal}. What was fetched and verified is kept`);
    expect(ended.shown).toContain('backup');
    expect(ended.shown).not.toContain(source.onboarding.token);
    expectNoSecret(ended);
    const left = await readdir(dir);
    expect(left.filter((name) => name.endsWith('.manifest') || name.endsWith('.partial'))).toEqual([]);
    const again = await runCli(cli, ['backup', dir, '--url', source.url], { env: withTokenOf(source) });
    expect(again.code).toBe(0);
    expect(again.stdout).toContain('3 shards had been fetched before');
  },
);

test('a restore that gets SIGINT ends with 2 and leaves the server as it was', async () => {
  const names = async (): Promise<readonly string[]> =>
    unwrap(await target.client.GET('/api/v2/buckets'))
      .buckets.map(({ name }) => name)
      .toSorted();
  const before = await names();
  let uploads = 0;
  const args = [
    'restore',
    join(folder, 'whole'),
    '--map',
    `${source.onboarding.org}/${source.onboarding.bucket}=${target.onboarding.org}/cut`,
  ];
  const ended = await interrupted(args, target, 'SIGINT', ({ method, url = '' }) => {
    if (method === 'POST' && url.includes('/restore/shards/')) uploads += 1;
    return uploads === 3;
  });
  expect(ended.code).toBe(2);
  expect(ended.stderr).toContain('stopped by SIGINT. What it had begun on the server is removed again');
  expectNoSecret(ended);
  expect(await names()).toEqual(before);
});

test('on a terminal there is a bar, and nothing of it is left', () => {
  const dir = join(folder, 'terminal');
  const line = [process.execPath, cli, 'backup', dir, '--url', source.url];
  const { stdout } = spawnSync('script', ['-qec', line.map((word) => `'${word}'`).join(' '), '/dev/null'], {
    env: { ...process.env, ...withTokenOf(source), TERM: 'xterm' },
    encoding: 'utf8',
  });
  expect(stdout).toMatch(/\r\u001b\[2K\[[#.]+\] shards \d of 6/);
  expect(stdout).toMatch(/\r\u001b\[2K[^\r]*is complete and verified/);
});

test('output that nobody reads any more stops a backup like a signal, and it goes on later', async () => {
  const dir = join(folder, 'unread');
  const env = { ...process.env, ...withTokenOf(source) };
  const piped = spawnSync(
    'bash',
    [
      '-c',
      `'${process.execPath}' '${cli}' backup '${dir}' --url ${source.url} --json | head -n 1; echo "\${PIPESTATUS[0]}"`,
    ],
    { env, encoding: 'utf8' },
  );
  const [first, code] = piped.stdout.trim().split('\n');
  expect(first).toBe('{"type":"phase","phase":"preflight"}');
  expect(code).toBe('2');
  expect(piped.stderr).toContain('nobody reads what is printed');
  const again = await runCli(cli, ['backup', dir, '--url', source.url], { env: withTokenOf(source) });
  expect(again.code).toBe(0);
});

test.each([
  ['/backup/metadata', 'warning: buckets and shards were not looked at', 1],
  ['/backup/shards/2', '1 of 6 shards were not looked at for deleted points', 0],
] as const)('a doctor whom %s keeps waiting ends in time and says what it has not seen', async (path, words, code) => {
  const proxy = await stallingProxy(source.url, ({ url = '' }) => url.endsWith(path));
  const started = performance.now();
  try {
    const ended = await runCli(cli, ['doctor', proxy.url], { env: withTokenOf(source) });
    expect(performance.now() - started).toBeLessThan(6_500); // five seconds, and what a process takes to start on a busy machine
    expect(ended.code).toBe(code);
    expect(ended.stdout).toContain('InfluxDB 2.9.1, ready');
    expect(ended.stdout).toContain(words);
  } finally {
    await proxy.close();
  }
});
