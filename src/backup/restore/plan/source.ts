/** The backup as a restore sees it: each bucket with the shards that can be restored, and what is known of each. */
import type { BackupFolder } from '../../folder/backup-folder.ts';
import type { BackupSet } from '../../folder/backup-set.ts';
import { isTombstone, type ArchivedFile } from '../../folder/inventory.ts';
import type { ManifestBucket, ManifestShard } from '../../folder/manifest.ts';
import { liveGroups } from './retention.ts';

/** What an archive holds, and its bytes before compression. */
export type Contents = { readonly files: readonly ArchivedFile[]; readonly bytes: number };

export type SourceShard = ManifestShard & {
  /** By the inventory, or because it was read; backups of other tools do not tell. */
  readonly contents?: Contents;
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
  const known = new Map<BackupSet, ReadonlyMap<string, Contents>>();
  const contentsIn = (set: BackupSet): ReadonlyMap<string, Contents> => {
    const found = known.get(set) ?? byFileName(set);
    known.set(set, found);
    return found;
  };
  return merged.buckets.map(({ bucket, from }) => {
    const groups = liveGroups(bucket);
    const all = bucket.retentionPolicies.reduce((sum, { shardGroups }) => sum + shardGroups.length, 0);
    const source = {
      bucket,
      shards: groups.flatMap(({ shards }) => shards),
      deletedGroups: all - groups.length,
      run: from.run,
    };
    return withContents(source, contentsIn(from));
  });
}

const byFileName = ({ inventory }: BackupSet): ReadonlyMap<string, Contents> =>
  new Map(inventory?.shards.map(({ fileName, files, tarSize }) => [fileName, { files, bytes: tarSize }]));

/** `known`: by file name. */
export const withContents = (source: SourceBucket, known: ReadonlyMap<string, Contents>): SourceBucket => ({
  ...source,
  shards: source.shards.map((shard) => {
    const contents = known.get(shard.fileName) ?? shard.contents;
    return contents ? { ...shard, contents } : shard;
  }),
});

/** Of the uncompressed archives where that is known, else as they lie on disk. */
export const bytesOf = (shards: readonly SourceShard[]): number =>
  shards.reduce((sum, { size, contents }) => sum + (contents?.bytes ?? size), 0);

export const countTombstones = (files: readonly ArchivedFile[]): number => files.filter(isTombstone).length;
