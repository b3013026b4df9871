/** A bucket with data in two shards, and its manifest as a metadata backup tells it. */
import type { components } from '../../generated/schema.ts';
import { unwrap } from '../../src/client/index.ts';
import { boundaryOf, partName, splitMultipart } from '../../src/testing/multipart.ts';
import type { ScenarioContext } from '../scenario.ts';
import { createHome, present, type Own } from './resources.ts';

export type Manifest = components['schemas']['BucketMetadataManifest'];
export type ShardID = components['schemas']['ShardManifest']['id'];

/** The bytes of one part of a metadata backup. */
export const metadataPart = (bytes: Uint8Array, headers: Headers, name: string): Uint8Array => {
  const { parts } = splitMultipart(bytes, boundaryOf(headers.get('content-type') ?? '') ?? '');
  return present(parts.find((part) => partName(part.headers) === name)?.bytes, `part "${name}"`);
};

export const manifestOf = async (t: Own, bucketID: string): Promise<Manifest> => {
  const answer = await t.client.GET('/api/v2/backup/metadata', { parseAs: 'bytes' });
  const part = metadataPart(unwrap(answer), answer.headers, 'buckets');
  const manifests = JSON.parse(Buffer.from(part).toString()) as readonly Manifest[]; // what the contract says; the checks judge it
  return present(
    manifests.find((manifest) => manifest.bucketID === bucketID),
    `manifest of bucket ${bucketID}`,
  );
};

export const shardsOf = ({ retentionPolicies }: Manifest): readonly ShardID[] =>
  retentionPolicies.flatMap(({ shardGroups }) => shardGroups.flatMap(({ shards }) => shards.map(({ id }) => id)));

/** Points in the first week of January and of February 2026: two shard groups of a week each. */
const lines = 'm,host=a f=1 1767225600\nm,host=b f=2 1770000000\n';

export const createShardSource = async (t: Own) => {
  const home = await createHome(t);
  unwrap(
    await t.client.POST('/api/v2/write', {
      query: { org: home.org, bucket: home.bucket, precision: 's' },
      body: lines,
    }),
  );
  const manifest = await manifestOf(t, home.bucketID);
  const [first, second] = shardsOf(manifest);
  return { ...home, manifest, first: present(first, 'first shard'), second: present(second, 'second shard') };
};

/** A tar as the server gives it. */
export const downloadShard = async (t: Own, shardID: ShardID): Promise<Uint8Array> =>
  unwrap(await t.client.GET('/api/v2/backup/shards/{shardID}', { path: { shardID }, parseAs: 'bytes' }));

/**
 * The same of a shard that was written to just now. Every ten seconds the server lets quiet shards rest; one that is
 * being written to in that moment is taken for quiet, and a download of it fails until the next time.
 */
export const downloadWritten = async (t: Own & Pick<ScenarioContext, 'until'>, shardID: ShardID): Promise<Uint8Array> =>
  unwrap(
    await t.until('#status', [200], () =>
      t.client.GET('/api/v2/backup/shards/{shardID}', { path: { shardID }, parseAs: 'bytes' }),
    ),
  );
