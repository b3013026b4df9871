/** What makes two restores the same, so that the second can go on where the first broke off. */
import { createHash } from 'node:crypto';
import type { BackupFolder } from '../../folder/backup-folder.ts';
import type { FullRestore, PartialRestore } from '../options.ts';

/** Of names and choices alone; no token goes into it. */
export function requestOf({ sets }: BackupFolder, restore: PartialRestore | FullRestore): string {
  const asked = restore.mode === 'full' ? { mode: restore.mode } : restore;
  const text = JSON.stringify([sets.map(({ run }) => run), Object.entries(asked).sort()]);
  return createHash('sha256').update(text).digest('hex');
}
