import { unwrap } from '../../src/client/index.ts';
import type { Scenario, ScenarioContext } from '../scenario.ts';
import { createBucket, createOrg } from './resources.ts';

const day = 86_400;

const lists = async (t: ScenarioContext, orgID: string, second: string) => {
  await t.client.GET('/api/v2/buckets', { query: { orgID } });
  await t.client.GET('/api/v2/buckets', { query: { org: t.name('org'), limit: 2 } });
  await t.client.GET('/api/v2/buckets', { query: { orgID, limit: 2, offset: 2 } });
  await t.client.GET('/api/v2/buckets', { query: { orgID, limit: 2, after: second } });
  await t.client.GET('/api/v2/buckets', { query: { orgID, name: t.name('b2') } });
  await t.client.GET('/api/v2/buckets', { query: { id: second } });
  await t.client.GET('/api/v2/buckets', { query: { orgID, name: t.name('nothing') } });
  await t.client.GET('/api/v2/buckets', { query: { orgID, limit: 101 } });
  await t.client.GET('/api/v2/buckets', { query: { orgID, limit: 0 } });
  await t.client.GET('/api/v2/buckets', { query: { orgID, offset: -1 } });
  await t.client.GET('/api/v2/buckets', { query: { org: t.name('nobody') } });
  await t.probe('GetBuckets', { query: { orgID } });
};

const create = async (t: ScenarioContext, orgID: string): Promise<string> => {
  await createBucket(t, orgID, 'b1');
  const retentionRules = [{ type: 'expire' as const, everySeconds: day, shardGroupDurationSeconds: 3600 }];
  const body = { orgID, name: t.name('b2'), description: 'a day of data', retentionRules };
  const { id } = unwrap(await t.client.POST('/api/v2/buckets', { body }));
  await t.client.POST('/api/v2/buckets', {
    body: { orgID, name: t.name('b3'), rp: 'autogen', schemaType: 'implicit' },
  });
  await t.client.POST('/api/v2/buckets', { body }); // the name is taken
  await t.client.POST('/api/v2/buckets', { body: { orgID, name: `_${t.name('system')}` } });
  await t.client.POST('/api/v2/buckets', { body: { orgID, name: '' } });
  await t.client.POST('/api/v2/buckets', {
    body: { orgID, name: t.name('b4'), retentionRules: [{ everySeconds: 1 }] },
  });
  await t.client.POST('/api/v2/buckets', {
    body: { orgID, name: t.name('b5'), retentionRules: [...retentionRules, ...retentionRules] },
  });
  await t.client.POST('/api/v2/buckets', { body: { orgID, name: t.name('b6'), schemaType: 'explicit' } });
  await t.client.POST('/api/v2/buckets', { body: { orgID: '0abcdef012345678', name: t.name('b7') } });
  return id;
};

export const buckets: Scenario = {
  name: 'buckets',
  about: 'Buckets from creation to deletion: retention rules, names that are refused, lists by page.',
  disposable: false,
  run: async (t) => {
    const orgID = await createOrg(t);
    const bucketID = await create(t, orgID);
    const path = { bucketID };
    await lists(t, orgID, bucketID);
    const probed = { orgID, name: t.name('probed'), description: 'probed', retentionRules: [] };
    await t.probe('PostBuckets', { body: probed }); // after the lists: it makes another organisation, whose buckets would be in them
    await t.client.GET('/api/v2/buckets/{bucketID}', { path });
    await t.probe('GetBucketsID', { path });
    const body = {
      name: t.name('renamed'),
      description: 'two days',
      retentionRules: [{ type: 'expire' as const, everySeconds: 2 * day }],
    };
    await t.client.PATCH('/api/v2/buckets/{bucketID}', { path, body });
    await t.client.PATCH('/api/v2/buckets/{bucketID}', { path, body: { name: t.name('b1') } }); // the name is taken
    await t.client.PATCH('/api/v2/buckets/{bucketID}', { path, body: {} });
    await t.probe('PatchBucketsID', { path, body });
    await t.probe('DeleteBucketsID', { path });
    await t.client.DELETE('/api/v2/buckets/{bucketID}', { path });
    await t.client.GET('/api/v2/buckets/{bucketID}', { path });
    await t.client.DELETE('/api/v2/buckets/{bucketID}', { path });
  },
};
