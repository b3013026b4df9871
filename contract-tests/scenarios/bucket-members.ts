import type { Scenario } from '../scenario.ts';
import { createHome, createUser } from './resources.ts';

export const bucketMembers: Scenario = {
  name: 'bucket-members',
  about: 'A user becomes a member of a bucket and stops being one.',
  disposable: false,
  run: async (t) => {
    const { bucketID } = await createHome(t);
    const userID = await createUser(t);
    const path = { bucketID };
    await t.client.GET('/api/v2/buckets/{bucketID}/members', { path });
    await t.client.POST('/api/v2/buckets/{bucketID}/members', { path, body: { id: userID, name: t.name('user') } });
    await t.client.POST('/api/v2/buckets/{bucketID}/members', { path, body: { id: userID } }); // a second time
    await t.client.GET('/api/v2/buckets/{bucketID}/members', { path });
    await t.probe('PostBucketsIDMembers', { path, body: { id: userID, name: t.name('user') } });
    await t.client.POST('/api/v2/buckets/{bucketID}/members', { path, body: { id: '0abcdef012345678' } });
    await t.probe('GetBucketsIDMembers', { path });
    await t.probe('DeleteBucketsIDMembersID', { path: { bucketID, userID } });
    await t.client.DELETE('/api/v2/buckets/{bucketID}/members/{userID}', { path: { bucketID, userID } });
    await t.client.DELETE('/api/v2/buckets/{bucketID}/members/{userID}', { path: { bucketID, userID } });
    await t.client.GET('/api/v2/buckets/{bucketID}/members', { path });
  },
};
