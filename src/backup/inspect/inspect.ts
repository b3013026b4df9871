/** What a backup holds, offline: buckets, times, sizes, tokens, and what a restore would bring back from the deleted. */
import type { Duplex } from 'node:stream';
import { readKv } from '../bolt/read-kv.ts';
import { openBackupFolder, type MergedBackup } from '../folder/backup-folder.ts';
import type { BackupSet } from '../folder/backup-set.ts';
import { isTombstone, type VerifiedShard } from '../folder/inventory.ts';
import type { ManifestBucket, ManifestShard, ShardGroup, StoredFile } from '../folder/manifest.ts';
import { readStoredFile } from '../folder/read-stored-file.ts';
import { inspectTokens } from './inspect-tokens.ts';
import type { InspectedBucket, InspectedSet, Inspection } from './inspection.ts';
import { readDeletions, type ShardDeletions } from './read-deletions.ts';

export type InspectOptions = {
  /**
   * Read every shard for tombstones, also where the backup itself does not say whether it has any, as those that
   * `influx backup` made. Default `false`.
   */
  readonly scan?: boolean;
  /** Undoes what `encode` did when the backup was taken. */
  readonly decode?: () => Duplex;
};

/**
 * @throws BackupError for a folder without a backup, or one that cannot be read
 * @example
 * const { buckets } = await inspect('/backups/2026-11-24');
 */
export async function inspect(dir: string, options: InspectOptions = {}): Promise<Inspection> {
  const { sets, merged } = await openBackupFolder(dir, options);
  const verified = verifiedShards(sets);
  const looked: Looked[] = [];
  for (const entry of merged.buckets) looked.push(await inspectBucket(dir, entry, { ...options, verified }));
  const { kv, sql, storesFrom } = merged;
  return {
    dir,
    sets: sets.map(inspectSet),
    buckets: looked.map(({ bucket }) => bucket),
    ...(kv &&
      storesFrom && {
        metadata: await inspectMetadata(dir, kv, { sql: sql !== undefined, run: storesFrom.run, ...options }),
      }),
    removed: sets.flatMap(({ inventory }) => inventory?.removed ?? []),
    deletions: looked.flatMap(({ deletions }) => deletions),
    bytes: looked.reduce((sum, { bucket }) => sum + bucket.bytes, (kv?.size ?? 0) + (sql?.size ?? 0)),
  };
}

const inspectSet = ({ run, inventory }: BackupSet): InspectedSet => {
  if (inventory === undefined) return { run };
  const { serverVersion, startedAt, finishedAt, filter } = inventory;
  return { run, serverVersion, startedAt, finishedAt, ...filter };
};

type Entry = MergedBackup['buckets'][number];
type How = InspectOptions & { readonly verified: ReadonlyMap<string, VerifiedShard> };
type Looked = { readonly bucket: InspectedBucket; readonly deletions: ShardDeletions['deletions'] };

const inspectBucket = async (dir: string, { bucket, from }: Entry, how: How): Promise<Looked> => {
  const groups = groupsOf(bucket);
  const shards = groups.flatMap((group) => group.shards);
  const name = `${bucket.organizationName}/${bucket.bucketName}`;
  const seen = await deletionsOf(dir, shards, { ...how, name, from });
  const starts = groups.map(({ startTime }) => startTime).toSorted(byTime);
  const ends = groups.map(({ endTime }) => endTime).toSorted(byTime);
  const [first, last] = [starts[0], ends.at(-1)];
  return {
    bucket: {
      ...{ org: bucket.organizationName, bucket: bucket.bucketName, id: bucket.bucketID, run: from.run },
      retentionSeconds: Number((bucket.retentionPolicies[0]?.duration ?? 0n) / 1_000_000_000n),
      shards: shards.length,
      ...(first !== undefined && last !== undefined && { from: first, to: last }),
      bytes: shards.reduce((sum, { size }) => sum + size, 0),
      ...(seen && { tombstones: seen.reduce((sum, { tombstones }) => sum + tombstones, 0) }),
    },
    deletions: seen?.flatMap(({ deletions }) => deletions) ?? [],
  };
};

/** Of what is stored: a group without a shard here brings nothing. */
const groupsOf = ({ retentionPolicies }: ManifestBucket): readonly ShardGroup[] =>
  retentionPolicies.flatMap(({ shardGroups }) => shardGroups.filter(({ shards }) => shards.length > 0));

const byTime = (one: string, other: string): number => Date.parse(one) - Date.parse(other);

/** By file: ids of shards are those of a server, and a folder may hold backups of two. */
const verifiedShards = (sets: readonly BackupSet[]): ReadonlyMap<string, VerifiedShard> =>
  new Map(sets.flatMap(({ inventory }) => inventory?.shards ?? []).map((shard) => [shard.fileName, shard]));

/** The inventory says which shards have tombstones: only these are read. `undefined` where nothing says it. */
const deletionsOf = async (
  dir: string,
  shards: readonly ManifestShard[],
  { name, from, verified, scan = false, decode }: How & { readonly name: string; readonly from: BackupSet },
): Promise<readonly ShardDeletions[] | undefined> => {
  if (from.inventory === undefined && !scan && shards.length > 0) return undefined;
  const found: ShardDeletions[] = [];
  for (const shard of shards) {
    const known = verified.get(shard.fileName);
    const has = known?.files.some(isTombstone) ?? true;
    if (has) found.push(await readDeletions(dir, shard, { bucket: name, limit: known?.tarSize, decode }));
  }
  return found;
};

type MetadataOptions = Pick<InspectOptions, 'decode'> & { readonly run: string; readonly sql: boolean };

const inspectMetadata = async (
  dir: string,
  kv: StoredFile,
  { run, sql, decode }: MetadataOptions,
): Promise<NonNullable<Inspection['metadata']>> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of readStoredFile(dir, kv, { decode })) chunks.push(chunk);
  const contents = readKv(Buffer.concat(chunks), kv.fileName);
  return { run, holds: contents.counts, sql, tokens: inspectTokens(contents) };
};
