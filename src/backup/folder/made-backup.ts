/** A small backup on disk, for tests: two shards of one bucket, a tombstone, both stores. */
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { endOfTar, madeTar } from '../streams/made-tar.ts';
import { madeTsm } from '../streams/made-tsm.ts';
import { createTarScanner } from '../streams/tar-scanner.ts';
import { printInventory } from './inventory-json.ts';
import type { Inventory, VerifiedFile, VerifiedShard } from './inventory.ts';
import { printManifest } from './manifest-json.ts';
import type { Compression, Manifest, ManifestBucket, StoredFile } from './manifest.ts';
import { createStoredFile } from './stored-file.ts';

export type MadeBackup = { readonly manifest: Manifest; readonly inventory: Inventory };

export type MadeOptions = {
  readonly run?: string;
  readonly compression?: Compression;
  /** Default `true`; other tools write none. */
  readonly inventory?: boolean;
  readonly stores?: boolean;
  readonly bucketName?: string;
  readonly encode?: () => Duplex;
  /** Done to the archive of shard 7 as if the server had sent it so. */
  readonly spoil?: (tar: Buffer) => void;
};

const bucketID = '0c00000000000002';

/** 4 pages of 4,096 bytes, of which only the head is right. */
export const madeBolt = (): Buffer => {
  const bytes = Buffer.alloc(4 * 4_096, 1);
  bytes.writeUInt32LE(0xed0cdaed, 16);
  bytes.writeUInt32LE(4_096, 24);
  bytes.writeBigUInt64LE(4n, 56);
  return bytes;
};

export const madeSqlite = (): Buffer => {
  const bytes = Buffer.alloc(2 * 4_096, 1);
  bytes.write('SQLite format 3\0', 0);
  bytes.writeUInt16BE(4_096, 16);
  bytes.writeUInt32BE(2, 28);
  return bytes;
};

/** Shard 7 holds two TSM files and a tombstone, shard 8 nothing. */
const madeShards = (): ReadonlyMap<string, Buffer> => {
  const folder = `${bucketID}/autogen/7`;
  const tar = madeTar(
    { name: `${folder}/000000001-000000001.tombstone`, content: randomBytes(68) },
    { name: `${folder}/000000001-000000001.tsm`, content: madeTsm(5_000) },
    { name: `${folder}/000000002-000000001.tsm`, content: madeTsm(2_048) },
  );
  return new Map([
    ['7', tar],
    ['8', Buffer.from(endOfTar)],
  ]);
};

export const makeBackup = async (dir: string, options: MadeOptions = {}): Promise<MadeBackup> => {
  const { run = '20261124T104500Z', compression = 'none', inventory: withInventory = true, stores = true } = options;
  const { encode } = options;
  const how = encode ? { encoded: true as const } : {};
  const end = compression === 'gzip' ? '.gz' : '';
  const store = async (name: string, bytes: Uint8Array): Promise<VerifiedFile> => {
    const file = createStoredFile(dir, `${run}.${name}${end}`, { compression, encode });
    await file.write(bytes);
    return file.commit();
  };
  const kv = stores ? await store('bolt', madeBolt()) : undefined;
  const sql = stores ? await store('sqlite', madeSqlite()) : undefined;
  const shards: VerifiedShard[] = [];
  for (const [id, tar] of madeShards()) {
    if (id === '7') options.spoil?.(tar);
    const scanner = createTarScanner({ shard: id });
    scanner.write(tar);
    const { files, bytes } = scanner.end();
    shards.push({ id, bucketID, ...(await store(`${id}.tar`, tar)), tarSize: bytes, files });
  }
  const plain = ({ fileName, size, compression: how }: VerifiedFile): StoredFile => ({
    fileName,
    size,
    compression: how,
  });
  const manifest: Manifest = {
    ...how,
    ...(kv && { kv: plain(kv) }),
    ...(sql && { sql: plain(sql) }),
    buckets: [bucketOf(shards, options.bucketName ?? 'b')],
  };
  const inventory: Inventory = {
    formatVersion: 1,
    run,
    startedAt: '2026-11-24T10:45:00Z',
    finishedAt: '2026-11-24T10:45:02Z',
    serverVersion: '2.9.1',
    filter: {},
    ...how,
    ...(kv && { kv }),
    ...(sql && { sql }),
    shards,
    removed: [],
    tombstones: 1,
  };
  await writeFile(join(dir, `${run}.manifest`), printManifest(manifest));
  if (withInventory) await writeFile(join(dir, `${run}.inventory.json`), printInventory(inventory));
  return { manifest, inventory };
};

const bucketOf = (shards: readonly VerifiedShard[], bucketName: string): ManifestBucket => ({
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
      shardGroupDuration: 604_800_000_000_000n,
      shardGroups: shards.map(({ id, fileName, size, compression }) => ({
        id,
        startTime: `2026-01-0${id}T00:00:00Z`,
        endTime: `2026-01-0${Number(id) + 1}T00:00:00Z`,
        shards: [{ id, fileName, size, compression }],
      })),
      subscriptions: [],
    },
  ],
});
