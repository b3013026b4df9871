import type { Scenario, ScenarioContext } from '../scenario.ts';
import { readPoints, writePoints } from './points.ts';
import { createBucket, createOrg, present } from './resources.ts';
import { downloadShard, downloadWritten, manifestOf, shardsOf } from './shard-source.ts';
import { emptyShards, uploadShard } from './shard-target.ts';

/** A bucket with one shard of as many files as there are lines: each download writes what is in memory to a new one. */
const shardOfFiles = async (t: ScenarioContext, orgID: string, suffix: string, lines: readonly string[]) => {
  const place = { org: t.name('org'), bucket: t.name(suffix) };
  const bucketID = await createBucket(t, orgID, suffix);
  let tar = new Uint8Array(0);
  let manifest;
  for (const line of lines) {
    await writePoints(t, place, line);
    manifest ??= await manifestOf(t, bucketID);
    tar = new Uint8Array(await downloadWritten(t, present(shardsOf(manifest)[0], 'shard')));
  }
  return { manifest: present(manifest, 'manifest'), tar };
};

export const restoreSameFileName: Scenario = {
  name: 'restore-same-file-name',
  about:
    'A second upload to a shard takes the place of files that have the same name and leaves the others: neither a merge nor a replacement.',
  disposable: false,
  run: async (t) => {
    const orgID = await createOrg(t);
    const two = await shardOfFiles(t, orgID, 'two', ['m,from=first f=1 1767225600', 'm,from=second f=2 1767225660']);
    const other = await shardOfFiles(t, orgID, 'other', ['m,from=other f=3 1767225720']);
    const newId = await emptyShards(t, two.manifest, 'restored');
    const target = newId(present(shardsOf(two.manifest)[0], 'shard'));
    const look = async () => {
      await downloadShard(t, target);
      await readPoints(t, { org: t.name('org'), bucket: t.name('restored') });
    };
    await uploadShard(t, target, two.tar);
    await look(); // the first and the second
    await uploadShard(t, target, other.tar);
    await look(); // the other and the second: the first was in a file of the same name
    await uploadShard(t, target, two.tar);
    await look();
  },
};
