import { expect, test } from '@jest/globals';
import type { ManifestBucket } from '../../folder/manifest.ts';
import { chooseBuckets } from './choose-buckets.ts';
import type { PartialRestore } from '../options.ts';
import type { SourceBucket } from './source.ts';

const source = (org: string, name: string): SourceBucket => ({
  ...{ shards: [], deletedGroups: 0, run: 'r' },
  bucket: { organizationName: org, bucketName: name } as ManifestBucket, // nothing else is looked at
});

const sources = [source('a', 'x'), source('a', 'y'), source('a', '_tasks'), source('b', 'x')];

test.each<[Omit<PartialRestore, 'mode'>, string[]]>([
  [{}, ['a/x=a/x', 'a/y=a/y', 'b/x=b/x']],
  [{ org: 'a' }, ['a/x=a/x', 'a/y=a/y']],
  [{ bucket: 'x' }, ['a/x=a/x', 'b/x=b/x']],
  [{ org: 'b', bucket: 'x' }, ['b/x=b/x']],
  [
    {
      buckets: [
        { org: 'b', bucket: 'x', toOrg: 'c', toBucket: 'z' },
        { org: 'a', bucket: 'x' },
      ],
    },
    ['b/x=c/z', 'a/x=a/x'],
  ],
  [{ buckets: [{ org: 'a', bucket: '_tasks', toBucket: 'tasks of then' }] }, ['a/_tasks=a/tasks of then']],
])('%j', (asked, want) => {
  const choices = chooseBuckets(sources, { mode: 'partial', ...asked });
  const rows = choices.map(
    (choice) =>
      `${choice.source.bucket.organizationName}/${choice.source.bucket.bucketName}=${choice.toOrg}/${choice.toBucket}`,
  );
  expect(rows).toEqual(want);
});

test('a retention of its own comes before that of all', () => {
  const buckets = [
    { org: 'a', bucket: 'x', retentionSeconds: 0 },
    { org: 'a', bucket: 'y' },
  ];
  const choices = chooseBuckets(sources, { mode: 'partial', buckets, retentionSeconds: 7_200 });
  expect(choices.map(({ retentionSeconds }) => retentionSeconds)).toEqual([0, 7_200]);
});
