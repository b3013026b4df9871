/** What retention does to a bucket when it is restored. */
import type { ServerBucket, ServerShardGroup } from '../wire/buckets-on-server.ts';
import type { BucketOutlook } from './diagnosis.ts';

const nanosecondsPerSecond = 1_000_000_000n;

/** Groups that are marked as deleted have no shard that could be had. */
export const isThere = ({ deletedAt, shards }: ServerShardGroup): boolean =>
  deletedAt === undefined && shards.length > 0;

const instant = (time: string): number => Date.parse(time);

/** Retention looks at the end of a shard group: it goes as a whole, or not yet. */
export const bucketOutlook = (bucket: ServerBucket, now: Date): BucketOutlook => {
  const policy = bucket.retentionPolicies[0];
  const groups = (policy?.shardGroups ?? []).filter(isThere);
  const retentionSeconds = Number((policy?.duration ?? 0n) / nanosecondsPerSecond);
  const lostAt = (group: ServerShardGroup): number => instant(group.endTime) + retentionSeconds * 1000;
  const limited = retentionSeconds > 0 ? groups : [];
  const expired = limited.filter((group) => lostAt(group) <= now.getTime());
  const next = Math.min(...limited.map(lostAt).filter((at) => at > now.getTime()));
  const byStart = groups.toSorted((one, other) => instant(one.startTime) - instant(other.startTime));
  const [first] = byStart;
  const last = groups.toSorted((one, other) => instant(other.endTime) - instant(one.endTime))[0];
  return {
    org: bucket.organizationName,
    bucket: bucket.bucketName,
    id: bucket.bucketID,
    retentionSeconds,
    shards: groups.reduce((sum, { shards }) => sum + shards.length, 0),
    ...(first && last && { from: first.startTime, to: last.endTime }),
    expired: expired.flatMap(({ shards }) => shards.map(({ id }) => id)),
    ...(Number.isFinite(next) && { losesFrom: new Date(next).toISOString() }),
  };
};
