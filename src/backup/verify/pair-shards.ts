/** Which shard of a backup is which on a server: a restore gives new ids to buckets and shards. */
import type { ServerBucket, ServerShardGroup } from '../doctor/buckets-on-server.ts';
import type { MergedBackup } from '../folder/backup-folder.ts';
import type { BackupSet } from '../folder/backup-set.ts';
import type { ManifestBucket, ManifestShard, ShardGroup, ShardId } from '../folder/manifest.ts';
import { finding, type Finding } from './finding.ts';

export type ShardPair = { readonly bucket: string; readonly shard: ManifestShard; readonly onServer: ShardId };

export type Pairing = { readonly pairs: readonly ShardPair[]; readonly findings: readonly Finding[] };

/** The server writes to them all the time, and a restore of single buckets leaves them out. */
export const isSystem = ({ bucketName }: { readonly bucketName: string }): boolean => bucketName.startsWith('_');

/** Buckets by id, else by name; the shards of two by the beginning of their time. System buckets are left out. */
export const pairShards = (merged: MergedBackup, onServer: readonly ServerBucket[]): Pairing => {
  const wanted = merged.buckets.filter(({ bucket }) => !isSystem(bucket));
  const pairings = wanted.map(({ bucket, from }) => pairBucket(bucket, from, counterpart(bucket, onServer)));
  const matched = new Set(wanted.map(({ bucket }) => counterpart(bucket, onServer)));
  const others = wanted.some(({ from }) => isFiltered(from)) ? [] : onServer.filter((one) => !matched.has(one));
  const file = manifestOf(merged.buckets.at(-1)?.from);
  const added = others
    .filter((bucket) => !isSystem(bucket))
    .map((bucket) => finding('new', file, `bucket ${titleOf(bucket)} is on the server alone`));
  return {
    pairs: pairings.flatMap(({ pairs }) => pairs),
    findings: [...pairings.flatMap(({ findings }) => findings), ...added],
  };
};

const pairBucket = (bucket: ManifestBucket, from: BackupSet, other: ServerBucket | undefined): Pairing => {
  const [file, title] = [manifestOf(from), titleOf(bucket)];
  if (!other) return { pairs: [], findings: [finding('gone', file, `bucket ${title} is not on the server`)] };
  const groups = new Map(groupsOf(other).map((group) => [Date.parse(group.startTime), group]));
  const pairs: ShardPair[] = [];
  const findings: Finding[] = [];
  for (const { startTime, shards } of groupsOf(bucket)) {
    const group = groups.get(Date.parse(startTime));
    groups.delete(Date.parse(startTime));
    shards.forEach((shard, index) => {
      const onServer = group?.shards[index]?.id;
      if (onServer !== undefined) pairs.push({ bucket: bucket.bucketName, shard, onServer });
      else {
        const what = `the server has no shard of ${title} from ${startTime}`;
        findings.push(finding('gone', shard.fileName, what, { shard: shard.id }));
      }
    });
  }
  for (const { startTime, shards } of groups.values())
    for (const { id } of shards)
      findings.push(
        finding('new', file, `shard ${id} of ${title} from ${startTime} is on the server alone`, { shard: id }),
      );
  return { pairs, findings };
};

const manifestOf = (from: BackupSet | undefined): string => `${from?.run ?? ''}.manifest`;

/** Of another tool's backup it is not known. */
const isFiltered = ({ inventory }: BackupSet): boolean =>
  inventory === undefined || inventory.filter.org !== undefined || inventory.filter.bucket !== undefined;

const titleOf = ({ organizationName, bucketName }: Pick<ManifestBucket, 'organizationName' | 'bucketName'>): string =>
  JSON.stringify(`${organizationName}/${bucketName}`);

const counterpart = (bucket: ManifestBucket, onServer: readonly ServerBucket[]): ServerBucket | undefined =>
  onServer.find(({ bucketID }) => bucketID === bucket.bucketID) ??
  onServer.find(
    ({ organizationName, bucketName }) =>
      organizationName === bucket.organizationName && bucketName === bucket.bucketName,
  );

/** Without those that retention took away. */
const groupsOf = <G extends ShardGroup | ServerShardGroup>(bucket: {
  readonly retentionPolicies: readonly { readonly shardGroups: readonly G[] }[];
}): readonly G[] =>
  bucket.retentionPolicies.flatMap(({ shardGroups }) => shardGroups.filter(({ deletedAt }) => deletedAt === undefined));
