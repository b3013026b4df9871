import { expect, test } from '@jest/globals';
import type { ServerBucket } from '../folder/manifest.ts';
import { selectBuckets, shardsOf } from './selection.ts';

const bucket = (org: string, name: string, ...shards: string[]): ServerBucket => ({
  organizationID: `id of ${org}`,
  organizationName: org,
  bucketID: `id of ${org}/${name}`,
  bucketName: name,
  defaultRetentionPolicy: 'autogen',
  retentionPolicies: [
    {
      ...{ name: 'autogen', replicaN: 1, duration: 0n, shardGroupDuration: 1n, subscriptions: [] },
      shardGroups: shards.map((id) => ({ id: `g${id}`, startTime: 's', endTime: 'e', shards: [{ id }] })),
    },
  ],
});

const buckets = [bucket('a', 'x', '1', '2'), bucket('a', 'y'), bucket('b', 'x', '3')];

test.each([
  [{}, ['a/x', 'a/y', 'b/x']],
  [{ org: 'a' }, ['a/x', 'a/y']],
  [{ org: 'id of b' }, ['b/x']],
  [{ bucket: 'x' }, ['a/x', 'b/x']],
  [{ bucket: 'id of a/y' }, ['a/y']],
  [{ org: 'a', bucket: 'x' }, ['a/x']],
])('%j lets pass %j', (filter, want) => {
  const chosen = selectBuckets(buckets, filter);
  expect(chosen.map(({ organizationName, bucketName }) => `${organizationName}/${bucketName}`)).toEqual(want);
});

test.each([
  [{ org: 'c' }, 'no organisation is called "c"; there are: a, b'],
  [{ org: 'b', bucket: 'y' }, 'no bucket is called "y"; there are: x'],
  [{ bucket: 'X' }, 'no bucket is called "X"; there are: x, y'],
])('%j lets nothing pass, which is an error', (filter, message) => {
  expect(() => selectBuckets(buckets, filter)).toThrow(message);
});

test('a server without buckets gives an empty backup', () => {
  expect(selectBuckets([], {})).toEqual([]);
});

test('the names that are there are not all shown where they are many', () => {
  const many = Array.from({ length: 12 }, (_, at) => bucket('a', `b${at}`));
  expect(() => selectBuckets(many, { bucket: 'x' })).toThrow(/ and 2 more$/);
});

test('each shard is told with its bucket', () => {
  expect(shardsOf(buckets).map(({ id, bucket: name }) => [id, name])).toEqual([
    ['1', 'a/x'],
    ['2', 'a/x'],
    ['3', 'b/x'],
  ]);
});
