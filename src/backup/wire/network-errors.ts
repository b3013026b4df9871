/** What is said when no answer came, or not all of it. */
import { BackupError } from '../errors.ts';

export const unreachable = (operation: string, origin: string, cause: unknown): BackupError =>
  new BackupError('no-connection', `${operation}: no answer from ${origin}: ${said(cause)}`, { cause });

export const cutShort = (operation: string, bytes: number, cause: unknown): BackupError =>
  new BackupError(
    'no-connection',
    `${operation}: the connection ended before the answer did, after ${bytes} bytes: ${said(cause)}. ` +
      'If it ends after the same time at each try, something cuts it: http-write-timeout of influxd, or a proxy between',
    { cause },
  );

export const stalled = (operation: string, stallMs: number): BackupError =>
  new BackupError('no-connection', `${operation}: nothing moved for ${stallMs} ms; \`stallMs\` sets how long to wait`);

/** Several addresses of one host fail with an error without a message, and one cause each. */
function said(cause: unknown): string {
  if (typeof cause !== 'object' || cause === null || !('message' in cause)) return String(cause);
  if (typeof cause.message === 'string' && cause.message !== '') return cause.message;
  return 'code' in cause ? String(cause.code) : 'unknown';
}
