import type { Scenario } from '../scenario.ts';
import { createHome, createUser } from './resources.ts';

export const bucketOwners: Scenario = {
  name: 'bucket-owners',
  about: 'A user becomes an owner of a bucket and stops being one.',
  disposable: false,
  run: async (t) => {
    const { bucketID } = await createHome(t);
    const userID = await createUser(t);
    const path = { bucketID };
    await t.client.GET('/api/v2/buckets/{bucketID}/owners', { path });
    await t.client.POST('/api/v2/buckets/{bucketID}/owners', { path, body: { id: userID, name: t.name('user') } });
    await t.client.POST('/api/v2/buckets/{bucketID}/owners', { path, body: { id: userID } }); // a second time
    await t.client.GET('/api/v2/buckets/{bucketID}/owners', { path });
    await t.probe('PostBucketsIDOwners', { path, body: { id: userID, name: t.name('user') } });
    await t.client.POST('/api/v2/buckets/{bucketID}/owners', { path, body: { id: '0abcdef012345678' } });
    await t.probe('GetBucketsIDOwners', { path });
    await t.probe('DeleteBucketsIDOwnersID', { path: { bucketID, userID } });
    await t.client.DELETE('/api/v2/buckets/{bucketID}/owners/{userID}', { path: { bucketID, userID } });
    await t.client.DELETE('/api/v2/buckets/{bucketID}/owners/{userID}', { path: { bucketID, userID } });
    await t.client.GET('/api/v2/buckets/{bucketID}/owners', { path });
  },
};
