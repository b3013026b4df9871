import { expect, test } from '@jest/globals';
import { parseManifest, printManifest } from './manifest-json.ts';

const shard = { id: 1, shardOwners: [], fileName: 'R.1.tar.gz', size: 7, compression: 1 };
const group = { id: 1, startTime: '2026-01-01T00:00:00Z', endTime: '2026-01-08T00:00:00Z', shards: [shard] };
const policy = {
  name: 'autogen',
  replicaN: 1,
  duration: 0,
  shardGroupDuration: 604800000000000,
  shardGroups: [group],
  subscriptions: [],
};
const bucket = {
  organizationID: '0c00000000000001',
  organizationName: 'o',
  bucketID: '0c00000000000002',
  bucketName: 'b',
  defaultRetentionPolicy: 'autogen',
  retentionPolicies: [policy],
};
const kv = { fileName: 'R.bolt.gz', size: 5, compression: 1 };
const good = { manifestVersion: 2, kv, buckets: [bucket] };

type Json = Record<string, unknown>;
const withBucket = (more: Json): Json => ({ ...good, buckets: [{ ...bucket, ...more }] });
const withPolicy = (more: Json): Json => withBucket({ retentionPolicies: [{ ...policy, ...more }] });
const withGroup = (more: Json): Json => withPolicy({ shardGroups: [{ ...group, ...more }] });
const withShard = (more: Json): Json => withGroup({ shards: [{ ...shard, ...more }] });

const parse = (value: unknown) =>
  parseManifest(typeof value === 'string' ? value : JSON.stringify(value), 'R.manifest');

const thrown = (value: unknown): unknown => {
  try {
    return parse(value);
  } catch (error) {
    return error;
  }
};

test('what was read is printed as it was, two blanks a level', () => {
  expect(printManifest(parse(good))).toBe(`${JSON.stringify(good, null, 2)}\n`);
});

test('ids and durations of 64 bits keep every digit', () => {
  const text = JSON.stringify(withShard({})).replace('"id":1,"shardOwners"', '"id":18446744073709551615,"shardOwners"');
  const manifest = parse(text.replace('"duration":0', '"duration":9223372036854775807'));
  const [first] = manifest.buckets[0]?.retentionPolicies ?? [];
  expect(first?.duration).toBe(9223372036854775807n);
  expect(first?.shardGroups[0]?.shards[0]?.id).toBe('18446744073709551615');
  expect(printManifest(manifest)).toContain('"id": 18446744073709551615');
  expect(printManifest(manifest)).toContain('"duration": 9223372036854775807');
});

test('a list that Go wrote as null is empty; a description and a deletion are kept', () => {
  const manifest = parse(withGroup({ shards: null, deletedAt: '2026-02-01T00:00:00.123456789Z' }));
  expect(manifest.buckets[0]?.retentionPolicies[0]?.shardGroups[0]).toMatchObject({
    shards: [],
    deletedAt: '2026-02-01T00:00:00.123456789Z',
  });
  expect(parse(withBucket({ description: 'd' })).buckets[0]?.description).toBe('d');
});

test('a backup without the metadata stores has neither', () => {
  expect(parse({ manifestVersion: 2, buckets: [] })).toEqual({ buckets: [] });
  expect(parse({ ...good, kv: { fileName: '', size: 0, compression: 0 } }).kv).toBeUndefined();
});

test.each([
  ['without a version', { kv: { fileName: 'R.bolt', size: 1 }, files: [] }, /InfluxDB 2\.0.*influx restore/],
  ['of version 0', { ...good, manifestVersion: 0 }, /InfluxDB 2\.0.*influx restore/],
  ['of a later version', { ...good, manifestVersion: 3 }, /version 3.*influx restore/],
])('a manifest %s is refused with a word on the tool that reads it', (_, value, message) => {
  expect(thrown(value)).toMatchObject({ code: 'manifest-unsupported', message: expect.stringMatching(message) });
});

const deep = '['.repeat(200_000);

test.each<[string, unknown]>([
  ['is not JSON', '{"manifestVersion": 2'],
  ['is a list', '[]'],
  ['nests without end', deep],
  ['has a version of text', { ...good, manifestVersion: '2' }],
  ['climbs out of its folder', withShard({ fileName: '../R.1.tar.gz' })],
  ['climbs out in the middle', withShard({ fileName: 'a/../../x' })],
  ['names an absolute file', withShard({ fileName: '/etc/passwd' })],
  ['names a drive', withShard({ fileName: 'C:x' })],
  ['uses the other slash', withShard({ fileName: '..\\x' })],
  ['names the folder itself', withShard({ fileName: '.' })],
  ['names a hidden file', withShard({ fileName: '.ssh' })],
  ['ends a name early', withShard({ fileName: 'R.1.tar\u0000.gz' })],
  ['has an empty name', withShard({ fileName: '' })],
  ['has an endless name', withShard({ fileName: 'x'.repeat(5_000) })],
  ['takes a manifest for data', withShard({ fileName: 'R.manifest' })],
  ['names one file twice', withGroup({ shards: [shard, { ...shard, id: 2 }] })],
  [
    'names one file twice, in other letters',
    withGroup({ shards: [shard, { ...shard, id: 2, fileName: 'r.1.TAR.gz' }] }),
  ],
  ['takes the metadata for a shard', withShard({ fileName: 'R.bolt.gz' })],
  ['has one shard twice', withGroup({ shards: [shard, { ...shard, fileName: 'R.2.tar' }] })],
  [
    'has one bucket twice',
    { ...good, buckets: [bucket, { ...bucket, bucketID: '0c00000000000003', retentionPolicies: [] }] },
  ],
  ['has one bucket id twice', { ...good, buckets: [bucket, { ...bucket, bucketName: 'c', retentionPolicies: [] }] }],
  ['has a negative size', withShard({ size: -1 })],
  ['has half a byte', withShard({ size: 1.5 })],
  ['has a size of text', withShard({ size: '7' })],
  ['has a size beyond all disks', JSON.stringify(withShard({})).replace('"size":7', '"size":9007199254740993')],
  ['has no size', withShard({ size: undefined })],
  ['has an unknown compression', withShard({ compression: 2 })],
  ['has a shard of text', withShard({ id: '1' })],
  ['has a negative shard', withShard({ id: -1 })],
  [
    'has a shard beyond 64 bits',
    JSON.stringify(withShard({})).replace('"id":1,"shardOwners"', '"id":18446744073709551616,"shardOwners"'),
  ],
  ['has a bucket id that is none', withBucket({ bucketID: '../../etc' })],
  ['has no bucket name', withBucket({ bucketName: undefined })],
  ['has a bucket that is a text', { ...good, buckets: ['b'] }],
  ['has buckets that are no list', { ...good, buckets: { length: 4_000_000_000 } }],
  ['has a negative duration', withPolicy({ duration: -1 })],
  ['has a time that is none', withGroup({ startTime: 'yesterday' })],
  ['has policies without number', withBucket({ retentionPolicies: Array(1_001).fill({ ...policy, shardGroups: [] }) })],
])('a manifest that %s is refused', (_, value) => {
  expect(thrown(value)).toMatchObject({
    name: 'BackupError',
    code: 'manifest-invalid',
    message: expect.stringMatching(/^R\.manifest: /),
    place: { file: 'R.manifest' },
  });
});

test('of an encoded backup it has a version that `influx restore` refuses', () => {
  const encoded = { ...parse(good), encoded: true } as const;
  const text = printManifest(encoded);
  expect(JSON.parse(text)).toMatchObject({ manifestVersion: 3, encoded: true });
  expect(parse(text)).toEqual(encoded);
  expect(thrown({ ...good, manifestVersion: 3 })).toMatchObject({ code: 'manifest-unsupported' });
});
