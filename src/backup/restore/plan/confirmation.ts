import { BackupError } from '../../errors.ts';

/** @throws BackupError `not-confirmed` unless it names the server that would lose everything */
export function requireConfirmation(url: string, confirmWipe: string): void {
  const { hostname, port, protocol } = new URL(url);
  const usual = protocol === 'https:' ? '443' : '80';
  const wanted = `${hostname}:${port === '' ? usual : port}`;
  if (confirmWipe === wanted) return;
  throw new BackupError(
    'not-confirmed',
    `a full restore deletes all that ${wanted} holds: confirm it with exactly ${wanted}`,
  );
}
