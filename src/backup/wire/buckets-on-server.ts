/** The buckets with their shards as a metadata backup lists them; the stores that come before them are let pass. */
import { BackupError } from '../errors.ts';
import { readDocument, rfc3339, serverId, type Fields } from '../folder/fields.ts';
import type { ManifestBucket, RetentionPolicy, ShardGroup, ShardId } from '../folder/manifest.ts';
import { boundaryOf, splitMultipart } from '../streams/multipart-scanner.ts';
import { readSome } from './read-body.ts';
import type { Wire } from './wire.ts';

export type ServerShardGroup = Pick<ShardGroup, 'startTime' | 'endTime' | 'deletedAt'> & {
  readonly shards: readonly { readonly id: ShardId }[];
};

export type ServerBucket = Pick<ManifestBucket, 'organizationName' | 'bucketID' | 'bucketName'> & {
  readonly retentionPolicies: readonly (Pick<RetentionPolicy, 'duration'> & {
    readonly shardGroups: readonly ServerShardGroup[];
  })[];
};

const most = 512 * 1024 * 1024;
const largest = 2n ** 64n - 1n;

/** @throws BackupError `metadata-invalid`, and what the wire throws */
export const bucketsOnServer = async (wire: Wire, signal: AbortSignal): Promise<readonly ServerBucket[]> => {
  const { headers, body } = await wire.get('/api/v2/backup/metadata', { signal });
  const boundary = boundaryOf(headers['content-type']) ?? '';
  for await (const part of splitMultipart(body, boundary)) {
    if (part.name !== 'buckets') continue;
    const text = await readSome(part.body, most);
    return readDocument(`{"buckets":${text}}`, 'metadata').records('buckets').map(bucketOf);
  }
  throw new BackupError('metadata-invalid', 'the metadata that the server sent lists no buckets');
};

const bucketOf = (fields: Fields): ServerBucket => ({
  organizationName: fields.text('organizationName'),
  bucketID: fields.text('bucketID', serverId),
  bucketName: fields.text('bucketName'),
  retentionPolicies: fields.records('retentionPolicies').map((policy) => ({
    duration: policy.big('duration', largest),
    shardGroups: policy.records('shardGroups').map(groupOf),
  })),
});

const groupOf = (fields: Fields): ServerShardGroup => {
  const deletedAt = fields.optional('deletedAt', (key) => fields.text(key, rfc3339));
  return {
    startTime: fields.text('startTime', rfc3339),
    endTime: fields.text('endTime', rfc3339),
    ...(deletedAt !== undefined && { deletedAt }),
    shards: fields.records('shards').map((shard) => ({ id: String(shard.big('id', largest)) })),
  };
};
