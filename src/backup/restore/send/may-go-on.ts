import { mayPass } from '../../wire/retry.ts';
import { BackupError } from '../../errors.ts';

/**
 * After this error the same restore can go on later from where it was: the server was away, or busy. Then nothing is
 * removed, for what is there is proven; after any other error, and after an abort, the server is left clean.
 */
export const mayGoOn = (error: unknown): boolean =>
  mayPass(error) || (error instanceof BackupError && error.code === 'no-connection');
