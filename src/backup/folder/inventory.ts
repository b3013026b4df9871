/** Our own file beside the manifest: what was verified, down to each TSM file. `RUN.inventory.json` */
import type { Compression, ShardId } from './manifest.ts';

/** One file of a shard's tar, without its folders: `000000001-000000001.tsm`. */
export type ArchivedFile = {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Lower-case hex. */
  readonly sha256: string;
  /** As the tar says, seconds since 1970. */
  readonly mtime: number;
};

/** A stored file with the hash of its bytes on disk. */
export type VerifiedFile = {
  readonly fileName: string;
  readonly size: number;
  readonly sha256: string;
  readonly compression: Compression;
};

export type VerifiedShard = VerifiedFile & {
  readonly id: ShardId;
  readonly bucketID: string;
  /** Bytes of the tar before any compression. */
  readonly tarSize: number;
  /** Every entry: TSM files and tombstones. */
  readonly files: readonly ArchivedFile[];
};

export type Inventory = {
  readonly formatVersion: 1;
  /** The part of every file's name before the first dot: `20261124T104500Z`. */
  readonly run: string;
  /** RFC 3339, when the metadata was taken, and when the last shard was verified. */
  readonly startedAt: string;
  readonly finishedAt: string;
  /** As `/health` says it, without a leading `v`. */
  readonly serverVersion: string;
  readonly filter: { readonly org?: string; readonly bucket?: string };
  /** As in the manifest. */
  readonly encoded?: true;
  readonly kv?: VerifiedFile;
  readonly sql?: VerifiedFile;
  readonly shards: readonly VerifiedShard[];
  /** In the metadata, but gone when it was asked for. */
  readonly removed: readonly ShardId[];
  /** Tombstone files over all shards: what they deleted comes back in a restore. */
  readonly tombstones: number;
};

/** What it deleted comes back in a restore: the server takes TSM files alone. */
export const isTombstone = ({ name }: Pick<ArchivedFile, 'name'>): boolean => name.endsWith('.tombstone');
