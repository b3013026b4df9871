import { expect, test } from '@jest/globals';
import { parseInventory, printInventory } from './inventory-json.ts';
import type { Inventory } from './inventory.ts';

const sha256 = 'ab'.repeat(32);
const file = { name: '000000001-000000001.tsm', size: 5, sha256, mtime: 1_795_517_427 };
const shard = {
  id: '18446744073709551615',
  bucketID: '0c00000000000002',
  fileName: 'R.1.tar.gz',
  size: 7,
  sha256,
  compression: 'gzip',
  tarSize: 2_048,
  files: [file],
} as const;
const good: Inventory = {
  formatVersion: 1,
  run: 'R',
  startedAt: '2026-11-24T10:45:00Z',
  finishedAt: '2026-11-24T10:45:02.5+01:00',
  serverVersion: '2.9.1',
  filter: { org: 'o' },
  kv: { fileName: 'R.bolt', size: 1, sha256, compression: 'none' },
  shards: [shard],
  removed: ['3'],
  tombstones: 0,
};

test('what was printed is read as it was', () => {
  expect(parseInventory(printInventory(good), 'R.inventory.json')).toEqual(good);
});

const withShard = (more: Record<string, unknown>) => ({ ...good, shards: [{ ...shard, ...more }] });
const withFile = (more: Record<string, unknown>) => withShard({ files: [{ ...file, ...more }] });

test.each<[string, unknown, string]>([
  ['of another format', { ...good, formatVersion: 2 }, 'formatVersion'],
  ['without a filter', { ...good, filter: 'none' }, 'filter'],
  ['with a time that is none', { ...good, startedAt: 'now' }, 'startedAt'],
  ['with a file outside', withShard({ fileName: '../R.1.tar' }), 'shards[0].fileName'],
  ['with a file twice', withShard({ fileName: 'R.bolt' }), 'R.bolt is there twice'],
  ['with a shard twice', { ...good, shards: [shard, { ...shard, fileName: 'R.2.tar' }] }, 'has a shard twice'],
  ['with a shard of no number', withShard({ id: '1e3' }), 'shards[0].id'],
  ['with a shard beyond 64 bits', withShard({ id: '18446744073709551616' }), 'shards[0].id'],
  ['with half a hash', withShard({ sha256: 'ab' }), 'shards[0].sha256'],
  ['with an unknown compression', withShard({ compression: 'zstd' }), 'shards[0].compression'],
  ['with a negative size', withShard({ tarSize: -1 }), 'shards[0].tarSize'],
  ['with a path in a tar', withFile({ name: '../000000001-000000001.tsm' }), 'shards[0].files[0].name'],
  ['with a fraction of bytes', withFile({ size: 0.5 }), 'shards[0].files[0].size'],
  ['with removed shards that are numbers', { ...good, removed: [3] }, 'removed'],
])('an inventory %s is refused', (_, value, message) => {
  expect(() => parseInventory(JSON.stringify(value), 'R.inventory.json')).toThrow(
    expect.objectContaining({ code: 'manifest-invalid', message: expect.stringContaining(message) }),
  );
});
