/** The shards of a server as it tells them itself, read without any of what is tested. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { components } from '../../generated/schema.ts';
import { createClient, unwrap } from '../../src/client/index.ts';
import { boundaryOf, partName, splitMultipart } from '../../src/testing/multipart.ts';
import { fileHashes } from './file-hashes.ts';

/** Where a server is, with its operator token. */
export type Place = { readonly url: string; readonly token: string };

type ShardID = components['schemas']['ShardManifest']['id'];

export type GroupOnServer = {
  /** `organisation/bucket beginning`: the same on every server that holds the group. */
  readonly name: string;
  readonly bucketID: string;
  readonly shards: readonly ShardID[];
};

type Manifest = components['schemas']['BucketMetadataManifest'];

export const manifestsOf = async (place: Place): Promise<readonly Manifest[]> => {
  const answer = await createClient(place).GET('/api/v2/backup/metadata', { parseAs: 'bytes' });
  const { parts } = splitMultipart(unwrap(answer), boundaryOf(answer.headers.get('content-type') ?? '') ?? '');
  const part = parts.find(({ headers }) => partName(headers) === 'buckets');
  return JSON.parse(Buffer.from(part?.bytes ?? []).toString()) as readonly Manifest[]; // what the contract says; the checks judge it
};

export const isSystem = (bucket: string): boolean => bucket.startsWith('_');

/** Of all buckets but the system's own, or of those of these names; groups that were deleted are left out. */
export const shardGroupsOf = async (place: Place, only?: readonly string[]): Promise<readonly GroupOnServer[]> =>
  (await manifestsOf(place))
    .filter(({ bucketName }) => only?.includes(bucketName) ?? !isSystem(bucketName))
    .flatMap(({ organizationName, bucketName, bucketID = '', retentionPolicies }) =>
      retentionPolicies.flatMap(({ shardGroups }) =>
        shardGroups
          .filter(({ deletedAt }) => deletedAt === undefined)
          .map(({ startTime, shards }) => ({
            name: `${organizationName}/${bucketName} ${startTime}`,
            bucketID,
            shards: shards.map(({ id }) => id),
          })),
      ),
    );

export const tarOf = async ({ url, token }: Place, shard: ShardID): Promise<Uint8Array> => {
  const response = await fetch(`${url}/api/v2/backup/shards/${shard}`, {
    headers: { authorization: `Token ${token}` },
  });
  if (!response.ok) throw new Error(`shard ${shard}: ${response.status} ${await response.text()}`);
  return new Uint8Array(await response.arrayBuffer());
};

/** SHA-256 of each file of a shard, tombstones too, by group and file name. */
export const filesOf = async (place: Place, only?: readonly string[]): Promise<Readonly<Record<string, string>>> => {
  const hashes: [string, string][] = [];
  for (const { name, shards } of await shardGroupsOf(place, only))
    for (const shard of shards)
      for (const [file, hash] of Object.entries(await fileHashes(await tarOf(place, shard))))
        hashes.push([`${name} ${file}`, hash]);
  return Object.fromEntries(hashes.sort());
};

/** InfluxDB rewrites a file with a tombstone within a second or two; then what was deleted is gone for good. */
export const settledFilesOf = async (place: Place): Promise<Readonly<Record<string, string>>> => {
  for (let tries = 0; tries < 100; tries += 1) {
    const files = await filesOf(place);
    if (!Object.keys(files).some((name) => name.endsWith('.tombstone'))) return files;
    await sleep(200);
  }
  throw new Error('the tombstones do not go');
};
