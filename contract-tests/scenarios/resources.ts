/** What most scenarios begin with: an organisation of their own, and what stands in it. */
import { unwrap } from '../../src/client/index.ts';
import type { ScenarioContext } from '../scenario.ts';

/** For what the contract leaves optional and a scenario cannot go on without. */
export const present = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(`the answer has no ${what}`);
  return value;
};

export const createOrg = async (t: ScenarioContext, suffix = 'org'): Promise<string> => {
  const org = unwrap(await t.client.POST('/api/v2/orgs', { body: { name: t.name(suffix) } }));
  return org.id;
};

export const createBucket = async (t: ScenarioContext, orgID: string, suffix = 'b'): Promise<string> => {
  const bucket = unwrap(await t.client.POST('/api/v2/buckets', { body: { orgID, name: t.name(suffix) } }));
  return bucket.id;
};

export const createUser = async (t: ScenarioContext, suffix = 'user'): Promise<string> => {
  const user = unwrap(await t.client.POST('/api/v2/users', { body: { name: t.name(suffix) } }));
  return user.id;
};

export const createLabel = async (t: ScenarioContext, orgID: string, suffix = 'label'): Promise<string> => {
  const created = unwrap(await t.client.POST('/api/v2/labels', { body: { orgID, name: t.name(suffix) } }));
  return present(created.label.id, 'label id');
};

/** An organisation with one bucket: what data is written to and read from. */
export const createHome = async (t: ScenarioContext) => {
  const orgID = await createOrg(t);
  const bucketID = await createBucket(t, orgID);
  return { orgID, bucketID, org: t.name('org'), bucket: t.name('b') };
};
