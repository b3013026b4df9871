/** Makes the temporary buckets, one at a time, and proves that the server has kept each with its shards. */
import { bucketsOnServer } from '../../wire/buckets-on-server.ts';
import { BackupError } from '../../errors.ts';
import type { ManifestBucket, ShardId } from '../../folder/manifest.ts';
import { openApi } from '../../wire/api.ts';
import type { RestoredBucket } from '../../wire/bucket-metadata.ts';
import { withRetries } from '../../wire/retry.ts';
import type { Wire } from '../../wire/wire.ts';
import { deleteBucket, findBucketByName } from '../buckets-api.ts';
import { lateSignal } from './late-signal.ts';
import type { Target } from '../plan/preflight.ts';
import { untilSettled } from './settled.ts';
import type { SourceBucket } from '../plan/source.ts';
import type { BucketState } from '../state/state.ts';

/** An abort waits for the answer: a server goes on making shards for a bucket that was deleted meanwhile, and nobody owns them. */
const patienceMs = 2 * 60_000;

/** Whatever an earlier try left under the temporary name goes first: it is ours, and holds nothing verified. */
export function makeBucket(
  { connection, wire, api }: Target,
  source: SourceBucket,
  goal: BucketState,
  { retries, signal }: { readonly retries: number | undefined; readonly signal: AbortSignal },
): Promise<RestoredBucket> {
  const patient = openApi(connection, lateSignal(signal, patienceMs));
  const attempt = async (): Promise<RestoredBucket> => {
    const left = await findBucketByName(api, goal.orgID, goal.temporaryName);
    if (left) {
      await untilSettled(wire, [goal], signal);
      await deleteBucket(api, left.id);
    }
    const made = await patient.restoreBucketMetadata(forServer(source, goal));
    requireMapping(source, goal, made);
    return made;
  };
  return withRetries(attempt, { retries, signal });
}

/**
 * Versions after 2.9.1 may take a word on conflicts here. None is sent: the temporary name is free, and what is to
 * happen to a bucket of the final name happens when all is proven, on every version alike.
 * Without a retention, so that nothing is deleted while it goes in, and without groups that the server makes no shards for.
 */
function forServer({ bucket }: SourceBucket, { org, orgID, temporaryName }: BucketState): ManifestBucket {
  return {
    ...bucket,
    ...{ organizationID: orgID, organizationName: org, bucketName: temporaryName },
    retentionPolicies: bucket.retentionPolicies.map((policy) => ({
      ...policy,
      duration: 0n,
      shardGroups: policy.shardGroups.filter(({ deletedAt }) => deletedAt === undefined),
    })),
  };
}

function requireMapping({ shards, bucket }: SourceBucket, { org }: BucketState, made: RestoredBucket): void {
  const lacking = shards.find(({ id }) => !made.shards.has(id));
  if (!lacking) return;
  throw new BackupError(
    'metadata-changed',
    `the server gave no place to shard ${lacking.id} of ${org}/${bucket.bucketName}`,
    { shard: lacking.id },
  );
}

/**
 * The list that the server itself works by: a change of it by two at once can lose shards of either.
 * @throws BackupError `metadata-changed`
 */
export async function requireKept(wire: Wire, goals: readonly BucketState[], signal: AbortSignal): Promise<void> {
  const onServer = new Map((await bucketsOnServer(wire, signal)).map((bucket) => [bucket.bucketID, bucket]));
  const owners = new Map<ShardId, number>();
  for (const { retentionPolicies } of onServer.values())
    for (const { shardGroups } of retentionPolicies)
      for (const { shards } of shardGroups) for (const { id } of shards) owners.set(id, (owners.get(id) ?? 0) + 1);
  for (const { id = '', org, name, shards = [] } of goals) {
    const groups = onServer.get(id)?.retentionPolicies.flatMap(({ shardGroups }) => shardGroups) ?? [];
    const kept = new Set(groups.flatMap((group) => group.shards.map((shard) => shard.id)));
    const lost = shards.filter(([, to]) => !kept.has(to) || owners.get(to) !== 1);
    if (lost.length > 0)
      throw new BackupError(
        'metadata-changed',
        `the server has lost its list of ${lost.length} shards of ${org}/${name}, as when two change it at once: pause other restores and writers, and run it again`,
        { ...(lost[0] && { shard: lost[0][0] }) },
      );
  }
}
