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

type Restored = { readonly status: number; readonly newIds: readonly number[] };

const restore = async (manifest: Manifest, name: string): Promise<Restored> => {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ ...manifest, bucketName: name });
  const response = await client.send({ method: 'POST', path: '/api/v2/restore/bucketMetadata', headers, body });
  const answer = (await response.json()) as { readonly shardMappings?: readonly { readonly newId: number }[] }; // an error has none
  return { status: response.status, newIds: (answer.shardMappings ?? []).map(({ newId }) => newId) };
};

/** How many of these shards there are. */
const existing = async (ids: readonly number[]): Promise<number> => {
  const statuses = await Promise.all(
    ids.map(async (shardID) => {
      const path = { shardID };
      return (await client.GET('/api/v2/backup/shards/{shardID}', { path, parseAs: 'bytes' })).status;
    }),
  );
  for (const status of statuses) expect([200, 404]).toContain(status);
  return statuses.filter((status) => status === 200).length;
};

type Outcome = {
  readonly refused: number;
  readonly promised: number;
  readonly distinct: number;
  readonly there: number;
};

/** All at once. */
const race = async (manifest: Manifest, round: number): Promise<Outcome> => {
  const names = Array.from({ length: parallel }, (_, index) => `restored-${round}-${index}`);
  const answers = await Promise.all(names.map((name) => restore(manifest, name)));
  for (const { status } of answers) expect([201, 500]).toContain(status);
  const restored = answers.filter(({ status }) => status === 201);
  expect(restored.length).toBeGreaterThan(0);
  for (const { newIds } of restored) expect(newIds).toHaveLength(2);
  const promised = restored.flatMap(({ newIds }) => newIds);
  const distinct = [...new Set(promised)];
  const there = await existing(distinct);
  return { refused: parallel - restored.length, promised: promised.length, distinct: distinct.length, there };
};

test(`of ${parallel} buckets restored at once some are answered 201 and have not the shards that they were promised`, async () => {
  const manifest = await manifestOfTwoWeeks();
  const outcomes: Outcome[] = [];
  const lost = ({ promised, there }: Outcome): boolean => there < promised;
  // Nearly every round loses some: handed out twice, or overwritten by another's.
  while (outcomes.length < 5 && !outcomes.some(lost)) outcomes.push(await race(manifest, outcomes.length));
  expect(outcomes.filter(lost)).toHaveLength(1);
});

test(`${parallel} buckets restored one after another have every shard that they were promised, each its own`, async () => {
  const manifest = await manifestOfTwoWeeks();
  const answers: Restored[] = [];
  for (let index = 0; index < parallel; index += 1) answers.push(await restore(manifest, `in-turn-${index}`));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
  const promised = answers.flatMap(({ newIds }) => newIds);
  expect(new Set(promised).size).toBe(2 * parallel);
  expect(await existing(promised)).toBe(2 * parallel);
});
