/** The few things that a restore does to buckets, beside making them. Each may be asked for twice: the answer may be lost. */
import { BackupError } from '../errors.ts';
import type { Api } from '../wire/api.ts';
import { retentionRules, type Retention } from './plan/retention.ts';
import type { ServerBucket } from './plan/server-state.ts';

const absent = (error: unknown): boolean => error instanceof BackupError && error.place.status === 404;

export async function findBucket({ client, repeated }: Api, bucketID: string): Promise<ServerBucket | undefined> {
  try {
    const { id, orgID, name } = await repeated(() => client.GET('/api/v2/buckets/{bucketID}', { path: { bucketID } }));
    return { id, orgID, name };
  } catch (error) {
    if (absent(error)) return undefined;
    throw error;
  }
}

export async function findBucketByName(
  { client, repeated }: Api,
  orgID: string,
  name: string,
): Promise<ServerBucket | undefined> {
  try {
    const { buckets } = await repeated(() => client.GET('/api/v2/buckets', { query: { orgID, name } }));
    const found = buckets.find((bucket) => bucket.name === name);
    return found?.id === undefined ? undefined : { id: found.id, orgID, name };
  } catch (error) {
    if (absent(error)) return undefined; // instead of an empty list
    throw error;
  }
}

/** One that is gone already is fine. */
export async function deleteBucket({ client, repeated }: Api, bucketID: string): Promise<void> {
  try {
    await repeated(() => client.DELETE('/api/v2/buckets/{bucketID}', { path: { bucketID } }));
  } catch (error) {
    if (!absent(error)) throw error;
  }
}

export async function changeBucket(
  { client, repeated }: Api,
  bucketID: string,
  change: { readonly name?: string; readonly retention?: Retention },
): Promise<void> {
  const { name, retention } = change;
  const body = { ...(name !== undefined && { name }), ...(retention && { retentionRules: retentionRules(retention) }) };
  await repeated(() => client.PATCH('/api/v2/buckets/{bucketID}', { path: { bucketID }, body }));
}
