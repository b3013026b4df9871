import { expect, test } from '@jest/globals';
import type { ShardGroup } from '../../folder/manifest.ts';
import { retentionRules, tooOld, withSeconds } from './retention.ts';

const [hour, day] = [3_600, 86_400];

test.each([
  ['as it was', undefined, { seconds: 30 * day, shardGroupSeconds: day }],
  ['longer', 90 * day, { seconds: 90 * day, shardGroupSeconds: day }],
  ['for ever', 0, { seconds: 0, shardGroupSeconds: day }],
  ['shorter than a shard group', 2 * hour, { seconds: 2 * hour, shardGroupSeconds: hour }],
])('a retention that is %s has shard groups that fit in it', (_, seconds, want) => {
  expect(withSeconds({ seconds: 30 * day, shardGroupSeconds: day }, seconds)).toEqual(want);
});

const group = (endTime: string): ShardGroup => ({ id: '1', startTime: '2026-01-01T00:00:00Z', endTime, shards: [] });

test('what ends before the kept time is too old, and nothing is where all is kept', () => {
  const now = Date.parse('2026-03-10T00:00:00Z');
  const groups = [group('2026-03-01T00:00:00Z'), group('2026-03-09T12:00:00Z')];
  expect(tooOld(groups, { seconds: day, shardGroupSeconds: hour }, now)).toEqual([groups[0]]);
  expect(tooOld(groups, { seconds: 0, shardGroupSeconds: hour }, now)).toEqual([]);
});

test('a bucket whose shard groups are not known keeps the server’s own', () => {
  expect(retentionRules({ seconds: day, shardGroupSeconds: 0 })).toEqual([{ type: 'expire', everySeconds: day }]);
});
