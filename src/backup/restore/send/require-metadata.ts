/** Before a full restore goes on: whether the server is still the one that took its metadata. */
import { bucketsOnServer } from '../../wire/buckets-on-server.ts';
import { BackupError } from '../../errors.ts';
import { withRetries } from '../../wire/retry.ts';
import type { Asking } from '../plan/ask.ts';
import type { SourceBucket } from '../plan/source.ts';

/**
 * A server made anew under the same address has shards of the same small ids, with data of its own: the ids of its
 * buckets tell.
 * @throws BackupError `conflict`
 */
export async function requireMetadata(
  { wire, signal = new AbortController().signal, retries }: Asking,
  sources: readonly SourceBucket[],
  statePath: string,
): Promise<void> {
  const listed = await withRetries(() => bucketsOnServer(wire, signal), { retries, signal });
  const onServer = new Map(
    listed.map(({ bucketID, retentionPolicies }) => {
      const groups = retentionPolicies.flatMap(({ shardGroups }) => shardGroups);
      return [bucketID, new Set(groups.flatMap(({ shards }) => shards.map(({ id }) => id)))];
    }),
  );
  for (const { bucket, shards } of sources) {
    const there = onServer.get(bucket.bucketID);
    const lacking = shards.find(({ id }) => there?.has(id) !== true);
    if (there && !lacking) continue;
    const what = lacking ? `shard ${lacking.id} of ` : '';
    throw new BackupError(
      'conflict',
      `the restore cannot go on: the server does not list ${what}${bucket.organizationName}/${bucket.bucketName} as the metadata says that it took before. It was made anew or put back to an earlier state, or has deleted the shard since. Nothing was sent. Remove ${statePath} to restore the whole backup to it from the start`,
      lacking ? { shard: lacking.id } : {},
    );
  }
}
