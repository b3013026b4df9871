/** `influx-contract restore`: buckets of a backup onto a server, or a whole server, every shard proven by reading back. */
import { BackupError } from '../../src/backup/errors.ts';
import { errorCode } from '../../src/backup/folder/error-code.ts';
import { planRestore } from '../../src/backup/restore/plan/plan-restore.ts';
import type { RestoreOptions } from '../../src/backup/restore/options.ts';
import type { RestorePlan } from '../../src/backup/restore/plan/plan.ts';
import { restore } from '../../src/backup/restore/restore.ts';
import { undoRestore } from '../../src/backup/restore/state/undo.ts';
import type { ExitCode } from './backup-shared/command-error.ts';
import { follow } from './backup-shared/follow.ts';
import { jsonLine } from './backup-shared/json-line.ts';
import { planText } from './backup-shared/print-plan.ts';
import { restoredText, undoneText } from './backup-shared/print-restored.ts';
import { restoreCommandLine, restoreOptionsOf, type RestoreCommandOptions } from './backup-shared/restore-options.ts';
import { runCommand } from './backup-shared/run-command.ts';

/** Of what stands in the way, the worst: a backup that is damaged before a server that is not ready. */
const planCode = ({ problems }: RestorePlan): ExitCode => {
  if (problems.length === 0) return 0;
  return problems.some(({ code, message }) => new BackupError(code, message).kind === 'data') ? 1 : 2;
};

const resumeBy = {
  partial: 'What it had begun on the server is removed again; the same command does it anew.',
  full: 'The server holds a part of the backup now; the same command goes on from there.',
} as const;

const print = (json: boolean, value: object, text: string): void => {
  process.stdout.write(json ? jsonLine({ type: 'result', ...value }) : `${text}\n`);
};

/** A backup may lie where nothing can be written; what a restore notes of itself need not be there. */
const advised = (error: unknown, { stateFile }: RestoreCommandOptions): unknown => {
  if (!(error instanceof BackupError) || error.code !== 'disk-failed' || stateFile !== undefined) return error;
  if (!unwritable.has(errorCode(error.cause))) return error;
  const advice = 'give --state-file FILE, in a folder that can be written to and will be there for the next try';
  return new BackupError(error.code, `${error.message}: ${advice}`, { ...error.place, cause: error });
};

const unwritable: ReadonlySet<unknown> = new Set(['EACCES', 'EPERM', 'EROFS']);

const run = async (
  options: RestoreOptions,
  { dryRun, undo, json: asJson }: RestoreCommandOptions,
): Promise<ExitCode> => {
  const json = asJson === true;
  if (undo === true) {
    const undone = await undoRestore(options);
    print(json, undone, undoneText(undone));
    return 0;
  }
  if (dryRun === true) {
    const plan = await planRestore(options);
    print(json, plan, planText(plan));
    return planCode(plan);
  }
  const resume = resumeBy[options.restore.mode];
  const result = await follow((signal) => restore({ ...options, signal }), { json, resume });
  print(json, result, restoredText(result));
  return 0;
};

/** Exit code 0: restored and proven; 1: backup or server data are not as they should be; 2: could not, or was stopped. */
export const restoreCommand = (args: readonly string[]): Promise<ExitCode> =>
  runCommand<RestoreCommandOptions>(restoreCommandLine(), args, async ({ options, operands: [dir = '.'] }) =>
    run(await restoreOptionsOf(options, dir), options).catch((error: unknown) => {
      throw advised(error, options);
    }),
  );
