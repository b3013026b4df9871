import type { Scenario } from '../scenario.ts';
import { readPoints } from './points.ts';
import { bucketNamed } from './resources.ts';
import { createShardSource, downloadWritten } from './shard-source.ts';
import { emptyShards, restoreShard } from './shard-target.ts';

const hourNs = 3_600_000_000_000;

export const restoreOldData: Scenario = {
  name: 'restore-old-data',
  about:
    'Data older than the retention of the bucket that it is restored into: taken without a word and readable, until the next sweep; and the retention put in place afterwards.',
  disposable: false,
  run: async (t) => {
    const { manifest, first, org, orgID } = await createShardSource(t);
    const tar = await downloadWritten(t, first);
    const policies = manifest.retentionPolicies.map((policy) => ({
      ...policy,
      duration: hourNs,
      shardGroupDuration: hourNs,
    }));
    const place = { org, bucket: t.name('hour') };
    const newId = await emptyShards(t, { ...manifest, retentionPolicies: policies }, 'hour');
    await restoreShard(t, newId(first), tar);
    await readPoints(t, place);
    const late = { query: { org, bucket: place.bucket, precision: 's' }, body: 'm,host=c f=3 1767225600' } as const;
    await t.client.POST('/api/v2/write', late); // points are looked at one by one, files are not
    await readPoints(t, place);

    const forever = await emptyShards(t, manifest, 'forever');
    await restoreShard(t, forever(first), tar);
    const bucketID = await bucketNamed(t, orgID, t.name('forever'));
    const keep = (rule: { readonly everySeconds: number; readonly shardGroupDurationSeconds?: number }) =>
      t.client.PATCH('/api/v2/buckets/{bucketID}', {
        path: { bucketID },
        body: { retentionRules: [{ type: 'expire', ...rule }] },
      });
    await keep({ everySeconds: 3600 }); // a group would last longer than what is in it
    await keep({ everySeconds: 3600, shardGroupDurationSeconds: 3600 });
    await readPoints(t, { org, bucket: t.name('forever') });
    await t.client.POST('/api/v2/write', { ...late, query: { ...late.query, bucket: t.name('forever') } });

    // The retention alone made shorter: a group would last longer than what is in it here too, told as a failure.
    const shorter = manifest.retentionPolicies.map((policy) => ({ ...policy, duration: hourNs }));
    const body = { ...manifest, bucketName: t.name('shorter'), retentionPolicies: shorter };
    await t.client.POST('/api/v2/restore/bucketMetadata', { body });
  },
};
