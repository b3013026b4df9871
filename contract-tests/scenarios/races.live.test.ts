/**
 * No cassette: which of these wins is different each time. A client that restores several buckets must make their
 * metadata one after another, then look whether every shard that it was promised is there.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createClient, unwrap, type InfluxClient } from '../../src/client/index.ts';
import { startServer, type ThrowawayServer } from '../server/throwaway.ts';
import { metadataPart, type Manifest } from './shard-source.ts';

const parallel = 24;

let server: ThrowawayServer;
let client: InfluxClient;
beforeAll(async () => {
  server = await startServer();
  client = createClient({ url: server.url, token: server.onboarding?.token ?? '' });
});
afterAll(async () => {
  await server.stop();
});

const manifestOfTwoWeeks = async (): Promise<Manifest> => {
  const { org = '', bucket = '' } = server.onboarding ?? {};
  const body = 'm f=1 1767225600\nm f=2 1770000000\n';
  unwrap(await client.POST('/api/v2/write', { query: { org, bucket, precision: 's' }, body }));
  const answer = await client.GET('/api/v2/backup/metadata', { parseAs: 'bytes' });
  const part = Buffer.from(metadataPart(unwrap(answer), answer.headers, 'buckets')).toString();
  const manifest = (JSON.parse(part) as readonly Manifest[]).find(({ bucketName }) => bucketName === bucket); // what the contract says
  if (manifest === undefined) throw new Error('the backup has no manifest of the bucket');
  return manifest;
};

test(`${parallel} buckets restored at once answer 201 or 500; how many shards came of it is told`, async () => {
  const manifest = await manifestOfTwoWeeks();
  const restore = async (index: number) => {
    const body = JSON.stringify({ ...manifest, bucketName: `restored-${index}` });
    const headers = { 'content-type': 'application/json' };
    const response = await client.send({ method: 'POST', path: '/api/v2/restore/bucketMetadata', headers, body });
    const answer = (await response.json()) as { readonly shardMappings?: readonly { readonly newId: number }[] };
    return { status: response.status, newIds: (answer.shardMappings ?? []).map(({ newId }) => newId) };
  };
  const answers = await Promise.all(Array.from({ length: parallel }, (_, index) => restore(index)));
  for (const { status } of answers) expect([201, 500]).toContain(status);
  const restored = answers.filter(({ status }) => status === 201);
  expect(restored.length).toBeGreaterThan(0);
  for (const { newIds } of restored) expect(newIds).toHaveLength(2);

  const promised = restored.flatMap(({ newIds }) => newIds);
  const distinct = [...new Set(promised)];
  const found = await Promise.all(
    distinct.map((shardID) => client.GET('/api/v2/backup/shards/{shardID}', { path: { shardID }, parseAs: 'bytes' })),
  );
  for (const { status } of found) expect([200, 404]).toContain(status);
  const there = found.filter(({ ok }) => ok).length;
  console.log(
    `${restored.length} of ${parallel} answered 201 and promised ${promised.length} shards; ` +
      `${distinct.length} ids are distinct, ${there} shards exist`,
  );
  expect(there).toBeLessThanOrEqual(promised.length);
});
