/** The folder that a backup goes to. */
import { mkdir, readdir, stat } from 'node:fs/promises';
import { diskFailed } from '../folder/disk-file.ts';
import type { BackupEvent } from '../events.ts';
import { openToOthers } from './notices.ts';

/** @throws BackupError `disk-failed` where it cannot be made, e.g. because it is a file */
export async function prepareFolder(dir: string, tell: (event: BackupEvent) => void): Promise<void> {
  try {
    await mkdir(dir, { recursive: true, mode: 0o700 });
    const { mode } = await stat(dir);
    if (process.platform !== 'win32' && (mode & 0o022) !== 0) tell(openToOthers(dir));
  } catch (cause) {
    throw diskFailed(dir, cause);
  }
}

/** A name that no file of the folder begins with. Names have seconds, and two backups may begin in one. */
export async function freeRun(dir: string, now: Date): Promise<string> {
  const names = await readdir(dir);
  for (let second = 0; ; second += 1) {
    const run = runAt(new Date(now.getTime() + second * 1000));
    if (!names.some((name) => name.startsWith(run))) return run;
  }
}

const runAt = (time: Date): string => time.toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '');
