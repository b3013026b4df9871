/** `influx-contract verify`: whether a backup is as it was taken, and as a server holds it. */
import { Command } from 'commander';
import { BackupError } from '../../src/backup/errors.ts';
import { visible } from '../../contract-tests/report/visible.ts';
import type { BucketChoice } from '../../src/backup/restore/options.ts';
import { verify, type VerifyResult } from '../../src/backup/verify/verify.ts';
import { bucketChoice } from './backup-shared/bucket-choice.ts';
import { bytesText, counted } from './backup-shared/amounts.ts';
import type { ExitCode } from './backup-shared/command-error.ts';
import { connectionOf, withTokenOptions, type ConnectionOptions } from './backup-shared/connection-options.ts';
import { follow } from './backup-shared/follow.ts';
import { given } from './backup-shared/given.ts';
import { jsonLine } from './backup-shared/json-line.ts';
import { atOnce } from './backup-shared/option-values.ts';
import { runCommand } from './backup-shared/run-command.ts';

type Options = Omit<ConnectionOptions, 'url'> & {
  readonly against?: string;
  readonly map?: readonly BucketChoice[];
  readonly parallel?: number;
  readonly json?: true;
};

const command = (): Command =>
  withTokenOptions(
    new Command('verify')
      .description('read a backup and say what of it is torn, missing, changed or foreign; sends nothing anywhere')
      .argument('<dir>', 'folder of the backup'),
  )
    .option('--against <url>', 'compare it with this server too: the one that was backed up, or one that was restored')
    .option(
      '--map <from=to>',
      'with --against: compare this bucket alone, ORG/BUCKET, or ORG/BUCKET=ORG/BUCKET where it was restored elsewhere; may be given several times',
      bucketChoice,
    )
    .option('--parallel <count>', 'shards that are read at once, at most 64 (default: 4)', atOnce)
    .option('--json', 'print every event as JSON, one a line, the result last');

const verdict = ({ ok, findings, shards, files, bytes, backups, against }: VerifyResult): string => {
  const unverified = backups.filter(({ basis }) => basis === 'manifest').map(({ run }) => visible(run));
  const seen = `${counted(shards, 'shard')}, ${counted(files, 'file')}, ${bytesText(bytes)}`;
  return [
    ok ? `as it should be: ${seen}` : `${counted(findings.length, 'finding')} in ${seen}`,
    ...(against === undefined ? [] : [`${against.equal} of ${counted(against.compared, 'shard')} equal on the server`]),
    ...(unverified.length === 0
      ? []
      : [`made without checksums, so only form and sizes could be looked at: ${unverified.join(', ')}`]),
  ].join('\n');
};

const resultText = (result: VerifyResult): string =>
  [
    ...result.findings.map(({ kind, message }) => `${kind.padEnd(10)} ${visible(message)}`),
    ...result.notes.map(visible),
    verdict(result),
  ].join('\n');

/** Exit code 0: as it should be; 1: there are findings; 2: could not look. */
export const verifyCommand = (args: readonly string[]): Promise<ExitCode> =>
  runCommand<Options>(
    command(),
    args,
    async ({ options: { json, against, map, parallel, ...rest }, operands: [dir = '.'] }) => {
      if (map !== undefined && against === undefined)
        throw new BackupError('bad-option', '--map belongs to --against: it says which bucket of the server is meant');
      const server = against === undefined ? undefined : await connectionOf({ ...rest, url: against });
      const what = given({ against: server, buckets: map, parallel });
      const result = await follow((signal) => verify(dir, { ...what, signal }), {
        json: json === true,
        resume: 'Nothing was changed.',
      });
      process.stdout.write(json === true ? jsonLine({ type: 'result', ...result }) : `${resultText(result)}\n`);
      return result.ok ? 0 : 1;
    },
  );
