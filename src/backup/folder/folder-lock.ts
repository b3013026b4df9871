/** One backup or restore at a time in a folder. */
import { randomUUID } from 'node:crypto';
import { open, readFile, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { BackupError } from '../errors.ts';
import { diskFailed } from './disk-file.ts';
import { errorCode } from './error-code.ts';
import { isAlive, isHere, ownHolder, readHolder } from './lock-holder.ts';

export const lockName = '.backup.lock';

/** A holder on another machine is believed to be gone when it has shown no life for so long. */
const lifeSignMs = 10_000;
const goneAfterMs = 60_000;

/**
 * Resolves with what unlocks it. A lock whose holder is gone is taken over.
 * @throws BackupError `folder-in-use`, `bad-option` where there is no such folder, `disk-failed`
 */
export async function lockFolder(dir: string): Promise<() => Promise<void>> {
  const path = join(dir, lockName);
  const own = JSON.stringify({ id: randomUUID(), ...(await ownHolder()) });
  const handle = await create(path, own).catch((cause: unknown) => {
    if (errorCode(cause) !== 'EEXIST') throw notLocked(dir, cause);
    return takeOver(path, own);
  });
  const life = setInterval(() => void handle.write(own, 0).catch(() => undefined), lifeSignMs);
  life.unref();
  return async () => {
    clearInterval(life);
    await handle.close().catch(() => undefined);
    if ((await textOf(path)) === own) await rm(path, { force: true });
  };
}

/** Writing to it again is a sign of life by the clock of the file system; one that another has put there is not touched. */
async function create(path: string, text: string): Promise<FileHandle> {
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.write(text, 0);
    return handle;
  } catch (error) {
    await handle.close();
    await rm(path, { force: true });
    throw error;
  }
}

function notLocked(dir: string, cause: unknown): BackupError {
  const code = errorCode(cause);
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new BackupError('bad-option', `${dir}: there is no such folder`, { cause });
  if (code !== 'EACCES' && code !== 'EPERM' && code !== 'EROFS') return diskFailed(lockName, cause);
  return new BackupError('disk-failed', `${dir}: nothing can be written there (${code})`, { file: lockName, cause });
}

/** Of two that take over at once, the later rename wins, and both look who that was. */
async function takeOver(path: string, own: string): Promise<FileHandle> {
  const mine = `${path}.${randomUUID()}`;
  const handle = await create(mine, own).catch((cause: unknown) => {
    throw diskFailed(lockName, cause);
  });
  try {
    await requireFree(path, (await handle.stat()).mtimeMs);
    await rename(mine, path);
    await sleep(50);
    if ((await textOf(path)) !== own) throw inUse(path, await textOf(path));
    return handle;
  } catch (error) {
    await handle.close();
    await rm(mine, { force: true });
    throw error instanceof BackupError ? error : diskFailed(lockName, error);
  }
}

/** `now` by the clock of the file system, for other machines' clocks and ours may differ. */
async function requireFree(path: string, now: number): Promise<void> {
  const text = await textOf(path);
  const holder = readHolder(text);
  if (holder && isHere(holder)) {
    if (await isAlive(holder)) throw inUse(path, text);
    return;
  }
  const touched = await stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
  if (now - touched < goneAfterMs) throw inUse(path, text);
}

const textOf = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '');

function inUse(path: string, text: string): BackupError {
  const holder = readHolder(text);
  const who = holder ? ` (process ${holder.pid} on ${holder.host})` : '';
  return new BackupError(
    'folder-in-use',
    `another backup or restore is at work in this folder${who}; wait for it, or remove ${path} where that one is gone`,
    { file: lockName },
  );
}
