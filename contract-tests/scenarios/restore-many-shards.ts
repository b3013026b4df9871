import type { Scenario } from '../scenario.ts';
import { readPoints, writePoints } from './points.ts';
import { createHome } from './resources.ts';
import { downloadWritten, manifestOf, shardsOf, type ShardID } from './shard-source.ts';
import { emptyShards, restoreShard } from './shard-target.ts';

const weeks = 12;
const firstOfJanuary = 1_767_225_600;

/** A point in each week, each week a shard group of its own. */
const lines = Array.from({ length: weeks }, (_, week) => `m,week=${week} f=${week} ${firstOfJanuary + week * 604_800}`);

export const restoreManyShards: Scenario = {
  name: 'restore-many-shards',
  about: 'Twelve shards are downloaded and restored in the opposite order: each has its own place in the new bucket.',
  disposable: false,
  run: async (t) => {
    const { bucketID, org, bucket } = await createHome(t);
    await writePoints(t, { org, bucket }, lines.join('\n'));
    const manifest = await manifestOf(t, bucketID);
    const shards = shardsOf(manifest);
    if (shards.length !== weeks) throw new Error(`${weeks} weeks of points are in ${shards.length} shards`);
    const tars: { readonly shard: ShardID; readonly tar: Uint8Array }[] = [];
    for (const shard of shards) tars.push({ shard, tar: await downloadWritten(t, shard) });
    const newId = await emptyShards(t, manifest, 'restored');
    for (const { shard, tar } of tars.reverse()) await restoreShard(t, newId(shard), tar);
    await readPoints(t, { org, bucket });
    await readPoints(t, { org, bucket: t.name('restored') });
  },
};
