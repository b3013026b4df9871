/** How a backup or a restore ended, and what it told on its way. */
import type { BackupEvent } from '../../src/backup/events.ts';
import type { Run } from '../../src/backup/run.ts';

export type Ended<R> = {
  readonly events: readonly BackupEvent[];
  /** Ids in the backup of the shards that were proven. */
  readonly verified: readonly string[];
  /** Codes of what a person should know. */
  readonly notices: readonly string[];
  readonly result?: R;
  readonly error?: unknown;
};

/** Never rejects: a test looks at how it ended. */
export const endOf = async <R>(run: Run<R>): Promise<Ended<R>> => {
  const events: BackupEvent[] = [];
  for await (const event of run) events.push(event);
  const verified = events.flatMap((event) => (event.type === 'shard-verified' ? [event.shard] : []));
  const notices = events.flatMap((event) => (event.type === 'notice' ? [event.code] : []));
  return run.result.then(
    (result) => ({ events, verified, notices, result }),
    (error: unknown) => ({ events, verified, notices, error }),
  );
};

/** @throws what the run ended with where it failed */
export const successOf = async <R>(run: Run<R>): Promise<R> => (await endOf(run), run.result);
