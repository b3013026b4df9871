/** What is tried again while a backup is taken. */
import { BackupError, type BackupErrorCode } from '../errors.ts';
import { mayPass, mayRest } from '../wire/retry.ts';

/** A body that is not whole may have been cut on its way, or the server may have stumbled: another try shows it. */
const suffered: ReadonlySet<BackupErrorCode> = new Set<BackupErrorCode>([
  'archive-torn',
  'archive-has-tail',
  'archive-invalid',
  'metadata-invalid',
]);

export const mayHaveSuffered = (error: unknown): boolean =>
  mayPass(error) || mayRest(error) || (error instanceof BackupError && suffered.has(error.code));
