/** A bucket as `POST /restore/bucketMetadata` takes it, and the shard ids that it gives. */
import { isRecord } from '../../client/is-record.ts';
import { BackupError } from '../errors.ts';
import type { ManifestBucket, ShardGroup, ShardId } from '../folder/manifest.ts';
import { parseJson } from '../../client/json/parse-json.ts';
import { printJson } from '../../client/json/print-json.ts';

export type RestoredBucket = {
  readonly id: string;
  readonly name: string;
  /** From the id in the backup to the id on this server. */
  readonly shards: ReadonlyMap<ShardId, ShardId>;
};

export const wireJsonOf = (bucket: ManifestBucket): string =>
  printJson({
    ...bucket,
    retentionPolicies: bucket.retentionPolicies.map(({ shardGroups, ...policy }) => ({
      ...policy,
      shardGroups: shardGroups.map(groupOf),
    })),
  });

const groupOf = ({ id, shards, ...group }: ShardGroup) => ({
  id: BigInt(id),
  ...group,
  shards: shards.map((shard) => ({ id: BigInt(shard.id), shardOwners: [] })),
});

/** @throws BackupError `server-refused` for an answer that is not what the contract says */
export function mappingOf(text: string): RestoredBucket {
  const { id, name, shardMappings } = fieldsOf(parsed(text));
  if (typeof id !== 'string' || typeof name !== 'string' || !Array.isArray(shardMappings)) throw notAMapping();
  const pairs = shardMappings.map((mapping: unknown) => {
    const { oldId, newId } = fieldsOf(mapping);
    return [idOf(oldId), idOf(newId)] as const;
  });
  return { id, name, shards: new Map(pairs) };
}

function parsed(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    throw notAMapping();
  }
}

function idOf(value: unknown): ShardId {
  const id = String(value);
  if (!/^\d{1,20}$/.test(id)) throw notAMapping();
  return id;
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> => (isRecord(value) ? value : {});

const notAMapping = (): BackupError =>
  new BackupError('server-refused', 'POST /api/v2/restore/bucketMetadata answered 201 without a bucket and its shards');
