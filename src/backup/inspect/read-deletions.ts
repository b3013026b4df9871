/** What the tombstones of stored shards say was deleted. */
import { readStoredFile, type ReadOptions } from '../folder/read-stored-file.ts';
import { isTombstone } from '../folder/inventory.ts';
import type { ManifestShard } from '../folder/manifest.ts';
import { createTarScanner } from '../streams/tar-scanner.ts';
import { readTombstones } from '../streams/tombstones.ts';
import type { InspectedDeletion } from './inspection.ts';

export type ShardDeletions = { readonly tombstones: number; readonly deletions: readonly InspectedDeletion[] };

export type ReadDeletionsOptions = Pick<ReadOptions, 'limit' | 'decode'> & { readonly bucket: string };

/** @throws BackupError `archive-…`, `file-…` where the shard cannot be read */
export const readDeletions = async (
  dir: string,
  shard: ManifestShard,
  { bucket, limit, decode }: ReadDeletionsOptions,
): Promise<ShardDeletions> => {
  const found = new Map<string, Uint8Array[]>();
  const observe = (name: string): ((piece: Uint8Array) => void) | undefined => {
    if (!isTombstone({ name })) return undefined;
    const pieces: Uint8Array[] = [];
    found.set(name, pieces);
    return (piece) => void pieces.push(Buffer.from(piece)); // the scanner's bytes hold until the next chunk only
  };
  const scanner = createTarScanner({ file: shard.fileName }, { observe });
  for await (const chunk of readStoredFile(dir, shard, { limit, decode })) scanner.write(chunk);
  scanner.end();
  const deletions = [...found.values()].flatMap((pieces) => readTombstones(Buffer.concat(pieces)) ?? []);
  return { tombstones: found.size, deletions: deletions.map((one) => ({ ...one, bucket, shard: shard.id })) };
};
