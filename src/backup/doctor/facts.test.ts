import { expect, test } from '@jest/globals';
import { bucketOutlook } from './bucket-outlook.ts';
import type { ServerBucket } from '../wire/buckets-on-server.ts';
import { documentedPaths, measuredDifferences, missingPaths } from './documented-paths.ts';
import { shardSizes } from './shard-sizes.ts';

const day = 86_400n * 1_000_000_000n;
const now = new Date('2026-11-24T12:00:00Z');

const bucket = (duration: bigint, groups: ServerBucket['retentionPolicies'][number]['shardGroups']): ServerBucket => ({
  organizationName: 'o',
  bucketName: 'b',
  bucketID: '0000000000000001',
  retentionPolicies: [{ duration, shardGroups: groups }],
});

const week = (id: string, startTime: string, endTime: string, deletedAt?: string) => ({
  ...{ startTime, endTime, shards: [{ id }] },
  ...(deletedAt !== undefined && { deletedAt }),
});

const october = week('1', '2026-10-05T00:00:00Z', '2026-10-12T00:00:00Z');
const november = week('2', '2026-11-16T00:00:00Z', '2026-11-23T00:00:00Z');
const gone = week('3', '2026-09-07T00:00:00Z', '2026-09-14T00:00:00Z', '2026-11-01T00:00:00Z');

test('a bucket that keeps data for ever loses nothing', () => {
  expect(bucketOutlook(bucket(0n, [november, october]), now)).toEqual({
    org: 'o',
    bucket: 'b',
    id: '0000000000000001',
    retentionSeconds: 0,
    shards: 2,
    from: '2026-10-05T00:00:00Z',
    to: '2026-11-23T00:00:00Z',
    expired: [],
  });
});

test('a shard whose group ended longer ago than the retention is lost, the next one later', () => {
  expect(bucketOutlook(bucket(30n * day, [october, november]), now)).toMatchObject({
    expired: ['1'],
    losesFrom: '2026-12-23T00:00:00.000Z',
  });
});

test('a group that was deleted has nothing to lose', () => {
  expect(bucketOutlook(bucket(30n * day, [gone]), now)).toEqual({
    ...{ org: 'o', bucket: 'b', id: '0000000000000001', retentionSeconds: 2_592_000, shards: 0, expired: [] },
  });
});

test('sizes of shards are read out of the metrics, and nothing else', () => {
  const labels = 'bucket="57e1aab8c0720d38",engine="tsm1",id="12",path="/x/id=\\"9\\"/12",walPath="/y"';
  const text = [
    '# TYPE storage_tsm_files_total gauge',
    `storage_tsm_files_total{${labels}} 4`,
    `storage_tsm_files_disk_bytes{${labels}} 1.048576e+06`,
    `storage_cache_disk_bytes{${labels}} 7`,
    'storage_tsm_files_total{id="13"} NaN',
  ].join('\n');
  expect([...shardSizes(text)]).toEqual([['12', { files: 4, bytes: 1_048_576 }]]);
});

test('only documented paths that are not served are named, with what is served instead', async () => {
  const served = new Set(['/api/v2/restore/buckets/0000000000000001', ...documentedPaths.map(({ path }) => path)]);
  served.delete('/api/v2/restore/bucket/0000000000000001');
  served.delete('/api/v2/backup/shards/1');
  expect(await missingPaths((_, path) => Promise.resolve(served.has(path)), '2.9.1')).toEqual([
    {
      operation: 'GET /api/v2/backup/shards/{shardID}',
      docs: 'there is such a path',
      server: '404',
      how: 'asked',
      on: ['2.9.1'],
    },
    {
      operation: 'POST /api/v2/restore/bucket/{bucketID}',
      docs: 'there is such a path',
      server: '404; it serves /api/v2/restore/buckets/{bucketID}',
      how: 'asked',
      on: ['2.9.1'],
    },
  ]);
});

test.each([
  ['hashed', 1],
  ['unknown', 1],
  ['clear', 0],
] as const)('with tokens %s, %d difference is about the empty token', (tokens, count) => {
  const all = measuredDifferences({ version: '2.9.1', ready: true, tokens });
  expect(all.filter(({ server }) => server.includes('is empty'))).toHaveLength(count);
  expect(all.length).toBeGreaterThan(4);
});
