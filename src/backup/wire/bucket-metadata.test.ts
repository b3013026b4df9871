import { expect, test } from '@jest/globals';
import { mappingOf, wireJsonOf } from './bucket-metadata.ts';

const file = { fileName: 'f.tar', size: 1, compression: 'none' } as const;

test('ids and durations of 64 bits go out and come back with all their digits', () => {
  const text = wireJsonOf({
    organizationID: '05c7da76ded31909',
    organizationName: 'o',
    bucketID: '53d2c382d01c5946',
    bucketName: 'b "1"',
    defaultRetentionPolicy: 'autogen',
    retentionPolicies: [
      {
        name: 'autogen',
        replicaN: 1,
        duration: 4_611_686_018_427_387_903n,
        shardGroupDuration: 604_800_000_000_000n,
        shardGroups: [
          {
            id: '18446744073709551615',
            startTime: '2026-11-02T00:00:00Z',
            endTime: '2026-11-09T00:00:00Z',
            shards: [{ id: '18446744073709551614', ...file }],
          },
        ],
        subscriptions: [],
      },
    ],
  });
  expect(text).toContain('"bucketName":"b \\"1\\""');
  expect(text).toContain('"duration":4611686018427387903');
  expect(text).toContain('"shardGroups":[{"id":18446744073709551615,"startTime"');
  expect(text).toContain('"shards":[{"id":18446744073709551614,"shardOwners":[]}]');
  expect(text).not.toContain('fileName');
  const mapping = '{"id":"a","name":"b","shardMappings":[{"oldId":18446744073709551614,"newId":7}]}';
  expect(mappingOf(mapping).shards).toEqual(new Map([['18446744073709551614', '7']]));
});

test.each([
  '',
  '[]',
  '{}',
  '{"id":"a","name":"b","shardMappings":null}',
  '{"id":"a","name":"b","shardMappings":[{"oldId":1}]}',
])('no mapping: %s', (text) => {
  expect(() => mappingOf(text)).toThrow('answered 201 without a bucket and its shards');
});
