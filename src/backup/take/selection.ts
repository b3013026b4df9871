/** Which buckets and shards a backup is to have. */
import { BackupError } from '../errors.ts';
import type { Inventory } from '../folder/inventory.ts';
import type { ServerBucket, ShardId } from '../folder/manifest.ts';

export type ShardTask = {
  readonly id: ShardId;
  readonly bucketID: string;
  /** For events: `organisation/bucket`. */
  readonly bucket: string;
};

const shownNames = 10;

/** @throws BackupError `bad-option` for a filter that lets nothing pass; it names what there is */
export function selectBuckets(
  buckets: readonly ServerBucket[],
  { org, bucket }: Inventory['filter'],
): readonly ServerBucket[] {
  const ofOrg = buckets.filter(
    (item) => org === undefined || [item.organizationName, item.organizationID].includes(org),
  );
  if (ofOrg.length === 0 && org !== undefined)
    throw nothing(
      'organisation',
      org,
      buckets.map(({ organizationName }) => organizationName),
    );
  const chosen = ofOrg.filter((item) => bucket === undefined || [item.bucketName, item.bucketID].includes(bucket));
  if (chosen.length === 0 && bucket !== undefined)
    throw nothing(
      'bucket',
      bucket,
      ofOrg.map(({ bucketName }) => bucketName),
    );
  return chosen;
}

function nothing(kind: string, name: string, there: readonly string[]): BackupError {
  const names = [...new Set(there)].sort();
  const more = names.length > shownNames ? ` and ${names.length - shownNames} more` : '';
  const list = names.slice(0, shownNames).join(', ');
  return new BackupError('bad-option', `no ${kind} is called ${JSON.stringify(name)}; there are: ${list}${more}`);
}

export function shardsOf(buckets: readonly ServerBucket[]): readonly ShardTask[] {
  return buckets.flatMap(({ bucketID, organizationName, bucketName, retentionPolicies }) =>
    retentionPolicies
      .flatMap(({ shardGroups }) => shardGroups.flatMap(({ shards }) => shards))
      .map(({ id }) => ({ id, bucketID, bucket: `${organizationName}/${bucketName}` })),
  );
}
