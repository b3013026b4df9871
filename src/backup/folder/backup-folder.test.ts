import { mkdir, mkdtemp, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openBackupFolder } from './backup-folder.ts';
import { makeBackup } from './made-backup.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'folder-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const [first, second, third] = ['20261101T000000Z', '20261102T000000Z', '20261103T000000Z'];

test('one backup is read with its inventory', async () => {
  const { manifest, inventory } = await makeBackup(dir, { run: first });
  const folder = await openBackupFolder(dir);
  expect(folder.sets).toEqual([{ run: first, manifest, inventory }]);
  expect(folder.merged).toMatchObject({
    kv: manifest.kv,
    sql: manifest.sql,
    storesFrom: { run: first },
    buckets: [{ bucket: manifest.buckets[0], from: { run: first } }],
  });
});

test('one of another tool has none', async () => {
  await makeBackup(dir, { inventory: false });
  expect((await openBackupFolder(dir)).sets[0]).not.toHaveProperty('inventory');
});

const same = () => new PassThrough();

test('one that was encoded is read by whoever can decode it alone', async () => {
  await makeBackup(dir, { encode: same });
  const refused = { code: 'bad-option', message: expect.stringContaining('this backup was encoded') };
  await expect(openBackupFolder(dir)).rejects.toMatchObject(refused);
  expect((await openBackupFolder(dir, { decode: same })).sets).toMatchObject([
    { manifest: { encoded: true }, inventory: { encoded: true } },
  ]);
});

test('of several, the newest of each bucket counts, and the newest that has the stores', async () => {
  await makeBackup(dir, { run: first, bucketName: 'old' });
  await makeBackup(dir, { run: second, bucketName: 'b' });
  await makeBackup(dir, { run: third, bucketName: 'b', stores: false, compression: 'gzip' });
  await mkdir(join(dir, 'z.manifest'));
  const { sets, merged } = await openBackupFolder(dir);
  expect(sets.map(({ run }) => run)).toEqual([first, second, third]);
  expect(merged.buckets.map(({ bucket, from }) => [bucket.bucketName, from.run])).toEqual([
    ['old', first],
    ['b', third],
  ]);
  expect(merged.storesFrom?.run).toBe(second);
  expect(merged.kv?.fileName).toBe(`${second}.bolt`);
});

const manifest = join('.', `${first}.manifest`);
const inventory = `${first}.inventory.json`;
const edit = async (name: string, from: string, to: string) => {
  const text = await readFile(join(dir, name), 'utf8');
  expect(text).toContain(from);
  await writeFile(join(dir, name), text.replace(from, to));
};

test.each<[string, () => Promise<unknown>, string, string]>([
  ['that is not there', () => rm(dir, { recursive: true }), 'bad-option', 'no such folder'],
  ['without a backup', () => rm(join(dir, manifest)), 'file-missing', 'no manifest'],
  [
    'with an unfinished backup',
    async () => {
      await rm(join(dir, manifest));
      await writeFile(join(dir, 'x.state.json'), '{}');
    },
    'file-missing',
    'run it again',
  ],
  ['with a torn manifest', () => truncate(join(dir, manifest), 99), 'manifest-invalid', 'not JSON'],
  ['with an empty manifest', () => truncate(join(dir, manifest), 0), 'manifest-invalid', 'not JSON'],
  ['with a torn inventory', () => truncate(join(dir, inventory), 99), 'manifest-invalid', 'not JSON'],
  [
    'with a manifest that is a link',
    () => symlink(manifest, join(dir, 'l.manifest')),
    'file-changed',
    'not a plain file',
  ],
  [
    'with a shard of another size in the inventory',
    () => edit(inventory, '"size": 10240', '"size": 10241'),
    'manifest-invalid',
    'shard 7',
  ],
  ['with an inventory of another backup', () => edit(inventory, first, second), 'manifest-invalid', 'belongs to'],
  [
    'with a store that only the manifest names',
    () => edit(inventory, `${first}.bolt`, `${first}.kv`),
    'manifest-invalid',
    'kv',
  ],
  [
    'with a shard of another bucket in the inventory',
    () => edit(inventory, '0c00000000000002', '0c00000000000003'),
    'manifest-invalid',
    'shard 7',
  ],
])('a folder %s is refused', async (_, spoil, code, message) => {
  await makeBackup(dir, { run: first });
  await spoil();
  await expect(openBackupFolder(dir)).rejects.toMatchObject({
    name: 'BackupError',
    code,
    message: expect.stringContaining(message),
  });
});
