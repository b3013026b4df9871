import { unwrap } from '../../src/client/index.ts';
import type { Scenario } from '../scenario.ts';
import { closedPort } from './docs/making.ts';
import { createOrg, createUser } from './resources.ts';

export const instanceLists: Scenario = {
  name: 'instance-lists',
  about: 'Lists that belong to no organisation: on a server that others use, they would hold what is theirs.',
  disposable: 'set-up',
  run: async (t) => {
    const orgID = await createOrg(t);
    await createOrg(t, 'org2');
    await createUser(t);
    await createUser(t, 'user2');
    unwrap(
      await t.client.POST('/api/v2/sources', { body: { orgID, name: t.name('source'), type: 'v2', url: closedPort } }),
    );
    await t.client.GET('/api/v2/orgs');
    await t.client.GET('/api/v2/users');
    await t.client.GET('/api/v2/sources', { query: { org: t.name('org') } });
    await t.probe('GetOrgs', {});
    await t.probe('GetUsers', {});
    await t.probe('GetSources', {});
  },
};
