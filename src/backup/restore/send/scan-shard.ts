/** Reads a stored shard to its end and holds it against what is known of it. */
import { BackupError } from '../../errors.ts';
import type { ArchivedFile } from '../../folder/inventory.ts';
import { readStoredFile, type ReadOptions } from '../../folder/read-stored-file.ts';
import { createTarScanner } from '../../streams/tar-scanner.ts';
import { drain } from '../../wire/read-body.ts';
import type { Contents, SourceShard } from '../plan/source.ts';

export type ShardReading = Pick<ReadOptions, 'signal' | 'decode'> & { readonly dir: string };

/** @throws BackupError `file-missing`, `file-changed`, `archive-*`, `disk-failed` */
export async function scanShard(shard: SourceShard, reading: ShardReading): Promise<Contents> {
  let found: Contents = { files: [], bytes: 0 };
  await drain(scanned(shard, reading, (scan) => (found = scan)));
  return found;
}

/** The archive, not compressed. What it holds is told at the end, and thrown where that is not what it should be. */
export async function* scanned(
  shard: SourceShard,
  reading: ShardReading,
  onEnd: (contents: Contents) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  const scanner = createTarScanner({ shard: shard.id, file: shard.fileName });
  for await (const chunk of unpacked(shard, reading)) {
    scanner.write(chunk);
    yield chunk;
  }
  const scan = scanner.end();
  if (shard.contents) requireSame(shard, shard.contents.files, scan.files);
  onEnd(scan);
}

export async function* unpacked(shard: SourceShard, { dir, signal, decode }: ShardReading): AsyncGenerator<Uint8Array> {
  try {
    yield* readStoredFile(dir, shard, { signal, decode, limit: shard.contents?.bytes });
  } catch (error) {
    if (!(error instanceof BackupError)) throw error;
    throw new BackupError(error.code, error.message, { ...error.place, shard: shard.id, cause: error });
  }
}

function requireSame(
  { id, fileName }: SourceShard,
  wanted: readonly ArchivedFile[],
  found: readonly ArchivedFile[],
): void {
  const described = ({ name, size, sha256 }: ArchivedFile): string => `${name} ${size} ${sha256}`;
  const there = new Set(found.map(described));
  const other = wanted.find((file) => !there.has(described(file)));
  if (!other && wanted.length === found.length) return;
  const what = other ? `${other.name} is not as it was when the backup was made` : 'it holds more files than it did';
  throw new BackupError('file-changed', `${fileName}: ${what}`, { file: fileName, shard: id });
}
