/** What is on the server already, by name. */
import type { Api } from '../wire/api.ts';

export type ServerBucket = { readonly id: string; readonly orgID: string; readonly name: string };

export type ServerState = {
  /** From names to ids. */
  readonly orgs: ReadonlyMap<string, string>;
  /** Of all organisations, the system's own too. */
  readonly buckets: readonly ServerBucket[];
};

export async function readServerState(api: Api): Promise<ServerState> {
  const orgs = new Map((await api.orgs()).map(({ id, name }) => [name, id]));
  const buckets = (await api.buckets()).map(({ id, orgID, name }) => ({ id, orgID, name }));
  return { orgs, buckets };
}

export const bucketNamed = ({ buckets }: ServerState, orgID: string, name: string): ServerBucket | undefined =>
  buckets.find((bucket) => bucket.orgID === orgID && bucket.name === name);
