/** A bucket as `POST /restore/bucketMetadata` takes it, and the shard ids that it gives. */
import { isRecord } from '../../client/is-record.ts';
import { BackupError } from '../errors.ts';
import type { ManifestBucket, RetentionPolicy, ShardGroup, ShardId } from '../folder/manifest.ts';
import { parseLossless } from './lossless-json.ts';

export type RestoredBucket = {
  readonly id: string;
  readonly name: string;
  /** From the id in the backup to the id on this server. */
  readonly shards: ReadonlyMap<ShardId, ShardId>;
};

type Json = string | number | bigint | readonly Json[] | { readonly [key: string]: Json | undefined };

/** Integers of 64 bits stand as they are. */
export function wireJsonOf(bucket: ManifestBucket): string {
  return print({ ...bucket, retentionPolicies: bucket.retentionPolicies.map(policyOf) });
}

const policyOf = (policy: RetentionPolicy): Json => ({
  name: policy.name,
  replicaN: policy.replicaN,
  duration: policy.duration,
  shardGroupDuration: policy.shardGroupDuration,
  shardGroups: policy.shardGroups.map(groupOf),
  subscriptions: [],
});

const groupOf = ({ id, startTime, endTime, deletedAt, truncatedAt, shards }: ShardGroup): Json => ({
  ...{ id: BigInt(id), startTime, endTime, deletedAt, truncatedAt },
  shards: shards.map((shard) => ({ id: BigInt(shard.id), shardOwners: [] })),
});

function print(value: Json): string {
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(print).join(',')}]`;
  const fields = Object.entries(value).flatMap(([key, field]) =>
    field === undefined ? [] : [`${JSON.stringify(key)}:${print(field)}`],
  );
  return `{${fields.join(',')}}`;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

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
    return parseLossless(text);
  } catch {
    throw notAMapping();
  }
}

function idOf(value: unknown): ShardId {
  const id = String(value);
  if (!/^\d{1,20}$/.test(id)) throw notAMapping();
  return id;
}

const fieldsOf = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});

const notAMapping = (): BackupError =>
  new BackupError('server-refused', 'POST /api/v2/restore/bucketMetadata answered 201 without a bucket and its shards');
