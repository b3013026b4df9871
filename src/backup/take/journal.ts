/** Writes a draft down while it grows: as a whole at first, then a line for each shard. */
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { diskFailed } from '../folder/disk-file.ts';
import type { ShardId } from '../folder/manifest.ts';
import { printDraft, printLine, stateName, type Draft } from './draft.ts';

export type Journal = {
  /** Writes all of the draft: it has begun, or has its metadata now. */
  readonly noteAll: () => void;
  /** The draft has this shard, or knows that it is gone. Resolves when that is written; `false` where it cannot be. */
  readonly note: (id: ShardId) => Promise<boolean>;
  /** The last to be called. Resolves when all of it is safe on disk. @throws BackupError `disk-failed` */
  readonly close: () => Promise<void>;
  /** Instead of `close` where the backup is finished: nothing of it stays. */
  readonly remove: () => Promise<void>;
};

/** What is written survives the end of this process at once, and that of the machine after so long. */
const syncEveryMs = 1_000;

export function openJournal(dir: string, draft: Draft): Journal {
  const name = stateName(draft.run);
  const path = join(dir, name);
  let handle: FileHandle | undefined;
  let whole = true;
  let lines: string[] = [];
  let waiting: ((written: boolean) => void)[] = [];
  let underway: Promise<void> | undefined;
  let failure: unknown;
  let syncedAt = performance.now();

  const writeWhole = async (): Promise<void> => {
    await handle?.close();
    await rm(`${path}.partial`, { force: true });
    handle = await open(`${path}.partial`, 'wx', 0o600);
    await handle.writeFile(printDraft(draft));
    await rename(`${path}.partial`, path); // the handle goes along
  };
  const write = async (): Promise<void> => {
    const [those, these, all] = [waiting, lines, whole];
    [waiting, lines, whole] = [[], [], false];
    try {
      if (all || !handle) await writeWhole();
      else await handle.appendFile(these.join(''));
      failure = undefined;
      for (const resolve of those) resolve(true);
      if (performance.now() - syncedAt > syncEveryMs) syncBeside();
    } catch (cause) {
      failure = cause;
      whole = true; // half a line may be there
      for (const resolve of those) resolve(false);
    }
  };
  /** Nobody waits for it, and what it could not do is told by the one at the end. */
  const syncBeside = (): void => {
    syncedAt = Number.POSITIVE_INFINITY;
    const done = (): void => {
      syncedAt = performance.now();
    };
    handle?.datasync().then(done, done);
  };
  const writeWaiting = async (): Promise<void> => {
    do await write();
    while (waiting.length > 0 || lines.length > 0 || (whole && failure === undefined));
    underway = undefined;
  };
  const end = async (): Promise<void> => {
    await underway;
    await handle?.close();
    handle = undefined;
  };
  return {
    noteAll: () => {
      whole = true;
      underway ??= writeWaiting();
    },
    note: (id) => {
      lines.push(printLine(draft, id));
      const written = new Promise<boolean>((resolve) => waiting.push(resolve));
      underway ??= writeWaiting();
      return written;
    },
    close: async () => {
      await underway;
      const failed = failure ?? (await handle?.datasync().catch((cause: unknown) => cause));
      await end();
      if (failed !== undefined) throw diskFailed(name, failed);
    },
    remove: async () => {
      await end();
      await rm(path, { force: true });
    },
  };
}
