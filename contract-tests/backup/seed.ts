/** Fills a throwaway server by a plan; the same plan gives the same points. */
import { createClient, unwrap, type InfluxClient } from '../../src/client/index.ts';
import { shardGroupsOf, tarOf, type Place } from './server-shards.ts';
import { deletesOf, linesOf, type SeedBucket, type SeedDelete } from './plan.ts';

export type SeedOptions = {
  /** Points of each shard group. Default 40. */
  readonly perGroup?: number;
  /** Delete some of it once it is in files, which leaves tombstones. Default `true`. */
  readonly deletes?: boolean;
};

export const seed = async (
  place: Place,
  plan: readonly SeedBucket[],
  { perGroup = 40, deletes = true }: SeedOptions = {},
): Promise<void> => {
  const client = createClient(place);
  const orgs = new Map<string, string>();
  for (const bucket of plan) {
    const orgID = orgs.get(bucket.org) ?? (await createOrg(client, bucket.org));
    orgs.set(bucket.org, orgID);
    await fillBucket(client, orgID, bucket, perGroup);
  }
  if (!deletes) return;
  await flush(place);
  await deleteAll(place, deletesOf(plan));
};

/** Whatever was restored is told anew what had been deleted: tombstones do not come along. */
export const deleteAll = async (place: Place, deletes: readonly SeedDelete[]): Promise<void> => {
  const client = createClient(place);
  for (const { org, bucket, ...body } of deletes)
    unwrap(await client.POST('/api/v2/delete', { query: { org, bucket }, body }));
};

const createOrg = async (client: InfluxClient, name: string): Promise<string> =>
  unwrap(await client.POST('/api/v2/orgs', { body: { name } })).id;

const fillBucket = async (client: InfluxClient, orgID: string, bucket: SeedBucket, perGroup: number): Promise<void> => {
  const { retentionSeconds, groupSeconds } = bucket;
  const retentionRules = [
    { type: 'expire', everySeconds: retentionSeconds, shardGroupDurationSeconds: groupSeconds } as const,
  ];
  unwrap(await client.POST('/api/v2/buckets', { body: { orgID, name: bucket.bucket, retentionRules } }));
  const query = { org: bucket.org, bucket: bucket.bucket, precision: 's' } as const;
  unwrap(await client.POST('/api/v2/write', { query, body: linesOf(bucket, perGroup) }));
};

/** A shard that is asked for puts what it has in memory into files; deleting from files leaves tombstones. */
const flush = async (place: Place): Promise<void> => {
  for (const { shards } of await shardGroupsOf(place)) for (const id of shards) await tarOf(place, id);
};
