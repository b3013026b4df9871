/** Waiting until the server has ended what it still does for a bucket: deleting it meanwhile costs orphans, or the server. */
import { setTimeout as sleep } from 'node:timers/promises';
import { bucketsOnServer } from '../../wire/buckets-on-server.ts';
import { BackupError } from '../../errors.ts';
import type { ShardId } from '../../folder/manifest.ts';
import type { Wire } from '../../wire/wire.ts';
import type { BucketState } from '../state/state.ts';

const stepMs = 1_000;
const longestMs = 5 * 60_000;

/** An upload that was cut off with its sender is still being opened for as long. */
const uploadMs = 5_000;

/**
 * The list of a bucket's shards comes first, then the shards, one after the other; then the uploads. A client that went
 * away ends none of it. InfluxDB 2.9.1 goes on making shards of a bucket that is gone, and dies of opening one.
 */
export async function untilSettled(
  wire: Wire,
  goals: readonly Pick<BucketState, 'temporaryName' | 'done'>[],
  signal: AbortSignal = new AbortController().signal,
): Promise<void> {
  const names = new Set(goals.filter(({ done }) => done !== true).map(({ temporaryName }) => temporaryName));
  const end = Date.now() + longestMs;
  const begun = Date.now();
  let before: readonly ShardId[] | undefined;
  for (;;) {
    const now = await shardsOf(wire, names, signal);
    const still = before !== undefined && before.length === now.length;
    before = now;
    if (still && Date.now() - begun >= uploadMs && (await isThere(wire, lastOf(now), signal))) return;
    if (Date.now() > end) return; // the list says more than the server ever makes
    await sleep(stepMs, undefined, { signal });
  }
}

async function shardsOf(wire: Wire, names: ReadonlySet<string>, signal: AbortSignal): Promise<readonly ShardId[]> {
  const buckets = (await bucketsOnServer(wire, signal)).filter(({ bucketName }) => names.has(bucketName));
  return buckets.flatMap(({ retentionPolicies }) =>
    retentionPolicies.flatMap(({ shardGroups }) =>
      shardGroups
        .filter(({ deletedAt }) => deletedAt === undefined)
        .flatMap(({ shards }) => shards.map(({ id }) => id)),
    ),
  );
}

/** They are made in the order of their ids. */
const lastOf = (shards: readonly ShardId[]): ShardId | undefined =>
  shards.toSorted((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1)).at(-1);

async function isThere(wire: Wire, shard: ShardId | undefined, signal: AbortSignal): Promise<boolean> {
  if (shard === undefined) return true;
  try {
    const { body } = await wire.get(`/api/v2/backup/shards/${shard}`, { signal });
    for await (const chunk of body) if (chunk.length > 0) break; // the answer counts, not the archive
    return true;
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof BackupError && error.code === 'server-refused') return false;
    throw error;
  }
}
