/** No cassette: which of these comes first is another each time. Shards can be moved all at once, in both directions. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startServer, type ThrowawayServer } from '../server/throwaway.ts';
import { ownOf } from './live.ts';
import { readPoints, writePoints } from './points.ts';
import { createHome, type Own } from './resources.ts';
import { downloadShard, manifestOf, shardsOf } from './shard-source.ts';
import { emptyShards, restoreShard } from './shard-target.ts';

const weeks = 25;

let server: ThrowawayServer;
let own: Own;
beforeAll(async () => {
  server = await startServer();
  own = ownOf(server);
});
afterAll(async () => {
  await server.stop();
});

test(`${weeks} shards downloaded at once are those downloaded one by one, and arrive when all are uploaded at once`, async () => {
  const { org, bucket, bucketID } = await createHome(own);
  const lines = Array.from(
    { length: weeks * 100 },
    (_, at) => `m,host=h${at % 7} f=${at} ${1_767_225_600 + at * 6048}`,
  );
  await writePoints(own, { org, bucket }, lines.join('\n'));
  const manifest = await manifestOf(own, bucketID);
  const shards = shardsOf(manifest);
  expect(shards.length).toBeGreaterThanOrEqual(weeks);
  const oneByOne: Uint8Array[] = [];
  for (const shard of shards) oneByOne.push(await downloadShard(own, shard));
  const atOnce = await Promise.all(shards.map((shard) => downloadShard(own, shard)));
  expect(atOnce.map((tar, at) => Buffer.compare(tar, oneByOne[at] ?? new Uint8Array(0)))).toEqual(shards.map(() => 0));

  const newId = await emptyShards(own, manifest, 'restored');
  // Each is read back; one whose files are not those that were sent is an exception.
  await Promise.all(shards.map((shard, at) => restoreShard(own, newId(shard), atOnce[at] ?? new Uint8Array(0))));
  const restored = await readPoints(own, { org, bucket: own.name('restored') });
  expect(restored).toBe(await readPoints(own, { org, bucket }));
  expect(restored.split('\r\n').filter((line) => line.startsWith(',_result'))).toHaveLength(lines.length);
});
