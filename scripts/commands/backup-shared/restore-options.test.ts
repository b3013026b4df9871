import { expect, test } from '@jest/globals';
import type { RestoreOptions } from '../../../src/backup/restore/options.ts';
import { restoreCommandLine, restoreOptionsOf, type RestoreCommandOptions } from './restore-options.ts';

const environment = { INFLUX_URL: 'http://host', INFLUX_TOKEN: 'token' };

const asked = async (line: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<RestoreOptions> => {
  const parser = restoreCommandLine()
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
  parser.parse(['dir', ...line], { from: 'user' });
  return restoreOptionsOf(parser.opts<RestoreCommandOptions>(), 'dir', { ...environment, ...env });
};

test.each<readonly [readonly string[], RestoreOptions['restore']]>([
  [[], { mode: 'partial' }],
  [['--org', 'o', '--bucket', 'b'], { mode: 'partial', org: 'o', bucket: 'b' }],
  [
    ['--map', 'o/b', '--map', 'o/c=p/d', '--map', String.raw`a\/b/c\=d=e/f`],
    {
      mode: 'partial',
      buckets: [
        { org: 'o', bucket: 'b' },
        { org: 'o', bucket: 'c', toOrg: 'p', toBucket: 'd' },
        { org: 'a/b', bucket: 'c=d', toOrg: 'e', toBucket: 'f' },
      ],
    },
  ],
  [
    ['--on-conflict', 'replace', '--drop-replaced', '--retention', '30d'],
    { mode: 'partial', onConflict: 'replace', dropReplaced: true, retentionSeconds: 2_592_000 },
  ],
  [['--retention', 'forever'], { mode: 'partial', retentionSeconds: 0 }],
  [['--full', '--confirm-wipe', 'host:80'], { mode: 'full', confirmWipe: 'host:80' }],
  [['--full', '--dry-run'], { mode: 'full', confirmWipe: '' }],
])('%j asks for %j', async (line, want) => {
  expect((await asked(line)).restore).toEqual(want);
});

test('an operator token comes from the environment', async () => {
  const { restore } = await asked(['--full', '--confirm-wipe', 'host:80'], { INFLUX_OPERATOR_TOKEN: 'operator' });
  expect(restore).toEqual({ mode: 'full', confirmWipe: 'host:80', operatorToken: 'operator' });
});

test.each<readonly [readonly string[]]>([
  [['--full']],
  [['--full', '--confirm-wipe', 'host:80', '--operator-token-file', 'nowhere']],
  [['--map', 'o/b', '--on-conflict', 'replace', '--retention', '30d', '--fail-on-tombstones', '--parallel', '2']],
])('the line of a restore, %j, is undone with --undo behind it', async (line) => {
  expect(await asked([...line, '--state-file', 's', '--undo'])).toEqual({
    ...(await asked(['--state-file', 's'])),
    restore: { mode: 'partial' },
  });
});

test.each([
  [['--full'], 'say which with --confirm-wipe=HOST:PORT'],
  [['--full', '--confirm-wipe', 'host:80', '--bucket', 'b'], '--bucket is of no use with --full'],
  [['--full', '--confirm-wipe', 'host:80', '--on-conflict', 'skip'], '--on-conflict is of no use with --full'],
  [['--undo', '--dry-run'], '--dry-run and --undo exclude each other'],
  [['--confirm-wipe', 'host:80'], '--confirm-wipe belongs to --full'],
  [['--map', 'o/b', '--org', 'o'], '--org and --map exclude each other'],
  [['--full', '--operator-token', 'secret-in-the-open'], '--operator-token is not taken'],
  [['--operator-token', 'secret-in-the-open'], '--operator-token belongs to --full'],
  [['--token', 'secret-in-the-open'], '--token is not taken'],
])('%j is refused: %s', async (line, message) => {
  const error: unknown = await asked(line).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'bad-option', message: expect.stringContaining(message) });
  expect(error).not.toMatchObject({ message: expect.stringContaining('secret-in-the-open') });
});

test.each([
  ['--map', 'bucket'],
  ['--map', 'o/b='],
  ['--map', 'o/b=p/q=r'],
  ['--map', 'a/b/c'],
  ['--retention', '30'],
  ['--retention', '0d'],
  ['--parallel', '0'],
  ['--parallel', '65'],
  ['--parallel', '1e3'],
  ['--on-conflict', 'merge'],
])('%s %s is no value', async (option, value) => {
  await expect(asked([option, value])).rejects.toMatchObject({ code: expect.stringMatching(/^commander\.invalid/) });
});
