/** Whether the server holds what was sent. It answers 200 to garbage: only what it gives back counts. */
import { BackupError } from '../../errors.ts';
import type { ArchivedFile } from '../../folder/inventory.ts';
import type { ShardId } from '../../folder/manifest.ts';
import { createTarScanner } from '../../streams/tar-scanner.ts';
import type { Wire } from '../../wire/wire.ts';
import { compareFiles } from './compare-files.ts';

export type ReadBack = {
  readonly wire: Wire;
  readonly signal: AbortSignal | undefined;
  /** For messages. */
  readonly shard: ShardId;
  readonly target: ShardId;
};

/**
 * Resolves with the files of newer data: somebody writes to the shard meanwhile.
 * @throws BackupError `not-verified`, what the wire throws
 */
export async function requireBack(
  sent: readonly ArchivedFile[],
  where: ReadBack & { readonly mayGrow: boolean },
): Promise<readonly string[]> {
  const { faults, grown } = compareFiles(sent, await filesOnServer(where), where.mayGrow);
  if (faults.length === 0) return grown;
  const shown = faults.length > 5 ? [...faults.slice(0, 5), `and ${faults.length - 5} more`] : faults;
  throw new BackupError(
    'not-verified',
    `shard ${where.shard} is not on the server as it was sent: ${shown.join('; ')}`,
    {
      shard: where.shard,
    },
  );
}

/** @throws BackupError `target-not-ready` */
export async function requireEmpty(bucket: string, where: ReadBack): Promise<void> {
  const [file] = await filesOnServer(where);
  if (!file) return;
  throw new BackupError(
    'target-not-ready',
    `shard ${where.target} of ${bucket} holds ${file.name} before anything was sent to it: somebody writes to the server already. Pause what writes, then run the restore again`,
    { shard: where.shard },
  );
}

/**
 * Whether the shard holds anything. The transfer ends where its first file begins.
 * What an earlier try had proven may have been merged into other files since, but it cannot be nothing.
 */
export async function holdsFiles({ wire, signal, target }: Omit<ReadBack, 'shard'>): Promise<boolean> {
  let files = 0;
  const observe = (): undefined => void (files += 1);
  const scanner = createTarScanner({ shard: target }, { observe });
  const { body } = await wire.get(`/api/v2/backup/shards/${target}`, { signal });
  for await (const chunk of body) {
    scanner.write(chunk);
    if (files > 0) return true;
  }
  scanner.end(); // an archive that breaks off proves nothing
  return false;
}

async function filesOnServer({ wire, signal, shard, target }: ReadBack): Promise<readonly ArchivedFile[]> {
  const { body } = await wire.get(`/api/v2/backup/shards/${target}`, { signal });
  const scanner = createTarScanner({ shard: target });
  let torn: unknown;
  for await (const chunk of body) {
    try {
      if (torn === undefined) scanner.write(chunk);
    } catch (error) {
      torn = error;
    }
  }
  try {
    if (torn === undefined) return scanner.end().files;
  } catch (error) {
    torn = error;
  }
  throw new BackupError('not-verified', `shard ${shard}: the server did not give it back whole: ${String(torn)}`, {
    shard,
    cause: torn,
  });
}
