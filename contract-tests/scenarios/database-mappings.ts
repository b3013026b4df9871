import { unwrap } from '../../src/client/index.ts';
import type { Scenario } from '../scenario.ts';
import { createHome } from './resources.ts';

export const databaseMappings: Scenario = {
  name: 'database-mappings',
  about: 'A mapping of a 1.x database is deleted: its organisation has to be named beside its id.',
  disposable: false,
  run: async (t) => {
    const { orgID, bucketID } = await createHome(t);
    const body = { orgID, bucketID, database: t.name('db'), retention_policy: 'autogen' };
    const { id: dbrpID } = unwrap(await t.client.POST('/api/v2/dbrps', { body }));
    const request = { path: { dbrpID }, query: { orgID } };
    await t.probe('DeleteDBRPID', request);
    await t.client.DELETE('/api/v2/dbrps/{dbrpID}', request);
    await t.client.DELETE('/api/v2/dbrps/{dbrpID}', request);
  },
};
