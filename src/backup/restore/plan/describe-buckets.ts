/** What is common to the plans of both kinds: what each bucket holds, and what should be known about it. */
import { liveGroups, tooOld, type Retention } from './retention.ts';
import type { PlanProblem, PlannedBucket, PlanWarning } from './plan.ts';
import { bytesOf, countTombstones, type SourceBucket } from './source.ts';

export type Described = Pick<
  PlannedBucket,
  'org' | 'bucket' | 'run' | 'shards' | 'bytes' | 'from' | 'to' | 'retention' | 'tooOld' | 'tombstones'
>;

export function describe(source: SourceBucket, retention: Retention, now: number): Described {
  const { bucket, shards, run } = source;
  const groups = liveGroups(bucket).filter((group) => group.shards.length > 0);
  const [from] = groups.map(({ startTime }) => startTime).sort();
  const to = groups
    .map(({ endTime }) => endTime)
    .sort()
    .at(-1);
  return {
    ...{ org: bucket.organizationName, bucket: bucket.bucketName, run, retention },
    shards: shards.map(({ id }) => id),
    bytes: bytesOf(shards),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    tooOld: tooOld(groups, retention, now).reduce((sum, group) => sum + group.shards.length, 0),
    tombstones: sum(shards.map(({ contents }) => contents && countTombstones(contents.files))),
  };
}

/** Unknown where one is. */
export const sum = (counts: readonly (number | undefined)[]): number | undefined =>
  counts.reduce((all, count) => (all === undefined || count === undefined ? undefined : all + count), 0);

export function dataWarnings(buckets: readonly Described[], sources: readonly SourceBucket[]): readonly PlanWarning[] {
  const old = buckets.filter((bucket) => bucket.tooOld > 0);
  const tombstones = sum(buckets.map((bucket) => bucket.tombstones));
  const deleted = sources.reduce((all, { deletedGroups }) => all + deletedGroups, 0);
  return [
    ...old.map(({ org, bucket, tooOld: count, shards, retention }) => ({
      code: 'older-than-retention' as const,
      message: `${count} of the ${shards.length} shards of ${org}/${bucket} are older than the ${retention.seconds} s that it keeps: the server deletes them again within its check interval (30 min by default), unless the retention is made longer`,
    })),
    ...(tombstones === undefined
      ? [
          {
            code: 'tombstones-unknown' as const,
            message:
              'whether deleted data returns is only seen while the archives are read: this backup has no inventory',
          },
        ]
      : []),
    ...(tombstones ? [returningData(tombstones)] : []),
    ...(deleted > 0
      ? [
          {
            code: 'deleted-groups-left-out' as const,
            message: `${deleted} shard groups that were deleted when the backup was made are left out`,
          },
        ]
      : []),
  ];
}

export const returningData = (tombstones: number): PlanWarning => ({
  code: 'deleted-data-returns',
  message: `the backup holds ${tombstones} tombstone files, which the server leaves out of a restore: data deleted shortly before the backup comes back. Delete it again afterwards, or back up once the server has compacted it away`,
});

export const tombstoneProblem = (
  tombstones: number | undefined,
  wanted: boolean | undefined,
): readonly PlanProblem[] =>
  wanted === true && tombstones !== 0
    ? [
        {
          code: 'tombstones-found',
          message: `the backup holds ${tombstones ?? 'an unknown number of'} tombstone files: what they deleted would come back`,
        },
      ]
    : [];
