import { unwrap } from '../../src/client/index.ts';
import type { Scenario, ScenarioContext } from '../scenario.ts';
import { readPoints } from './points.ts';
import { bucketNamed, createHome } from './resources.ts';
import { downloadWritten, manifestOf, shardsOf } from './shard-source.ts';
import { emptyShards, restoreShard } from './shard-target.ts';

/** Every type of field, the ends of their ranges, what has to be escaped, and two shard groups. */
const lines = [
  'kinds,host=a f=-1.5,i=-9223372036854775808i,u=18446744073709551615u,b=true,s="it is" 1767225600000000001',
  'kinds,host=a f=0.1,i=9223372036854775807i,u=0u,b=false,s="" 1767225600000000002',
  'odd\\ name,a\\ tag=a\\,b\\=c s="\\"quoted\\" and \\\\, é, 雪" 1767225600000000003',
  'kinds,host=b f=2 1770000000000000000',
].join('\n');

const rename = async (t: ScenarioContext, bucketID: string, name: string): Promise<void> => {
  unwrap(await t.client.PATCH('/api/v2/buckets/{bucketID}', { path: { bucketID }, body: { name } }));
};

export const restoreRoundTrip: Scenario = {
  name: 'restore-round-trip',
  about:
    'A bucket is backed up and restored under another name; what comes back is the same, in files and in points, and takes the first one’s name.',
  disposable: false,
  run: async (t) => {
    const { orgID, bucketID, org, bucket } = await createHome(t);
    unwrap(await t.client.POST('/api/v2/write', { query: { org, bucket }, body: lines }));
    await readPoints(t, { org, bucket });
    const manifest = await manifestOf(t, bucketID);
    const newId = await emptyShards(t, manifest, 'restored');
    for (const shard of shardsOf(manifest)) await restoreShard(t, newId(shard), await downloadWritten(t, shard));
    await readPoints(t, { org, bucket: t.name('restored') });
    // The first is renamed away and kept; whoever reads by name reads the second from now on.
    const restoredID = await bucketNamed(t, orgID, t.name('restored'));
    await rename(t, bucketID, t.name('before'));
    await rename(t, restoredID, bucket);
    await readPoints(t, { org, bucket });
    await readPoints(t, { org, bucket: t.name('before') });
    await manifestOf(t, restoredID);
  },
};
