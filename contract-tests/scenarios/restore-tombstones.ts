import { unwrap } from '../../src/client/index.ts';
import type { Scenario } from '../scenario.ts';
import { readPoints, writePoints } from './points.ts';
import { createHome } from './resources.ts';
import { downloadShard, downloadWritten, manifestOf, shardsOf } from './shard-source.ts';
import { emptyShards, restoreShard } from './shard-target.ts';

const firstOfJanuary = 1_767_225_600;

/** Ten points of each of two hosts, a minute apart. */
const lines = ['a', 'b'].flatMap((host) =>
  Array.from({ length: 10 }, (_, minute) => `m,host=${host} f=${minute} ${firstOfJanuary + minute * 60}`),
);

export const restoreTombstones: Scenario = {
  name: 'restore-tombstones',
  about:
    'Points deleted since they were written to a file: the backup holds them and a tombstone, a restore takes the file alone, and they are back.',
  disposable: false,
  run: async (t) => {
    const { bucketID, org, bucket } = await createHome(t);
    await writePoints(t, { org, bucket }, lines.join('\n'));
    const manifest = await manifestOf(t, bucketID);
    const newId = await emptyShards(t, manifest, 'restored');
    for (const shard of shardsOf(manifest)) {
      await downloadWritten(t, shard); // writes to a file what was in memory: from there on a delete leaves a tombstone
      const named = { start: '2026-01-01T00:00:00Z', stop: '2026-01-02T00:00:00Z', predicate: 'host="a"' };
      unwrap(await t.client.POST('/api/v2/delete', { query: { org, bucket }, body: named }));
      await readPoints(t, { org, bucket });
      await restoreShard(t, newId(shard), await downloadShard(t, shard));
      await readPoints(t, { org, bucket: t.name('restored') });
      // What helps: to delete again where it was restored.
      unwrap(await t.client.POST('/api/v2/delete', { query: { org, bucket: t.name('restored') }, body: named }));
      await readPoints(t, { org, bucket: t.name('restored') });
    }
  },
};
