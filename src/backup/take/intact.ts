/** Whether a stored file still is what was verified. */
import { createHash } from 'node:crypto';
import { BackupError } from '../errors.ts';
import type { VerifiedFile } from '../folder/inventory.ts';
import { readStoredFile } from '../folder/read-stored-file.ts';

export async function isIntact(dir: string, file: VerifiedFile, signal: AbortSignal | undefined): Promise<boolean> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of readStoredFile(dir, { ...file, compression: 'none' }, { signal })) hash.update(chunk);
    return hash.digest('hex') === file.sha256;
  } catch (error) {
    if (error instanceof BackupError && error.code !== 'disk-failed') return false;
    throw error;
  }
}
