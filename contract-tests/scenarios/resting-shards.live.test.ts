/**
 * No cassette: it takes two to meet. Every ten seconds the server lets quiet shards rest. One that is being written to
 * in that moment is taken for quiet, and cannot be downloaded until the next time: 500, without a reason.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { ownOf, withServer } from './live.ts';
import { writePoints } from './points.ts';
import { createHome, present, type Own } from './resources.ts';
import { manifestOf, shardsOf, type ShardID } from './shard-source.ts';
import { pointFiles } from './tar-files.ts';

/** Many series that nobody has written yet: it takes a while from the moment the server wakes the shard to the first point in it. */
const manySeries = (round: number): string =>
  Array.from({ length: 20_000 }, (_, at) => `m,series=${round}-${at} f=1 1767225600`).join('\n');

const download = ({ client }: Own, shardID: ShardID) =>
  client.GET('/api/v2/backup/shards/{shardID}', { path: { shardID }, parseAs: 'bytes' });

/** How long a shard was answered 500 until it was answered whole. */
const refusedFor = async (own: Own, shardID: ShardID): Promise<number> => {
  const since = Date.now();
  for (;;) {
    const answer = await download(own, shardID);
    if (answer.ok) {
      expect(Object.keys(pointFiles(answer.data))).toEqual(['000000001-000000001.tsm']);
      return Date.now() - since;
    }
    expect(answer.status).toBe(500);
    await sleep(250);
  }
};

test('a download of a shard that was just written to is whole, or answered 500 for about ten seconds at most', async () => {
  await withServer({}, async (server) => {
    const waits: number[] = [];
    const deadline = Date.now() + 30_000; // the server looks three times in that time
    for (let round = 0; Date.now() < deadline && waits.length === 0; round += 1) {
      const own = { ...ownOf(server), name: (suffix: string) => `live-${round}-${suffix}` };
      const { org, bucket, bucketID } = await createHome(own);
      await writePoints(own, { org, bucket }, manySeries(round));
      const shardID = present(shardsOf(await manifestOf(own, bucketID))[0], 'shard');
      if ((await download(own, shardID)).ok) continue;
      waits.push(await refusedFor(own, shardID));
    }
    expect(waits).toHaveLength(1);
    for (const wait of waits) expect(wait).toBeLessThan(15_000);
  });
}, 90_000);
