/** Writes a draft down while it grows. */
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { diskFailed } from '../folder/disk-file.ts';
import { printDraft, stateName, type Draft } from './draft.ts';

export type Journal = {
  /** The draft has changed: it is written soon. Resolves when it is on disk as it is now; `false` where it cannot be. */
  readonly note: () => Promise<boolean>;
  /** The last to be called. Resolves when the draft is on disk as it is now. @throws BackupError `disk-failed` */
  readonly close: () => Promise<void>;
  /** Instead of `close` where the backup is finished: nothing of it stays. */
  readonly remove: () => Promise<void>;
};

/** A large draft is written less often: at most a tenth of the time goes into it. */
const restFactor = 10;

export function openJournal(dir: string, draft: Draft): Journal {
  const path = join(dir, stateName(draft.run));
  const hurry = new AbortController();
  let dirty = false;
  let underway: Promise<void> | undefined;
  let failure: unknown;
  let waiting: ((written: boolean) => void)[] = [];
  const release = (which: typeof waiting, written: boolean): void => {
    for (const resolve of which) resolve(written);
  };

  const write = async (): Promise<void> => {
    dirty = false;
    const these = waiting;
    waiting = [];
    const begin = performance.now();
    try {
      await writeFile(`${path}.partial`, printDraft(draft), { mode: 0o600 });
      await rename(`${path}.partial`, path);
    } catch (cause) {
      release(these, false);
      throw cause;
    }
    release(these, true);
    const rest = (performance.now() - begin) * restFactor;
    await sleep(rest, undefined, { signal: hurry.signal, ref: false }).catch(() => undefined);
  };
  const writeAll = async (): Promise<void> => {
    try {
      while (dirty) await write();
    } catch (cause) {
      failure ??= cause;
      release(waiting.splice(0), false);
    }
    underway = undefined;
  };
  return {
    note: () => {
      dirty = true;
      const written = new Promise<boolean>((resolve) => waiting.push(resolve));
      underway ??= writeAll();
      return written;
    },
    close: async () => {
      hurry.abort();
      await underway;
      if (failure !== undefined) throw diskFailed(stateName(draft.run), failure);
    },
    remove: async () => {
      hurry.abort();
      await underway;
      await rm(path, { force: true });
    },
  };
}
