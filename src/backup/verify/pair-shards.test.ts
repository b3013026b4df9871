import { expect, test } from '@jest/globals';
import type { ServerBucket } from '../wire/buckets-on-server.ts';
import type { MergedBackup } from '../folder/backup-folder.ts';
import type { BackupSet } from '../folder/backup-set.ts';
import type { ManifestBucket } from '../folder/manifest.ts';
import { pairShards } from './pair-shards.ts';

type Times = Readonly<Record<string, string>>;

/** Shards by id, each with the day in January 2026 that its group begins on. */
const groupsOf = (days: Times) =>
  Object.entries(days).map(([id, day]) => ({
    id,
    startTime: `2026-01-${day}T00:00:00Z`,
    endTime: `2026-01-${day}T23:59:59Z`,
    shards: [{ id, fileName: `R.${id}.tar`, size: 1_024, compression: 'none' as const }],
  }));

const bucket = (bucketName: string, bucketID: string, days: Times): ManifestBucket => ({
  organizationID: '0c00000000000001',
  organizationName: 'o',
  bucketID,
  bucketName,
  defaultRetentionPolicy: 'autogen',
  retentionPolicies: [
    {
      name: 'autogen',
      replicaN: 1,
      duration: 0n,
      shardGroupDuration: 1n,
      shardGroups: groupsOf(days),
      subscriptions: [],
    },
  ],
});

const from: BackupSet = {
  run: 'R',
  manifest: { buckets: [] },
  inventory: {
    ...{ formatVersion: 1, run: 'R', startedAt: '', finishedAt: '', serverVersion: '2.9.1' },
    ...{ filter: {}, shards: [], removed: [], tombstones: 0 },
  },
};

const merged = (...buckets: readonly ManifestBucket[]): MergedBackup => ({
  buckets: buckets.map((one) => ({ bucket: one, from })),
});

const [a, b] = ['0c0000000000000a', '0c0000000000000b'];

const pair = (backup: MergedBackup, ...onServer: readonly ServerBucket[]) => {
  const { pairs, findings } = pairShards(backup, onServer);
  return {
    pairs: pairs.map(({ shard, onServer: id }) => `${shard.id}-${id}`),
    findings: findings.map(({ kind, shard, message }) => [kind, shard, message]),
  };
};

test('by id where the bucket has it still, though its name changed', () => {
  expect(pair(merged(bucket('x', a, { 1: '01', 2: '08' })), bucket('renamed', a, { 1: '01', 2: '08' }))).toEqual({
    pairs: ['1-1', '2-2'],
    findings: [],
  });
});

test('by name and time where a restore gave other ids', () => {
  expect(pair(merged(bucket('x', a, { 1: '01', 2: '08' })), bucket('x', b, { 31: '08', 30: '01' }))).toEqual({
    pairs: ['1-30', '2-31'],
    findings: [],
  });
});

test('a shard or a bucket that is not there is gone, one that came is new', () => {
  const backup = merged(bucket('x', a, { 1: '01', 2: '08' }), bucket('y', b, { 5: '01' }));
  expect(pair(backup, bucket('x', a, { 1: '01', 3: '15' }), bucket('z', '0c0000000000000c', { 9: '01' }))).toEqual({
    pairs: ['1-1'],
    findings: [
      ['gone', '2', 'R.2.tar: the server has no shard of "o/x" from 2026-01-08T00:00:00Z'],
      ['new', '3', 'R.manifest: shard 3 of "o/x" from 2026-01-15T00:00:00Z is on the server alone'],
      ['gone', undefined, 'R.manifest: bucket "o/y" is not on the server'],
      ['new', undefined, 'R.manifest: bucket "o/z" is on the server alone'],
    ],
  });
});

test('of a backup of single buckets, or of another tool, other buckets are not new', () => {
  const one = bucket('x', a, { 1: '01' });
  const { inventory, ...foreign } = from;
  const filtered = inventory && { ...from, inventory: { ...inventory, filter: { bucket: 'x' } } };
  for (const set of [foreign, filtered ?? foreign])
    expect(pair({ buckets: [{ bucket: one, from: set }] }, one, bucket('z', b, {})).findings).toEqual([]);
});

test('system buckets, and what retention took away, are left out on both sides', () => {
  const reaped = bucket('x', a, {});
  const groups = groupsOf({ 1: '01' }).map((group) => ({ ...group, deletedAt: '2026-02-01T00:00:00Z' }));
  const policies = reaped.retentionPolicies.map((policy) => ({ ...policy, shardGroups: groups }));
  const backup = merged({ ...reaped, retentionPolicies: policies }, bucket('_tasks', b, { 2: '01' }));
  expect(pair(backup, reaped, bucket('_monitoring', '0c0000000000000c', { 3: '01' }))).toEqual({
    pairs: [],
    findings: [],
  });
  expect(pair(merged(reaped), { ...reaped, retentionPolicies: policies })).toEqual({ pairs: [], findings: [] });
});

test('by name before the id: a restore that replaces leaves the old bucket, with its id, under another name', () => {
  const backup = merged(bucket('x', a, { 1: '01' }));
  const onServer = [bucket('x.before', a, { 1: '01' }), bucket('x', b, { 30: '01' })];
  const { pairs, notes } = pairShards(backup, onServer);
  expect(pairs.map(({ onServer: id }) => id)).toEqual(['30']);
  expect(notes).toEqual([
    '"o/x" was compared with the bucket of that name; the one that was backed up is "o/x.before" now',
  ]);
});

test('a bucket that was restored elsewhere is held against that one, and the others are left out', () => {
  const backup = merged(bucket('x', a, { 1: '01' }), bucket('y', b, { 2: '01' }));
  const onServer = [bucket('z', '0c0000000000000c', { 30: '01' }), bucket('x', a, { 1: '01' })];
  const mapped = [{ org: 'o', bucket: 'x', toBucket: 'z' }];
  const { pairs, findings } = pairShards(backup, onServer, mapped);
  expect(pairs.map(({ onServer: id }) => id)).toEqual(['30']);
  expect(findings).toEqual([]);
  const moved = pairShards(backup, [bucket('x', a, { 1: '01' })], mapped);
  expect(moved.findings).toMatchObject([{ kind: 'gone', message: 'R.manifest: bucket "o/x" is not on the server' }]);
  expect(() => pairShards(backup, onServer, [{ org: 'o', bucket: 'w' }])).toThrow('the backup has no bucket "o/w"');
});
