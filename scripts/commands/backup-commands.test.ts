import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backupCommand } from './backup.ts';
import { doctorCommand } from './doctor.ts';
import { captured } from './fixtures/captured.ts';
import { inspectCommand } from './inspect.ts';
import { restoreCommand } from './restore.ts';
import { verifyCommand } from './verify.ts';

const commands = {
  backup: backupCommand,
  restore: restoreCommand,
  verify: verifyCommand,
  inspect: inspectCommand,
  doctor: doctorCommand,
} as const;
type Name = keyof typeof commands;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commands-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const secret = 'canary-token-that-is-long';
const nowhere = { INFLUX_URL: 'http://127.0.0.1:9', INFLUX_TOKEN: secret };

test.each<readonly [Name, readonly string[], Readonly<Record<string, string>>, string]>([
  ['backup', [], {}, 'missing required argument'],
  ['backup', ['dir', '--compression', 'zip'], nowhere, 'Allowed choices are none, gzip'],
  ['backup', ['dir'], { INFLUX_TOKEN: secret }, 'no server is named'],
  ['backup', ['dir'], { INFLUX_URL: 'http://127.0.0.1:9' }, 'no token'],
  ['backup', ['dir', '--url', `http://me:${secret}@127.0.0.1:9`], nowhere, 'must hold no credentials'],
  ['doctor', ['http://127.0.0.1:9'], nowhere, 'no answer'],
  ['doctor', [`--token=${secret}`], nowhere, '--token is not taken'],
  ['doctor', ['--tokn', secret], nowhere, "unknown option '--tokn'"],
  ['restore', ['dir', '-t', secret], nowhere, '--token is not taken'],
  ['restore', ['dir', '--full', '--operator-token', secret], nowhere, '--operator-token is not taken'],
  ['restore', ['dir', '--full'], nowhere, '--confirm-wipe=HOST:PORT'],
  ['restore', ['dir', '--full', '--confirm-wipe', '127.0.0.1:8086'], nowhere, 'confirm it with exactly 127.0.0.1:9'],
  ['restore', ['no-such-folder'], nowhere, 'no-such-folder: there is no such folder'],
  ['restore', ['no-such-folder', '--undo', '--full'], nowhere, 'no-such-folder: there is no such folder'],
  ['restore', ['/sys'], nowhere, 'give --state-file FILE'],
  ['verify', ['no-such-folder'], {}, 'no such folder'],
  ['verify', ['.', '--map', 'o/b'], {}, '--map belongs to --against'],
  ['inspect', ['no-such-folder'], {}, 'no such folder'],
])(
  '%s %j cannot be done: exit code 2, a word on why, no token',
  async (name, args, environment, message) => {
    const { code, stdout, stderr } = await captured(commands[name], args, environment);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(stdout + stderr).not.toContain(secret);
  },
  20_000,
); // who does not answer is asked again, for up to 8 s

test('with --json the last line tells the error by its code', async () => {
  const { code, stdout } = await captured(commands.backup, [join(folder, 'b'), '--json'], nowhere);
  const lines = stdout.trimEnd().split('\n');
  expect(code).toBe(2);
  expect(lines.map((line): unknown => JSON.parse(line)).at(-1)).toMatchObject({
    ...{ type: 'error', code: 'no-connection', kind: 'run' },
  });
  expect(stdout).not.toContain(secret);
}, 20_000);

test('a backup whose data is not as it should be ends with 1, and its words do not drive the terminal', async () => {
  await writeFile(join(folder, '20261124T104500Z.manifest'), '{"manifestVersion":2,"buckets":"\\u001b[2J"}');
  for (const name of ['verify', 'inspect'] as const) {
    const { code, stdout, stderr } = await captured(commands[name], [folder], {});
    expect([name, code]).toEqual([name, 1]);
    expect(stdout + stderr).toContain('20261124T104500Z.manifest');
    expect(stdout + stderr).not.toContain('\u001b');
  }
});

test.each(Object.keys(commands) as Name[])('%s --help lists its options, and none that takes a token', async (name) => {
  const { code, stdout } = await captured(commands[name], ['--help'], {});
  expect(code).toBe(0);
  expect(stdout).toContain('--json');
  expect(stdout).not.toMatch(/token <token>/);
});
