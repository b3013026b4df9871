import { expect, test } from '@jest/globals';
import { remarksOn } from './remarks.ts';

const healthy: Parameters<typeof remarksOn>[0] = {
  server: { version: '2.9.1', ready: true, tokens: 'clear', writeTimeoutSeconds: 0 },
  token: { canBackUp: true },
  docs: [],
  buckets: [],
  shards: [],
  notInBackup: [],
};

test('a server on which all is well gets no remark', () => {
  expect(remarksOn(healthy)).toEqual([]);
});

test.each<readonly [string, Partial<typeof healthy>, readonly string[]]>([
  ['not ready', { server: { ...healthy.server, ready: false } }, ['warning not-ready']],
  ['hashed tokens', { server: { ...healthy.server, tokens: 'hashed' } }, ['info tokens-are-hashed']],
  ['cut downloads', { server: { ...healthy.server, writeTimeoutSeconds: 20 } }, ['warning download-is-cut-off']],
  ['a bucket that is left out', { notInBackup: ['b'] }, ['warning not-in-backup']],
  ['metadata that came too late', { metadataMissing: 'too late' }, ['warning metadata-not-read']],
  [
    'a weak token, which explains the missing metadata',
    { token: { canBackUp: false, why: '401' }, metadataMissing: '401' },
    ['warning token-cannot-back-up'],
  ],
  [
    'shards, warnings first',
    {
      shards: [
        { shard: '1', bucket: 'b', tombstones: 'not-looked-at' },
        { shard: '2', bucket: 'b', tombstones: 'not-looked-at', why: 'answered 500' },
        { shard: '3', bucket: 'b', tombstones: 'some' },
        { shard: '4', bucket: 'b', tombstones: 'none' },
      ],
    },
    ['warning deleted-data-returns', 'info shards-not-looked-at', 'info shards-not-looked-at'],
  ],
])('%s', (_, facts, want) => {
  const remarks = remarksOn({ ...healthy, ...facts });
  expect(remarks.map(({ level, code }) => `${level} ${code}`)).toEqual(want);
});

test('long lists are cut, and say so', () => {
  const expired = Array.from({ length: 12 }, (_, at) => String(at));
  const bucket = { org: 'o', bucket: 'b', id: '1', retentionSeconds: 3_600, shards: 12, expired };
  expect(remarksOn({ ...healthy, buckets: [bucket] })[0]?.message).toContain('0, 1, 2, 3, 4 and 7 more');
});
