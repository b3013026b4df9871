/** One backup at a time in a folder. */
import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRecord } from '../../client/is-record.ts';
import { BackupError } from '../errors.ts';
import { diskFailed } from '../folder/disk-file.ts';
import { errorCode } from '../folder/error-code.ts';

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
  const own = JSON.stringify({ id: randomUUID(), host: hostname(), pid: process.pid });
  try {
    await writeFile(path, own, { flag: 'wx', mode: 0o600 });
  } catch (cause) {
    if (errorCode(cause) !== 'EEXIST') throw notLocked(dir, cause);
    await takeOver(path, own);
  }
  const life = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => undefined), lifeSignMs);
  life.unref();
  return async () => {
    clearInterval(life);
    if ((await textOf(path)) === own) await rm(path, { force: true });
  };
}

function notLocked(dir: string, cause: unknown): BackupError {
  const code = errorCode(cause);
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new BackupError('bad-option', `${dir}: there is no such folder`, { cause });
  if (code !== 'EACCES' && code !== 'EPERM' && code !== 'EROFS') return diskFailed(lockName, cause);
  return new BackupError('disk-failed', `${dir}: nothing can be written there (${code})`, { file: lockName, cause });
}

/** Of two that take over at once, the later rename wins, and both look who that was. */
async function takeOver(path: string, own: string): Promise<void> {
  if (await isHeld(path)) throw inUse(path);
  const mine = `${path}.${randomUUID()}`;
  try {
    await writeFile(mine, own, { flag: 'wx', mode: 0o600 });
    await rename(mine, path);
  } catch (cause) {
    throw diskFailed(lockName, cause);
  }
  await sleep(50);
  if ((await textOf(path)) !== own) throw inUse(path);
}

async function isHeld(path: string): Promise<boolean> {
  const { host, pid } = holderOf(await textOf(path));
  if (host === hostname() && pid !== undefined && !isAlive(pid)) return false;
  const touched = await stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
  return Date.now() - touched < goneAfterMs;
}

const textOf = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '');

function holderOf(text: string): { readonly host?: unknown; readonly pid?: number } {
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value) && Number.isInteger(value.pid)) return { host: value.host, pid: Number(value.pid) };
  } catch {
    // being written, or not ours: its age decides
  }
  return {};
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === 'EPERM'; // it lives, and is somebody else's
  }
}

const inUse = (path: string): BackupError =>
  new BackupError(
    'folder-in-use',
    `another backup is at work in this folder; wait for it, or remove ${path} if it was ended by force on another machine`,
    { file: lockName },
  );
