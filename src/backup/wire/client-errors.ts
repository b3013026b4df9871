/** What the client returns or throws, as what backup and restore throw. */
import { isErrorLike } from '../../client/client-error.ts';
import type { AnyResult } from '../../client/read-answer.ts';
import { BackupError } from '../errors.ts';
import { refusal } from './refusal.ts';

export function refusedBy(result: AnyResult): BackupError {
  const { operation, status, headers } = result;
  const text = result.ok ? '' : result.errorText;
  return refusal(operation, { status, header: (name) => headers.get(name) ?? undefined, text });
}

/** What is no accident on the way stays as it is. */
export function asBackupError(error: unknown): unknown {
  if (error instanceof BackupError || !isErrorLike(error)) return error;
  switch (error.name) {
    case 'ConnectionError':
    case 'TimeoutError':
      return new BackupError('no-connection', error.message, { cause: innermost(error) });
    case 'ParseError':
      return new BackupError('server-refused', `${error.message}. Is this an InfluxDB server?`, { cause: error });
    case 'AbortError':
      return error.cause ?? error; // what the caller's signal said
    default:
      return error;
  }
}

export const badOption = (error: unknown): BackupError =>
  new BackupError('bad-option', isErrorLike(error) ? error.message : String(error));

/** `fetch` keeps the telling error inside. */
function innermost(error: unknown): unknown {
  return isErrorLike(error) && isErrorLike(error.cause) ? innermost(error.cause) : error;
}
