/** What most scenarios begin with: an organisation of their own, and what stands in it. */
import { unwrap } from '../../src/client/index.ts';
import type { ScenarioContext } from '../scenario.ts';

/** What a scenario and a live test both have: a client, and names of their own. */
export type Own = Pick<ScenarioContext, 'client' | 'name'>;

/** For what the contract leaves optional and a scenario cannot go on without. */
export const present = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(`the answer has no ${what}`);
  return value;
};

export const createOrg = async (t: Own, suffix = 'org'): Promise<string> => {
  const org = unwrap(await t.client.POST('/api/v2/orgs', { body: { name: t.name(suffix) } }));
  return org.id;
};

export const createBucket = async (t: Own, orgID: string, suffix = 'b'): Promise<string> => {
  const bucket = unwrap(await t.client.POST('/api/v2/buckets', { body: { orgID, name: t.name(suffix) } }));
  return bucket.id;
};

export const bucketNamed = async (t: Own, orgID: string, name: string): Promise<string> => {
  const { buckets } = unwrap(await t.client.GET('/api/v2/buckets', { query: { orgID, name } }));
  return present(buckets[0]?.id, `bucket ${name}`);
};

export const createUser = async (t: Own, suffix = 'user'): Promise<string> => {
  const user = unwrap(await t.client.POST('/api/v2/users', { body: { name: t.name(suffix) } }));
  return user.id;
};

export const createLabel = async (t: Own, orgID: string, suffix = 'label'): Promise<string> => {
  const created = unwrap(await t.client.POST('/api/v2/labels', { body: { orgID, name: t.name(suffix) } }));
  return present(created.label.id, 'label id');
};

/** An organisation with one bucket: what data is written to and read from. */
export const createHome = async (t: Own) => {
  const orgID = await createOrg(t);
  const bucketID = await createBucket(t, orgID);
  return { orgID, bucketID, org: t.name('org'), bucket: t.name('b') };
};
