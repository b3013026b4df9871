import { unwrap } from '../../src/client/index.ts';
import type { Scenario } from '../scenario.ts';
import { closedPort } from './docs/making.ts';
import { createBucket, createHome, present } from './resources.ts';

export const replications: Scenario = {
  name: 'replications',
  about: 'Replications to a server that answers, which is this one, and to one that does not: made, tried, changed.',
  disposable: 'set-up',
  run: async (t) => {
    const { orgID, bucketID: localBucketID } = await createHome(t);
    const remoteBucketID = await createBucket(t, orgID, 'copy');
    const remote = async (suffix: string, remoteURL: string): Promise<string> => {
      const body = {
        ...{ orgID, name: t.name(suffix), remoteURL, remoteOrgID: orgID },
        ...{ remoteAPIToken: t.secret('operator'), allowInsecureTLS: false },
      };
      return unwrap(await t.client.POST('/api/v2/remotes', { body })).id;
    };
    const [answering, closed] = [await remote('answering', t.url), await remote('closed', closedPort)];
    const unnamed = (suffix: string, remoteID: string) => ({
      ...{ orgID, name: t.name(suffix), remoteID, localBucketID },
      ...{ maxQueueSizeBytes: 67108860, maxAgeSeconds: 604800 },
    });
    const body = (suffix: string, remoteID: string) => ({ ...unnamed(suffix, remoteID), remoteBucketID });
    await t.client.POST('/api/v2/replications', { body: body('r', answering), query: { validate: true } });
    await t.client.POST('/api/v2/replications', { body: body('r', closed), query: { validate: true } });
    const made = unwrap(await t.client.POST('/api/v2/replications', { body: body('r', answering) }));
    const path = { replicationID: present(made?.id, 'replication id') };
    await t.client.POST('/api/v2/replications/{replicationID}/validate', { path });
    const change = { name: t.name('changed'), description: 'changed', maxQueueSizeBytes: 33554430, maxAgeSeconds: 60 };
    await t.client.PATCH('/api/v2/replications/{replicationID}', { path, body: change });
    await t.client.PATCH('/api/v2/replications/{replicationID}', { path, body: {} });
    await t.client.PATCH('/api/v2/replications/{replicationID}', {
      ...{ path, body: { dropNonRetryableData: true }, query: { validate: true } },
    });
    await t.client.PATCH('/api/v2/replications/{replicationID}', {
      ...{ path, body: { remoteID: closed }, query: { validate: true } },
    });
    await t.client.GET('/api/v2/replications/{replicationID}', { path });
    await t.probe('PatchReplicationByID', { path, body: { name: t.name('probed'), description: 'probed' } });
    await t.client.PATCH('/api/v2/replications/{replicationID}', { path, body: { remoteID: closed } });
    await t.client.POST('/api/v2/replications/{replicationID}/validate', { path });
    await t.probe('PostValidateReplicationByID', { path });
    await t.client.DELETE('/api/v2/replications/{replicationID}', { path });
    // Where the other server is InfluxDB 1, its bucket has a name and no id.
    const byName = unwrap(
      await t.client.POST('/api/v2/replications', {
        body: { ...unnamed('by-name', closed), remoteBucketName: 'database/policy' },
      }),
    );
    const named = { replicationID: present(byName?.id, 'replication id') };
    await t.client.GET('/api/v2/replications/{replicationID}', { path: named });
    await t.client.DELETE('/api/v2/replications/{replicationID}', { path: named });
  },
};
