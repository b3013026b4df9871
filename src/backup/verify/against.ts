/** Compares what a backup holds with what a server holds: the files of each shard by name, size and SHA-256. */
import type { Connection } from '../connection.ts';
import { bucketsOnServer, type ServerBucket, type ServerShardGroup } from '../doctor/buckets-on-server.ts';
import { BackupError } from '../errors.ts';
import type { BackupEvent } from '../events.ts';
import type { MergedBackup } from '../folder/backup-folder.ts';
import type { BackupSet } from '../folder/backup-set.ts';
import type { ArchivedFile } from '../folder/inventory.ts';
import type { ManifestBucket, ManifestShard, ShardGroup, ShardId } from '../folder/manifest.ts';
import { createTarScanner } from '../streams/tar-scanner.ts';
import { withRetries } from '../wire/retry.ts';
import { openWire, type Wire } from '../wire/wire.ts';
import { finding, findingOf, type Finding } from './finding.ts';
import { inParallel } from './in-parallel.ts';
import { differenceOf } from './difference.ts';

/** What each stored shard was found to hold. */
export type FilesOfShard = Map<ManifestShard, readonly ArchivedFile[]>;

export type Comparison = {
  readonly findings: readonly Finding[];
  readonly notes: readonly string[];
  readonly compared: number;
  readonly equal: number;
};

type Pair = {
  readonly shard: ManifestShard;
  readonly bucket: ManifestBucket;
  readonly onServer: ShardId;
  readonly files: readonly ArchivedFile[];
};

type Context = {
  readonly parallel: number;
  readonly tell: (event: BackupEvent) => void;
  readonly signal?: AbortSignal;
};

/**
 * Buckets are matched by id, else by name: a restore gives new ids to buckets and shards. System buckets are left out:
 * the server writes to them all the time, and a restore of single buckets does not bring them.
 */
export const compareWithServer = async (
  merged: MergedBackup,
  files: FilesOfShard,
  connection: Connection,
  { parallel, tell, signal }: Context,
): Promise<Comparison> => {
  const wire = openWire(connection);
  try {
    const onServer = await bucketsOnServer(wire, signal ?? new AbortController().signal);
    const { findings, pairs } = pairUp(merged, onServer, files);
    let equal = 0;
    tell({ type: 'phase', phase: 'verify', shards: pairs.length });
    await inParallel(pairs, parallel, async (pair) => {
      const id = pair.onServer;
      tell({ type: 'shard-start', shard: id, bucket: pair.bucket.bucketName });
      const difference = await withRetries(() => compare(wire, pair, tell, signal), {
        retries: connection.retries,
        signal,
        onRetry: (retry) => {
          tell({ type: 'shard-retry', shard: id, ...retry });
        },
      }).catch((error: unknown) => findingOf(error, pair.shard.fileName, pair.shard.id));
      if (difference) findings.push(difference);
      else {
        equal += 1;
        tell({ type: 'shard-verified', shard: id, kept: true });
      }
    });
    const system = merged.buckets.some(({ bucket }) => isSystem(bucket));
    const notes = system
      ? ['the system buckets were not compared with the server: it writes to them all the time']
      : [];
    return { findings, notes, compared: pairs.length, equal };
  } finally {
    wire.close();
  }
};

const isSystem = ({ bucketName }: { readonly bucketName: string }): boolean => bucketName.startsWith('_');

const pairUp = (
  merged: MergedBackup,
  onServer: readonly ServerBucket[],
  files: FilesOfShard,
): { findings: Finding[]; pairs: Pair[] } => {
  const findings: Finding[] = [];
  const pairs: Pair[] = [];
  const matched = new Set<ServerBucket>();
  for (const { bucket, from } of merged.buckets.filter(({ bucket: one }) => !isSystem(one))) {
    const title = titleOf(bucket);
    const other = counterpart(bucket, onServer);
    if (other) matched.add(other);
    else findings.push(finding('gone', `${from.run}.manifest`, `bucket ${title} is not on the server`));
    if (!other) continue;
    const groups = new Map(groupsOf(other).map((group) => [Date.parse(group.startTime), group]));
    for (const group of groupsOf(bucket)) {
      const counter = groups.get(Date.parse(group.startTime));
      groups.delete(Date.parse(group.startTime));
      group.shards.forEach((shard, index) => {
        const id = counter?.shards[index]?.id;
        const stored = files.get(shard);
        if (id === undefined)
          findings.push(
            finding('gone', shard.fileName, `the server has no shard of ${title} from ${group.startTime}`, {
              shard: shard.id,
            }),
          );
        else if (stored) pairs.push({ shard, bucket, onServer: id, files: stored });
      });
    }
    for (const group of groups.values())
      findings.push(
        ...group.shards.map(({ id }) =>
          finding(
            'new',
            `${from.run}.manifest`,
            `shard ${id} of ${title} from ${group.startTime} is on the server alone`,
            { shard: id },
          ),
        ),
      );
  }
  for (const bucket of onServer)
    if (!matched.has(bucket) && !isSystem(bucket) && !merged.buckets.some(({ from }) => isFiltered(from)))
      findings.push(
        finding(
          'new',
          `${merged.buckets.at(-1)?.from.run ?? ''}.manifest`,
          `bucket ${titleOf(bucket)} is on the server alone`,
        ),
      );
  return { findings, pairs };
};

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

const compare = async (
  wire: Wire,
  { shard, onServer, files }: Pair,
  tell: Context['tell'],
  signal: AbortSignal | undefined,
): Promise<Finding | undefined> => {
  const scanner = createTarScanner({ shard: onServer });
  try {
    const { body } = await wire.get(`/api/v2/backup/shards/${onServer}`, { signal });
    for await (const chunk of body) {
      scanner.write(chunk);
      tell({ type: 'shard-bytes', shard: onServer, bytes: chunk.length });
    }
  } catch (error) {
    if (!(error instanceof BackupError) || error.place.status !== 404) throw error;
    return finding('gone', shard.fileName, `the server has no shard ${onServer} any more`, { shard: shard.id });
  }
  const { files: found, bytes } = scanner.end();
  tell({ type: 'shard-done', shard: onServer, bytes });
  const difference = differenceOf(files, found);
  return difference === undefined
    ? undefined
    : finding('differs', shard.fileName, `shard ${onServer} on the server ${difference}`, { shard: shard.id });
};
