import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Connection } from '../../connection.ts';
import { BackupError } from '../../errors.ts';
import { lockFolder } from '../../folder/folder-lock.ts';
import { putBack } from '../full.ts';
import { preflight, serverOf } from '../plan/preflight.ts';
import type { UndoResult } from '../result.ts';
import type { RestoreState } from './state.ts';
import { readState, stateFileOf } from './state-file.ts';
import { untilSettled } from '../send/settled.ts';
import { undoPartial } from './undo-partial.ts';

export type UndoOptions = Connection & {
  /** The folder of the backup. */
  readonly dir: string;
  /** As given to `restore`. */
  readonly stateFile?: string;
  readonly signal?: AbortSignal;
};

/**
 * Takes back a restore that did not end: temporary buckets go, buckets that moved away get their names again, retention
 * is what it was. After a full restore the former data is gone in any case, and the token to give is one of the backup.
 * @throws BackupError `bad-option` where there is nothing to undo
 */
export async function undoRestore(options: UndoOptions): Promise<UndoResult> {
  const path = options.stateFile ?? stateFileOf(options.dir, options.url);
  const unlock = await lockFolder(dirname(path));
  try {
    const state = await readState(path);
    if (!state) throw nothingToUndo(path);
    if (state.server !== serverOf(options)) throw ofAnother(state, path);
    const result = await takeBack(state, options);
    await rm(path, { force: true });
    return result;
  } finally {
    await unlock();
  }
}

async function takeBack(state: RestoreState, options: UndoOptions): Promise<UndoResult> {
  const { api, wire } = await preflight(options, [options.token], options.signal);
  try {
    if (state.mode === 'partial') {
      await untilSettled(wire, state.buckets, options.signal);
      return await undoPartial(api, state);
    }
    const retention = await putBack(api, state.lifted);
    return { server: state.server, removed: [], renamedBack: [], retention, stay: [] };
  } finally {
    wire.close();
  }
}

const nothingToUndo = (path: string): BackupError =>
  new BackupError('bad-option', `there is nothing to undo: no restore into this server broke off (${path})`);

const ofAnother = ({ server }: RestoreState, path: string): BackupError =>
  new BackupError('bad-option', `${path} tells of a restore into ${server}: give that URL to undo it`);
