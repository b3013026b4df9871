/** What a restore puts shards into: a new bucket made from a manifest, whose shards are empty and have ids of their own. */
import { gzipSync } from 'node:zlib';
import { unwrap } from '../../src/client/index.ts';
import { present, type Own } from './resources.ts';
import { downloadShard, type Manifest, type ShardID } from './shard-source.ts';
import { pointFiles } from './tar-files.ts';

/** The new id of each shard, by the id that it had. */
type NewIds = (old: ShardID) => ShardID;

export const emptyShards = async (t: Own, manifest: Manifest, suffix: string): Promise<NewIds> => {
  const body = { ...manifest, bucketName: t.name(suffix) };
  const { shardMappings } = unwrap(await t.client.POST('/api/v2/restore/bucketMetadata', { body }));
  const newIds = new Map(shardMappings.map(({ oldId, newId }) => [oldId, newId]));
  return (old) => present(newIds.get(old), `new id for shard ${old}`);
};

/** Compressed, as every upload should be: what is cut off on the way is noticed then. */
export const uploadShard = async (t: Own, shardID: ShardID, tar: Uint8Array): Promise<void> => {
  const headers = { 'Content-Encoding': 'gzip' } as const;
  const body = gzipSync(tar);
  unwrap(await t.client.POST('/api/v2/restore/shards/{shardID}', { path: { shardID }, headers, body }));
};

/**
 * Uploads a shard and reads it back, which alone tells whether it arrived.
 * @throws where the files that come back are not those that were sent
 */
export const restoreShard = async (t: Own, shardID: ShardID, tar: Uint8Array): Promise<void> => {
  await uploadShard(t, shardID, tar);
  const [sent, back] = [tar, await downloadShard(t, shardID)].map((one) => JSON.stringify(pointFiles(one)));
  if (sent !== back) throw new Error(`shard ${shardID} does not hold what was sent`);
};
