import { expect, test } from '@jest/globals';
import { parseDraft, printDraft, printLine, requireSameTerms, type Draft } from './draft.ts';

const sha256 = 'a'.repeat(64);
const file = (kind: string) => ({
  fileName: `20261124T104500Z.${kind}`,
  size: 10,
  sha256,
  compression: 'none' as const,
});

const draft = (): Draft => ({
  run: '20261124T104500Z',
  serverVersion: '2.9.1',
  filter: { org: 'a "b"' },
  metadataStores: true,
  encoded: false,
  metadata: {
    takenAt: '2026-11-24T10:45:00.123Z',
    kv: file('bolt'),
    sql: file('sqlite'),
    buckets: [
      {
        organizationID: '05c7da76ded31909',
        organizationName: 'a "b"',
        bucketID: '53d2c382d01c5946',
        bucketName: 'b',
        defaultRetentionPolicy: 'autogen',
        retentionPolicies: [
          {
            ...{ name: 'autogen', replicaN: 1, duration: 4_611_686_018_427_387_903n, shardGroupDuration: 7n },
            shardGroups: [
              {
                id: '18446744073709551615',
                startTime: '2026-11-02T00:00:00Z',
                endTime: '2026-11-09T00:00:00Z',
                shards: [{ id: '7' }],
              },
            ],
            subscriptions: [],
          },
        ],
      },
    ],
  },
  shards: new Map([
    [
      '7',
      {
        id: '7',
        bucketID: '53d2c382d01c5946',
        ...file('7.tar'),
        tarSize: 10,
        files: [{ name: '000000001-000000001.tsm', size: 4, sha256, mtime: 5 }],
      },
    ],
  ]),
  removed: new Set(['8']),
});

test('what was written comes back, to the last digit', () => {
  expect(parseDraft(printDraft(draft()), 'x')).toEqual(draft());
});

test('one without metadata comes back too', () => {
  const begun = draft();
  delete begun.metadata;
  expect(parseDraft(printDraft(begun), 'x')).toEqual(begun);
});

const grown = (): Draft => {
  const { shards, removed, ...rest } = draft();
  const seven = shards.get('7');
  if (!seven) throw new Error('the draft of this test has a shard 7');
  const nine = { ...seven, id: '9', fileName: '20261124T104500Z.9.tar' };
  const again = { ...seven, size: 11 };
  return { ...rest, shards: new Map([...shards, ['7', again], ['9', nine]]), removed: new Set([...removed, '10']) };
};
const lines = ['7', '9', '10'].map((id) => printLine(grown(), id)).join('');

test('later lines add to the first, and the last word on a shard holds', () => {
  expect(parseDraft(printDraft(draft()) + lines, 'x')).toEqual(grown());
});

test.each([
  ['half of a line', lines.slice(0, -30)],
  ['a block of zeros, as after a power cut', `${lines}${'\0'.repeat(100)}\n${lines}`],
])('%s at the end costs nothing of what is before it', (_, end) => {
  const { shards } = parseDraft(printDraft(draft()) + end, 'x');
  expect([...shards.keys()]).toEqual(['7', '9']);
});

test.each([
  ['half of it', (text: string) => text.slice(0, 100), 'not JSON'],
  ['another format', (text: string) => text.replace('"formatVersion":1', '"formatVersion":2'), 'formatVersion'],
  ['a file elsewhere', (text: string) => text.replace('20261124T104500Z.7.tar', '../../etc/passwd'), 'plain name'],
  ['a run that is a path', (text: string) => text.replace('"run":"20261124T104500Z"', '"run":"../x"'), 'run'],
])('%s is refused', (_, spoil, message) => {
  expect(() => parseDraft(spoil(printDraft(draft())), 'x')).toThrow(message);
});

test.each([
  ['filter', { filter: {} }, /another organisation/],
  ['bucket', { filter: { org: 'a "b"', bucket: 'b' } }, /another bucket/],
  ['choice of stores', { metadataStores: false }, /metadata stores/],
  ['encoding', { encoded: true }, /encoding/],
])('another %s is a conflict', (_, terms, message) => {
  expect(() => {
    requireSameTerms(draft(), { ...draft(), ...terms });
  }).toThrow(message);
});
