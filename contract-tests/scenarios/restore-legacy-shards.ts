import { unwrap } from '../../src/client/index.ts';
import type { Scenario } from '../scenario.ts';
import { legacyDatabase } from './legacy-database.ts';
import { readPoints, writePoints } from './points.ts';
import { createBucket, createHome, present } from './resources.ts';
import { downloadWritten, manifestOf, shardsOf } from './shard-source.ts';
import { restoreShard } from './shard-target.ts';

/** `{"1":38}`, labelled as text. */
const mapping = (text: string): Readonly<Record<string, unknown>> =>
  JSON.parse(text) as Readonly<Record<string, unknown>>; // whatever it is, only a number is taken from it

export const restoreLegacyShards: Scenario = {
  name: 'restore-legacy-shards',
  about:
    'A bucket restored as clients of 2.0 do it, from the key-value store’s own record in protobuf: the bucket first, then its shards under new ids.',
  disposable: false,
  run: async (t) => {
    const { orgID, bucketID, org, bucket } = await createHome(t);
    await writePoints(t, { org, bucket }, 'm,host=a f=1 1767225600');
    await readPoints(t, { org, bucket });
    const tar = await downloadWritten(t, present(shardsOf(await manifestOf(t, bucketID))[0], 'shard'));
    const restoredID = await createBucket(t, orgID, 'restored');
    const answer = await t.client.POST('/api/v2/restore/buckets/{bucketID}', {
      path: { bucketID: restoredID },
      body: legacyDatabase(),
    });
    const newId = Number(mapping(unwrap(answer))['1']); // the shard that legacyDatabase tells of
    await restoreShard(t, newId, tar);
    await readPoints(t, { org, bucket: t.name('restored') });
    await manifestOf(t, restoredID); // the groups that the restored record told of
  },
};
