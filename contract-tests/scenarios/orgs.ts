import { unwrap } from '../../src/client/index.ts';
import type { Scenario } from '../scenario.ts';
import { createBucket, createOrg } from './resources.ts';

export const orgs: Scenario = {
  name: 'orgs',
  about: 'An organisation from its creation to its end, and a token that belongs to it.',
  disposable: false,
  run: async (t) => {
    const orgID = await createOrg(t);
    const path = { orgID };
    await t.client.POST('/api/v2/orgs', { body: { name: t.name('org') } });
    await t.client.GET('/api/v2/orgs', { query: { org: t.name('org') } });
    await t.client.GET('/api/v2/orgs', { query: { org: t.name('nobody') } });
    await t.client.GET('/api/v2/orgs/{orgID}', { path });
    await t.client.PATCH('/api/v2/orgs/{orgID}', { path, body: { description: 'renamed', name: t.name('org2') } });
    const bucketID = await createBucket(t, orgID);
    const permissions = [
      { action: 'read', resource: { type: 'buckets', orgID } },
      { action: 'write', resource: { type: 'buckets', id: bucketID, orgID } },
    ] as const;
    const auth = unwrap(
      await t.client.POST('/api/v2/authorizations', {
        body: { orgID, description: 'reads', permissions: [...permissions] },
      }),
    );
    const authID = auth.id;
    await t.client.GET('/api/v2/authorizations', { query: { orgID } });
    await t.client.GET('/api/v2/authorizations/{authID}', { path: { authID } });
    await t.client.PATCH('/api/v2/authorizations/{authID}', { path: { authID }, body: { status: 'inactive' } });
    await t.client.DELETE('/api/v2/authorizations/{authID}', { path: { authID } });
    await t.client.GET('/api/v2/authorizations/{authID}', { path: { authID } });
    await t.client.DELETE('/api/v2/orgs/{orgID}', { path });
    await t.client.GET('/api/v2/orgs/{orgID}', { path });
  },
};
