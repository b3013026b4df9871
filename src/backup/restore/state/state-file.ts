/** The state of a restore on disk: whole at every moment, one writer at a time. */
import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { BackupError } from '../../errors.ts';
import { createDiskFile } from '../../folder/disk-file.ts';
import { readPlainText } from '../../folder/plain-file.ts';
import { parseState, type RestoreState } from './state.ts';

export type StateFile<S extends RestoreState = RestoreState> = {
  readonly state: S;
  /** Resolves when the change is safe on disk; changes made meanwhile go together. */
  readonly update: (change: (state: S) => S) => Promise<void>;
  /** For what costs only time where it is lost: it is on disk soon, at the latest after `flush`. */
  readonly note: (change: (state: S) => S) => void;
  readonly flush: () => Promise<void>;
  readonly remove: () => Promise<void>;
};

/** Beside the backup, one a server; several may be behind one host. */
export const stateFileOf = (dir: string, url: string): string => {
  const { host, pathname } = new URL(url);
  return join(dir, `${`${host}${pathname}`.replace(/\/+$/, '').replace(/[^\w.-]/g, '_')}.restore.json`);
};

/** @throws BackupError `manifest-invalid`, `file-changed` for a link or a pipe, `disk-failed` */
export async function readState(path: string): Promise<RestoreState | undefined> {
  const text = await readPlainText(dirname(path), basename(path)).catch((error: unknown) => {
    if (error instanceof BackupError && error.code === 'file-missing') return undefined;
    throw error;
  });
  return text === undefined ? undefined : parseState(text, path);
}

/** Resolves when the state is on disk: before anything is done to the server. */
export async function createStateFile<S extends RestoreState>(path: string, first: S): Promise<StateFile<S>> {
  let state = first;
  let writing: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const write = async (): Promise<void> => {
    const file = createDiskFile(dirname(path), basename(path));
    try {
      await file.write(Buffer.from(`${JSON.stringify(state, null, 2)}\n`));
      await file.commit();
    } catch (error) {
      await file.discard();
      throw error;
    }
  };
  const save = (): Promise<void> => {
    if (next) return next; // it has not begun, and will hold this change too
    const begin = async (): Promise<void> => {
      await writing?.catch(() => undefined);
      next = undefined;
      writing = write();
      await writing;
    };
    return (next = begin());
  };
  await save();
  return {
    get state() {
      return state;
    },
    update: (change) => {
      state = change(state);
      return save();
    },
    note: (change) => {
      state = change(state);
      save().catch(() => undefined); // thrown by `flush`
    },
    flush: save,
    remove: async () => {
      await next?.catch(() => undefined);
      await writing?.catch(() => undefined);
      await rm(path, { force: true });
    },
  };
}
