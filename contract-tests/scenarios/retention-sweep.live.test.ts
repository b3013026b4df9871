/** No cassette: when the sweep comes is the server's clock's. Data older than its bucket's retention, which a restore puts in without a word. */
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { unwrap } from '../../src/client/index.ts';
import { ownOf, withServer } from './live.ts';
import { readPoints } from './points.ts';
import { bucketNamed, type Own } from './resources.ts';
import { createShardSource, downloadShard, type Manifest, type ShardID } from './shard-source.ts';
import { emptyShards, restoreShard } from './shard-target.ts';

const hourNs = 3_600_000_000_000;
const flags = ['--storage-retention-check-interval=1s'];

/** A group of shards must not last longer than what is in it. */
const keptFor = (manifest: Manifest, duration: number): Manifest => ({
  ...manifest,
  retentionPolicies: manifest.retentionPolicies.map((policy) => ({
    ...policy,
    duration,
    shardGroupDuration: duration === 0 ? policy.shardGroupDuration : duration,
  })),
});

const statusOf = async ({ client }: Own, shardID: ShardID): Promise<number> =>
  (await client.GET('/api/v2/backup/shards/{shardID}', { path: { shardID }, parseAs: 'bytes' })).status;

const until404 = async (own: Own, shardID: ShardID): Promise<void> => {
  while ((await statusOf(own, shardID)) !== 404) await sleep(100);
};

test('the next sweep takes the shard away: an upload is then answered 500, and its points are no more', async () => {
  await withServer({ flags }, async (server) => {
    const own = ownOf(server);
    const { manifest, first, org } = await createShardSource(own);
    const tar = await downloadShard(own, first);
    const shardID = (await emptyShards(own, keptFor(manifest, hourNs), 'hour'))(first);
    await until404(own, shardID);
    const headers = { 'Content-Encoding': 'gzip' } as const;
    const late = await own.client.POST('/api/v2/restore/shards/{shardID}', {
      path: { shardID },
      headers,
      body: gzipSync(tar),
    });
    expect(late.status).toBe(500);
    expect(await readPoints(own, { org, bucket: own.name('hour') })).not.toContain('_result');
  });
}, 30_000);

test('restored without an end, data stays; it goes with the first sweep after the retention is put in place', async () => {
  await withServer({ flags }, async (server) => {
    const own = ownOf(server);
    const { manifest, first, org, orgID } = await createShardSource(own);
    const tar = await downloadShard(own, first);
    const place = { org, bucket: own.name('lifted') };
    const shardID = (await emptyShards(own, keptFor(manifest, 0), 'lifted'))(first);
    await sleep(2_500); // two sweeps
    await restoreShard(own, shardID, tar);
    const whole = await readPoints(own, place);
    expect(whole).toContain('_result');
    await sleep(2_500);
    expect(await readPoints(own, place)).toBe(whole);
    const bucketID = await bucketNamed(own, orgID, place.bucket);
    const rule = { type: 'expire', everySeconds: 3600, shardGroupDurationSeconds: 3600 } as const;
    unwrap(
      await own.client.PATCH('/api/v2/buckets/{bucketID}', { path: { bucketID }, body: { retentionRules: [rule] } }),
    );
    await until404(own, shardID);
    expect(await readPoints(own, place)).not.toContain('_result');
  });
}, 30_000);
