/** `influx-contract backup`: metadata and shards of a server into a folder, every shard verified. */
import { Command, Option } from 'commander';
import { backup } from '../../src/backup/take/backup.ts';
import type { BackupOptions, BackupResult } from '../../src/backup/take/options.ts';
import { bytesText, counted } from './backup-shared/amounts.ts';
import type { ExitCode } from './backup-shared/command-error.ts';
import { connectionOf, withConnectionOptions, type ConnectionOptions } from './backup-shared/connection-options.ts';
import { follow } from './backup-shared/follow.ts';
import { given } from './backup-shared/given.ts';
import { jsonLine } from './backup-shared/json-line.ts';
import { atOnce } from './backup-shared/option-values.ts';
import { runCommand } from './backup-shared/run-command.ts';

type Options = ConnectionOptions &
  Pick<
    BackupOptions,
    'org' | 'bucket' | 'metadataStores' | 'compression' | 'wireCompression' | 'parallel' | 'base' | 'resume'
  > & {
    readonly json?: true;
  };

const command = (): Command =>
  withConnectionOptions(
    new Command('backup')
      .description(
        'back up a server into a folder; run again after an interruption, it fetches only what is missing or unverified',
      )
      .argument('<dir>', 'folder of the backup, made where it is not there'),
  )
    .option('--org <name>', 'only buckets of this organisation, by name or id')
    .option('--bucket <name>', 'only buckets of this name, or the one of this id')
    .option('--no-metadata-stores', 'leave out users, tokens, tasks and dashboards: no full restore is possible then')
    .addOption(new Option('--compression <kind>', 'of the files on disk (default: none)').choices(['none', 'gzip']))
    .addOption(
      new Option('--wire-compression <level>', 'between server and here (default: none)').choices([
        'none',
        'speedy',
        'default',
        'full',
      ]),
    )
    .option('--parallel <count>', 'shards that are fetched at once, at most 64 (default: 4)', atOnce)
    .option('--base <dir>', 'an earlier backup: equal files become links to its files; saves disk, not transfer')
    .addOption(
      new Option(
        '--resume <when>',
        'continue an unfinished backup of the folder: one of the last 12 hours, any, or none (default: recent)',
      ).choices(['recent', 'always', 'never']),
    )
    .option('--json', 'print every event as JSON, one a line, the result last');

const summary = (result: BackupResult): string => {
  const { dir, run, serverVersion, buckets, shards, bytes, bytesOnDisk, kept, linked, removed, tombstones } = result;
  return [
    `${dir}: backup ${run} of InfluxDB ${serverVersion} is complete and verified`,
    `${counted(buckets, 'bucket')}, ${counted(shards, 'shard')}, ${bytesText(bytes)}, on disk ${bytesText(bytesOnDisk)}`,
    ...(kept > 0 ? [`${counted(kept, 'shard')} had been fetched before`] : []),
    ...(linked > 0 ? [`${counted(linked, 'shard')} became links to files of the base`] : []),
    ...(removed.length > 0 ? [`gone from the server before they could be fetched: shards ${removed.join(', ')}`] : []),
    ...(tombstones > 0 ? [`${counted(tombstones, 'tombstone')}: what they deleted comes back in a restore`] : []),
  ].join('\n');
};

/** Exit code 0: complete and verified; 1: what the server sent is not as it should be; 2: could not, or was stopped. */
export const backupCommand = (args: readonly string[]): Promise<ExitCode> =>
  runCommand<Options>(command(), args, async ({ options, operands: [dir = '.'] }) => {
    const { json, url, token, tokenFile, stall, retries, ...what } = options;
    const connection = await connectionOf(given({ url, token, tokenFile, stall, retries }));
    const result = await follow((signal) => backup({ ...connection, ...given(what), dir, signal }), {
      json: json === true,
      resume: 'What was fetched and verified is kept: the same command goes on from there.',
    });
    process.stdout.write(json === true ? jsonLine({ type: 'result', ...result }) : `${summary(result)}\n`);
    return 0;
  });
