/** The two files that make a backup of what was fetched; the manifest comes last. */
import { createStoredFile } from '../folder/stored-file.ts';
import { printInventory } from '../folder/inventory-json.ts';
import { isTombstone, type Inventory, type VerifiedShard } from '../folder/inventory.ts';
import { printManifest } from '../folder/manifest-json.ts';
import type { Manifest, ManifestShard, ServerBucket, ShardId } from '../folder/manifest.ts';
import type { Draft, TakenMetadata } from './draft.ts';
import type { BackupResult } from './options.ts';

export type Finished = { readonly manifest: Manifest; readonly inventory: Inventory };

export function describe(draft: Draft, { buckets, kv, sql, takenAt }: TakenMetadata): Finished {
  const ids = new Set(buckets.flatMap(idsOf));
  const shards = [...draft.shards.values()].filter(({ id }) => ids.has(id));
  const stores = { ...(kv && { kv }), ...(sql && { sql }) };
  const tombstones = shards.flatMap(({ files }) => files).filter(isTombstone).length;
  const how = draft.encoded ? { encoded: true as const } : {};
  const inventory: Inventory = {
    formatVersion: 1,
    run: draft.run,
    startedAt: takenAt,
    finishedAt: new Date().toISOString(),
    serverVersion: draft.serverVersion,
    filter: draft.filter,
    ...how,
    ...stores,
    shards,
    removed: [...draft.removed],
    tombstones,
  };
  return {
    manifest: { ...how, ...stores, buckets: buckets.map((bucket) => withFiles(bucket, draft.shards)) },
    inventory,
  };
}

const idsOf = ({ retentionPolicies }: ServerBucket): readonly ShardId[] =>
  retentionPolicies.flatMap(({ shardGroups }) => shardGroups.flatMap(({ shards }) => shards.map(({ id }) => id)));

/** A group whose shard vanished stays, without it. */
const withFiles = (bucket: ServerBucket, files: ReadonlyMap<ShardId, VerifiedShard>): Manifest['buckets'][number] => ({
  ...bucket,
  retentionPolicies: bucket.retentionPolicies.map((policy) => ({
    ...policy,
    shardGroups: policy.shardGroups.map((group) => ({
      ...group,
      shards: group.shards.flatMap(({ id }) => fileOf(files.get(id))),
    })),
  })),
});

const fileOf = (shard: VerifiedShard | undefined): readonly ManifestShard[] =>
  shard ? [{ id: shard.id, fileName: shard.fileName, size: shard.size, compression: shard.compression }] : [];

export async function writeDescriptions(dir: string, { manifest, inventory }: Finished): Promise<void> {
  await writeWhole(dir, `${inventory.run}.inventory.json`, printInventory(inventory));
  await writeWhole(dir, `${inventory.run}.manifest`, printManifest(manifest));
}

async function writeWhole(dir: string, fileName: string, text: string): Promise<void> {
  const file = createStoredFile(dir, fileName, { compression: 'none' });
  try {
    await file.write(Buffer.from(text));
    await file.commit();
  } catch (error) {
    await file.discard();
    throw error;
  }
}

export function resultOf({ manifest, inventory }: Finished): Omit<BackupResult, 'dir' | 'kept' | 'linked'> {
  const { run, serverVersion, shards, kv, sql, removed, tombstones } = inventory;
  const files = [...shards, ...(kv ? [kv] : []), ...(sql ? [sql] : [])];
  return {
    ...{ run, serverVersion, removed, tombstones },
    buckets: manifest.buckets.length,
    shards: shards.length,
    bytes: shards.reduce((sum, { tarSize }) => sum + tarSize, 0),
    bytesOnDisk: files.reduce((sum, { size }) => sum + size, 0),
  };
}
