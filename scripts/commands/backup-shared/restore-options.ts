/** The options of `influx-contract restore`, and what they ask the library for. */
import { Command, Option } from 'commander';
import { BackupError } from '../../../src/backup/errors.ts';
import type { BucketChoice, OnConflict, RestoreOptions } from '../../../src/backup/restore/options.ts';
import { bucketChoice } from './bucket-choice.ts';
import {
  connectionOf,
  tokenIn,
  withConnectionOptions,
  type ConnectionOptions,
  type Environment,
} from './connection-options.ts';
import { given } from './given.ts';
import { atOnce, retention } from './option-values.ts';

export type RestoreCommandOptions = ConnectionOptions & {
  readonly org?: string;
  readonly bucket?: string;
  readonly map?: readonly BucketChoice[];
  readonly onConflict?: OnConflict;
  readonly dropReplaced?: true;
  /** Seconds. */
  readonly retention?: number;
  readonly full?: true;
  readonly confirmWipe?: string;
  readonly operatorTokenFile?: string;
  readonly operatorToken?: string;
  readonly failOnTombstones?: true;
  readonly parallel?: number;
  readonly stateFile?: string;
  readonly dryRun?: true;
  readonly undo?: true;
  readonly json?: true;
};

export const restoreCommandLine = (): Command =>
  withConnectionOptions(
    new Command('restore')
      .description(
        'restore buckets of a backup beside what a server holds, or (--full) a whole server; each shard is proven by reading it back',
      )
      .argument('<dir>', 'folder of the backup')
      .option('--dry-run', 'print what would be done, and do nothing')
      .option('--org <name>', 'only buckets of this organisation of the backup')
      .option('--bucket <name>', 'only buckets of this name of the backup')
      .option(
        '--map <from=to>',
        'this bucket, ORG/BUCKET, and where it goes, ORG/BUCKET=ORG/BUCKET; may be given several times',
        bucketChoice,
      )
      .addOption(
        new Option(
          '--on-conflict <what>',
          'where a name is taken: stop, leave it out, take another, or take its place (default: error)',
        ).choices(['error', 'skip', 'rename', 'replace']),
      )
      .option('--drop-replaced', 'with --on-conflict replace: delete the old bucket in the end; it is kept otherwise')
      .option(
        '--retention <time>',
        'how long the restored buckets keep data, as 30d or forever, instead of as before',
        retention,
      )
      .option('--full', 'replace everything on the server, users and tokens too, by the backup; needs --confirm-wipe')
      .option('--confirm-wipe <host:port>', 'the server that loses all it holds, as in its URL')
      .option(
        '--operator-token-file <file>',
        'with --full: operator token of the backed-up server, else INFLUX_OPERATOR_TOKEN',
      )
      .addOption(new Option('--operator-token <token>').hideHelp()) // known, to be refused without being repeated
      .option('--fail-on-tombstones', 'stop where the backup would bring deleted data back')
      .option('--parallel <count>', 'shards at once, at most 64 (default: 4)', atOnce)
      .option('--state-file <file>', 'where the progress is kept until the end (default: in the folder of the backup)')
      .option('--undo', 'take back what an unfinished restore left on the server'),
  ).option('--json', 'print every event as JSON, one a line, the result last');

const badOption = (message: string): BackupError => new BackupError('bad-option', message);

const onlyPartial = ['org', 'bucket', 'map', 'onConflict', 'dropReplaced', 'retention'] as const;
const onlyFull = ['confirmWipe', 'operatorTokenFile'] as const;

const flag = (name: string): string => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

const refuse = (options: RestoreCommandOptions, names: readonly (keyof RestoreCommandOptions)[], why: string): void => {
  const found = names.find((name) => options[name] !== undefined);
  if (found !== undefined) throw badOption(`${flag(found)} ${why}`);
};

const operatorTokenOf = async (
  { operatorToken, operatorTokenFile }: RestoreCommandOptions,
  { INFLUX_OPERATOR_TOKEN }: Environment,
): Promise<string | undefined> => {
  if (operatorToken !== undefined)
    throw badOption(
      '--operator-token is not taken, as every user of this machine can read command lines: set INFLUX_OPERATOR_TOKEN or give --operator-token-file',
    );
  if (operatorTokenFile !== undefined) return tokenIn(operatorTokenFile);
  return INFLUX_OPERATOR_TOKEN === '' ? undefined : INFLUX_OPERATOR_TOKEN;
};

const whatOf = async (options: RestoreCommandOptions, environment: Environment): Promise<RestoreOptions['restore']> => {
  if (options.full !== true) {
    refuse(options, [...onlyFull, 'operatorToken'], 'belongs to --full');
    const { org, bucket, map, onConflict, dropReplaced, retention: retentionSeconds } = options;
    if (map !== undefined)
      refuse(options, ['org', 'bucket'], 'and --map exclude each other: --map names its buckets whole');
    const chosen = given({ buckets: map, org, bucket, onConflict, dropReplaced, retentionSeconds });
    return { mode: 'partial', ...chosen };
  }
  refuse(options, onlyPartial, 'is of no use with --full, which replaces everything');
  const operatorToken = await operatorTokenOf(options, environment);
  const confirmWipe = options.confirmWipe ?? '';
  if (confirmWipe === '' && options.dryRun !== true)
    throw badOption('--full deletes everything on the server: say which with --confirm-wipe=HOST:PORT, as in its URL');
  return { mode: 'full', confirmWipe, ...given({ operatorToken }) };
};

/** What was asked for is in the state file: the same line with --undo behind it undoes it. */
const undoOf = (options: RestoreCommandOptions, where: Omit<RestoreOptions, 'restore'>): RestoreOptions => {
  refuse(options, ['dryRun'], 'and --undo exclude each other');
  refuse(options, ['operatorToken'], 'is not taken, and --undo needs none');
  return { ...where, ...given({ stateFile: options.stateFile }), restore: { mode: 'partial' } };
};

/** @throws BackupError `bad-option` */
export const restoreOptionsOf = async (
  options: RestoreCommandOptions,
  dir: string,
  environment: Environment = process.env,
): Promise<RestoreOptions> => {
  const connection = await connectionOf(options, environment);
  if (options.undo === true) return undoOf(options, { ...connection, dir });
  const { parallel, failOnTombstones, stateFile } = options;
  return {
    ...connection,
    dir,
    restore: await whatOf(options, environment),
    ...given({ parallel, failOnTombstones, stateFile }),
  };
};
