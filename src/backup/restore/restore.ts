import { BackupError } from '../errors.ts';
import { startRun, type Run } from '../run.ts';
import type { BackupEvent } from '../events.ts';
import { dirname } from 'node:path';
import { lockFolder } from '../folder/folder-lock.ts';
import { restoreFull } from './full.ts';
import { lookIntoThose, unknownOnes } from './plan/look-into.ts';
import type { RestoreOptions } from './options.ts';
import { restorePartial } from './partial.ts';
import { prepare, type Prepared } from './plan/prepare.ts';
import type { RestoreResult } from './result.ts';
import { requireConfirmation } from './plan/confirmation.ts';
import { stateFileOf } from './state/state-file.ts';

/**
 * Brings a backup, or buckets of it, to a server, and proves each shard by reading it back.
 *
 * A partial restore fills buckets under temporary names, and names them once all of them are proven; where it fails,
 * or is aborted, nothing of it stays but what has its name already, which is told. A full restore replaces all that the server holds, users and tokens too.
 * What was cut off goes on when it is asked for again; `undoRestore` takes it back instead.
 * @throws BackupError from `result`
 * @example
 * const run = restore({ url, token, dir: 'backup', restore: { mode: 'partial', org: 'my-org' } });
 * for await (const event of run) console.log(event.type);
 * const { buckets } = await run.result;
 */
export function restore(options: RestoreOptions): Run<RestoreResult> {
  return startRun(async (tell) => {
    const { restore: asked } = options;
    requireParallel(options.parallel);
    if (asked.mode === 'full') requireConfirmation(options.url, asked.confirmWipe);
    const unlock = await lockFolder(dirname(options.stateFile ?? stateFileOf(options.dir, options.url)));
    try {
      return await planned(options, tell);
    } finally {
      await unlock();
    }
  });
}

/** With none at work nothing would be sent, and nothing be amiss. */
function requireParallel(parallel = 1): void {
  if (Number.isSafeInteger(parallel) && parallel >= 1) return;
  throw new BackupError('bad-option', `parallel is ${parallel}: it is how many shards are sent at once, at least 1`);
}

async function planned(options: RestoreOptions, tell: (event: BackupEvent) => void): Promise<RestoreResult> {
  tell({ type: 'phase', phase: 'preflight' });
  // A server that is wiped for a backup that cannot be read has lost everything: all of it is read before.
  const before =
    options.restore.mode === 'full' ? () => true : options.failOnTombstones === true ? unknownOnes : () => false;
  const prepared = await prepare(options, lookIntoThose(before));
  try {
    return await carriedOut(prepared, tell);
  } finally {
    prepared.target.wire.close();
  }
}

async function carriedOut(prepared: Prepared, tell: (event: BackupEvent) => void): Promise<RestoreResult> {
  const { plan } = prepared;
  tell({ type: 'phase', phase: 'plan', shards: plan.shards, bytes: plan.bytes });
  const [problem] = plan.problems;
  if (problem) throw new BackupError(problem.code, problem.message);
  const { startedAt } = prepared.state ?? {};
  if (startedAt !== undefined)
    tell({ type: 'notice', level: 'info', code: 'resumed', message: `this goes on with the restore of ${startedAt}` });
  for (const { code, message } of plan.warnings) tell({ type: 'notice', level: 'warning', code, message });
  return prepared.mode === 'full' ? restoreFull(prepared, tell) : restorePartial(prepared, tell);
}
