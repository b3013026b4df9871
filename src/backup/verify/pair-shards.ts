/** Which shard of a backup is which on a server: a restore gives new ids to buckets and shards. */
import { BackupError } from '../errors.ts';
import type { ServerBucket, ServerShardGroup } from '../wire/buckets-on-server.ts';
import type { MergedBackup } from '../folder/backup-folder.ts';
import type { BackupSet } from '../folder/backup-set.ts';
import type { ManifestBucket, ManifestShard, ShardGroup, ShardId } from '../folder/manifest.ts';
import type { BucketChoice } from '../restore/options.ts';
import { finding, type Finding } from './finding.ts';

export type ShardPair = { readonly bucket: string; readonly shard: ManifestShard; readonly onServer: ShardId };

/** A bucket of the backup, and as what it was restored. */
export type MappedBucket = Pick<BucketChoice, 'org' | 'bucket' | 'toOrg' | 'toBucket'>;

type Pairing = { readonly pairs: readonly ShardPair[]; readonly findings: readonly Finding[] };

/** The server writes to them all the time, and a restore of single buckets leaves them out. */
export const isSystem = ({ bucketName }: { readonly bucketName: string }): boolean => bucketName.startsWith('_');

/**
 * Buckets by name, else by id; the shards of two by the beginning of their time. System buckets are left out.
 * With `mapped` these alone, each with the bucket that it names.
 * @throws BackupError `bad-option` for one that the backup has not
 */
export const pairShards = (
  merged: MergedBackup,
  onServer: readonly ServerBucket[],
  mapped?: readonly MappedBucket[],
): Pairing & { readonly notes: readonly string[] } => {
  const wanted = mapped
    ? mapped.map((one) => chosen(merged, one))
    : merged.buckets.filter(({ bucket }) => !isSystem(bucket)).map((entry) => ({ ...entry, ...entry.bucket }));
  const matches = wanted.map((one) => ({ ...one, ...counterpart(one, onServer) }));
  const pairings = matches.map(({ bucket, from, found }) => pairBucket(bucket, from, found));
  const matched = new Set(matches.map(({ found }) => found));
  const isPart = mapped !== undefined || wanted.some(({ from }) => isFiltered(from));
  const others = isPart ? [] : onServer.filter((one) => !matched.has(one));
  const file = manifestOf(merged.buckets.at(-1)?.from);
  const added = others
    .filter((bucket) => !isSystem(bucket))
    .map((bucket) => finding('new', file, `bucket ${titleOf(bucket)} is on the server alone`));
  return {
    pairs: pairings.flatMap(({ pairs }) => pairs),
    findings: [...pairings.flatMap(({ findings }) => findings), ...added],
    notes: mapped ? [] : matches.flatMap(({ bucket, other }) => (other ? [renamed(bucket, other)] : [])),
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

/** Whom it is to be held against. */
type Wanted = MergedBackup['buckets'][number] & Pick<ManifestBucket, 'organizationName' | 'bucketName'>;

const chosen = ({ buckets }: MergedBackup, { org, bucket, toOrg = org, toBucket = bucket }: MappedBucket): Wanted => {
  const entry = buckets.find(({ bucket: one }) => one.organizationName === org && one.bucketName === bucket);
  if (entry) return { ...entry, organizationName: toOrg, bucketName: toBucket };
  throw new BackupError(
    'bad-option',
    `the backup has no bucket ${JSON.stringify(`${org}/${bucket}`)}: see \`inspect\``,
  );
};

/** A restore that replaces a bucket leaves the old one, with its id, under another name. */
const counterpart = (
  { bucket, organizationName, bucketName }: Wanted,
  onServer: readonly ServerBucket[],
): { readonly found: ServerBucket | undefined; readonly other?: ServerBucket } => {
  const named = onServer.find((one) => one.organizationName === organizationName && one.bucketName === bucketName);
  const isMoved = organizationName !== bucket.organizationName || bucketName !== bucket.bucketName;
  const same = isMoved ? undefined : onServer.find(({ bucketID }) => bucketID === bucket.bucketID);
  return named && same && named !== same ? { found: named, other: same } : { found: named ?? same };
};

const renamed = (bucket: ManifestBucket, other: ServerBucket): string =>
  `${titleOf(bucket)} was compared with the bucket of that name; the one that was backed up is ${titleOf(other)} now`;

/** Without those that retention took away. */
const groupsOf = <G extends ShardGroup | ServerShardGroup>(bucket: {
  readonly retentionPolicies: readonly { readonly shardGroups: readonly G[] }[];
}): readonly G[] =>
  bucket.retentionPolicies.flatMap(({ shardGroups }) => shardGroups.filter(({ deletedAt }) => deletedAt === undefined));
