/** How long a bucket keeps its data, and which of it would be gone at the server's next look. */
import type { ManifestBucket, ShardGroup } from '../../folder/manifest.ts';

export type Retention = {
  /** `0`: for ever. */
  readonly seconds: number;
  readonly shardGroupSeconds: number;
};

const perSecond = 1_000_000_000n;
const [hour, day] = [3_600, 86_400];

/** The shortest that a server takes. */
export const shortestRetention = hour;

export function retentionOf({ retentionPolicies }: ManifestBucket): Retention {
  const [policy] = retentionPolicies;
  const seconds = (duration: bigint | undefined): number => Number((duration ?? 0n) / perSecond);
  return { seconds: seconds(policy?.duration), shardGroupSeconds: seconds(policy?.shardGroupDuration) };
}

/** A server refuses shard groups that are longer than the retention. */
export function withSeconds(retention: Retention, seconds: number | undefined): Retention {
  if (seconds === undefined) return retention;
  const fits = seconds === 0 || (retention.shardGroupSeconds > 0 && retention.shardGroupSeconds <= seconds);
  return { seconds, shardGroupSeconds: fits ? retention.shardGroupSeconds : usualShardGroup(seconds) };
}

/** https://docs.influxdata.com/influxdb/v2/reference/internals/shards/#shard-group-duration */
const usualShardGroup = (seconds: number): number => (seconds < 2 * day ? hour : seconds < 180 * day ? day : 7 * day);

/** Without deleted ones: a server makes no shards for them. */
export const liveGroups = ({ retentionPolicies }: ManifestBucket): readonly ShardGroup[] =>
  retentionPolicies.flatMap(({ shardGroups }) => shardGroups.filter(({ deletedAt }) => deletedAt === undefined));

/** Groups that end before what is kept begins. */
export function tooOld(groups: readonly ShardGroup[], { seconds }: Retention, now: number): readonly ShardGroup[] {
  if (seconds === 0) return [];
  const oldest = now - seconds * 1000;
  return groups.filter(({ endTime }) => Date.parse(endTime) <= oldest);
}

export const retentionRules = ({ seconds, shardGroupSeconds }: Retention) => [
  {
    type: 'expire' as const, // the only kind
    everySeconds: seconds,
    ...(shardGroupSeconds > 0 && { shardGroupDurationSeconds: shardGroupSeconds }),
  },
];
