import { unwrap } from '../../src/client/index.ts';
import type { Scenario } from '../scenario.ts';
import { createHome, present } from './resources.ts';
import { sendJson } from './send-json.ts';

export const legacyAuthorizations: Scenario = {
  name: 'legacy-authorizations',
  about: 'The name and the password of a client of 1.x: made, found, put out of use and back, and deleted.',
  disposable: false,
  run: async (t) => {
    const { orgID, bucketID, org } = await createHome(t);
    const permissions = [{ action: 'read' as const, resource: { type: 'buckets' as const, id: bucketID, orgID } }];
    const body = { orgID, permissions, description: 'a client of 1.x', token: t.secret('v1-name') };
    const collection = '/private/legacy/authorizations';
    const made = unwrap(await t.client.POST(collection, { body }));
    const authID = present(made.id, 'authorization id');
    const path = { authID };
    const one = `${collection}/${authID}`;
    await t.client.POST(collection, { body }); // the name is taken
    await t.client.GET(collection, { query: { orgID } });
    await t.client.GET(collection, { query: { org } });
    await t.client.GET(collection, { query: { token: t.secret('v1-name') } });
    await t.client.GET(collection, { query: { authID } });
    await t.client.GET('/private/legacy/authorizations/{authID}', { path });
    await t.client.POST('/private/legacy/authorizations/{authID}/password', {
      ...{ path, body: { password: t.secret('v1-password') } },
    });
    await sendJson(t, 'POST', `${one}/password`, { password: 'seven77' });
    const credentials = `u=${t.secret('v1-name')}&p=${t.secret('v1-password')}`;
    const asClient = () =>
      t.send({ method: 'GET', path: `/query?q=SHOW+DATABASES&${credentials}`, credential: { scheme: 'none' } });
    await asClient();
    await t.client.PATCH('/private/legacy/authorizations/{authID}', { path, body: { status: 'inactive' } });
    await asClient();
    await t.client.PATCH('/private/legacy/authorizations/{authID}', {
      path,
      body: { status: 'active', description: 'back in use' },
    });
    await asClient();
    await t.probe('GetLegacyAuthorizationsID', { path });
    await t.probe('PatchLegacyAuthorizationsID', { path, body: { status: 'active', description: 'probed' } });
    await t.probe('DeleteLegacyAuthorizationsID', { path });
    await t.client.DELETE('/private/legacy/authorizations/{authID}', { path });
    await t.client.GET('/private/legacy/authorizations/{authID}', { path });
    await t.client.DELETE('/private/legacy/authorizations/{authID}', { path });
  },
};
