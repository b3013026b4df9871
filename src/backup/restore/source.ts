/** The backup as a restore sees it: each bucket with the shards that can be restored, and what is known of each. */
import type { BackupFolder } from '../folder/backup-folder.ts';
import type { BackupSet } from '../folder/backup-set.ts';
import type { ArchivedFile, VerifiedShard } from '../folder/inventory.ts';
import type { ManifestBucket, ManifestShard } from '../folder/manifest.ts';
import { isTombstone } from './compare-files.ts';
import { liveGroups } from './retention.ts';

export type SourceShard = ManifestShard & {
  /** Absent in backups of other tools: what it holds is not known before it is read. */
  readonly verified?: VerifiedShard;
};

export type SourceBucket = {
  readonly bucket: ManifestBucket;
  /** Without those of deleted groups. */
  readonly shards: readonly SourceShard[];
  /** Left out with their groups. */
  readonly deletedGroups: number;
  /** Which backup of the folder it is from. */
  readonly run: string;
};

export function sourceBuckets({ merged }: BackupFolder): readonly SourceBucket[] {
  return merged.buckets.map(({ bucket, from }) => {
    const groups = liveGroups(bucket);
    const all = bucket.retentionPolicies.reduce((sum, { shardGroups }) => sum + shardGroups.length, 0);
    const shards = groups.flatMap((group) => group.shards.map((shard) => sourceShard(shard, from)));
    return { bucket, shards, deletedGroups: all - groups.length, run: from.run };
  });
}

function sourceShard(shard: ManifestShard, { inventory }: BackupSet): SourceShard {
  const verified = inventory?.shards.find(({ fileName }) => fileName === shard.fileName);
  return verified ? { ...shard, verified } : shard;
}

/** Of the uncompressed archives where that is known, else as they lie on disk. */
export const bytesOf = (shards: readonly SourceShard[]): number =>
  shards.reduce((sum, { size, verified }) => sum + (verified?.tarSize ?? size), 0);

export const countTombstones = (files: readonly ArchivedFile[]): number => files.filter(isTombstone).length;
