/** No cassette: a connection is cut in the middle of a request. What an upload leaves behind that never came to its end. */
import { readdir } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startServer, type ThrowawayServer } from '../server/throwaway.ts';
import { ownOf, tokenOf } from './live.ts';
import { writePoints } from './points.ts';
import { createBucket, createOrg, present, type Own } from './resources.ts';
import { downloadShard, manifestOf, shardsOf, type Manifest, type ShardID } from './shard-source.ts';
import { emptyShards, uploadShard } from './shard-target.ts';
import { pointFiles } from './tar-files.ts';

type Source = { readonly manifest: Manifest; readonly shard: ShardID; readonly tar: Uint8Array };

let server: ThrowawayServer;
let own: Own;
let large: Source;
let small: Source;

/** Every value is another, so that the file is as large as its points are many. */
const shardWith = async (orgID: string, suffix: string, points: number): Promise<Source> => {
  const bucketID = await createBucket(own, orgID, suffix);
  const lines = Array.from({ length: points }, (_, at) => `m f=${Math.sqrt(at)} ${1_767_225_600 + at}`);
  await writePoints(own, { org: own.name('org'), bucket: own.name(suffix) }, lines.join('\n'));
  const manifest = await manifestOf(own, bucketID);
  const shard = present(shardsOf(manifest)[0], 'shard');
  return { manifest, shard, tar: await downloadShard(own, shard) };
};

beforeAll(async () => {
  server = await startServer();
  own = ownOf(server);
  const orgID = await createOrg(own);
  large = await shardWith(orgID, 'large', 50_000);
  small = await shardWith(orgID, 'small', 10_000);
});
afterAll(async () => {
  await server.stop();
});

/** The files of one shard on the server's disk. */
const filesOf = async (shardID: ShardID): Promise<readonly string[]> => {
  const data = join(server.folder, 'engine', 'data');
  const all = await readdir(data, { recursive: true });
  return all
    .flatMap((path) => (/\/(\d+)\/([^/]*tsm[^/]*)$/.exec(path)?.[1] === String(shardID) ? [join(path)] : []))
    .map((path) => path.split('/').at(-1) ?? '');
};

/** Sends half of a tar, waits until the server has written some of it, and hangs up. */
const sendHalf = async (shardID: ShardID, tar: Uint8Array): Promise<void> => {
  const headers = { authorization: `Token ${tokenOf(server)}`, 'content-length': tar.length };
  const upload = request(`${server.url}/api/v2/restore/shards/${shardID}`, { method: 'POST', headers });
  const closed = new Promise((resolve) => upload.on('error', resolve).on('close', resolve));
  upload.write(tar.subarray(0, tar.length / 2));
  while (!(await filesOf(shardID)).some((file) => file.endsWith('.tmp'))) await sleep(20);
  upload.destroy();
  await closed;
  await sleep(200); // until the server has noticed
};

const emptyShard = async (suffix: string): Promise<ShardID> =>
  (await emptyShards(own, large.manifest, suffix))(large.shard);

const left = ['000000001-000000001.tsm.tmp'];

test('half a file stays as a temporary one, and the same upload, sent again, brings all', async () => {
  const shardID = await emptyShard('again');
  await sendHalf(shardID, large.tar);
  expect(await filesOf(shardID)).toEqual(left);
  expect(pointFiles(await downloadShard(own, shardID))).toEqual({});
  await uploadShard(own, shardID, large.tar);
  expect(await filesOf(shardID)).toEqual(['000000001-000000001.tsm']);
  expect(pointFiles(await downloadShard(own, shardID))).toEqual(pointFiles(large.tar));
});

test('a smaller file of that name keeps the end of the larger one: answered 200, and lost, until the larger one is sent again', async () => {
  const shardID = await emptyShard('smaller');
  await sendHalf(shardID, large.tar);
  for (const tar of [small.tar, small.tar]) {
    await uploadShard(own, shardID, tar);
    expect(await filesOf(shardID)).toEqual(left);
    expect(pointFiles(await downloadShard(own, shardID))).toEqual({});
  }
  await uploadShard(own, shardID, large.tar);
  expect(pointFiles(await downloadShard(own, shardID))).toEqual(pointFiles(large.tar));
});
