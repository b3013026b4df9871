/** Our own file beside the manifest, read and printed. */
import { readDocument, rfc3339, serverId, sha256Hex, type Fields } from './fields.ts';
import type { ArchivedFile, Inventory, VerifiedFile, VerifiedShard } from './inventory.ts';
import { createNameReader, type NameReader } from './stored-name.ts';

const maxId = 2n ** 64n - 1n;

/**
 * `fileName` is only for messages.
 * @throws BackupError `manifest-invalid`
 */
export function parseInventory(text: string, fileName: string): Inventory {
  const document = readDocument(text, fileName);
  if (document.count('formatVersion') !== 1) document.fail('formatVersion', 'is not one that is known here');
  const readName = createNameReader();
  const filter = document.record('filter');
  const org = filter.optional('org', filter.text);
  const bucket = filter.optional('bucket', filter.text);
  const encoded = document.has('encoded') && document.flag('encoded');
  const kv = document.optional('kv', () => readVerifiedFile(document.record('kv'), readName));
  const sql = document.optional('sql', () => readVerifiedFile(document.record('sql'), readName));
  return {
    formatVersion: 1,
    run: document.text('run'),
    startedAt: document.text('startedAt', rfc3339),
    finishedAt: document.text('finishedAt', rfc3339),
    serverVersion: document.text('serverVersion'),
    filter: { ...(org !== undefined && { org }), ...(bucket !== undefined && { bucket }) },
    ...(encoded && { encoded }),
    ...(kv && { kv }),
    ...(sql && { sql }),
    shards: readVerifiedShards(document, 'shards', readName),
    removed: document
      .list('removed')
      .map((id) => (typeof id === 'string' ? id : document.fail('removed', 'holds more than texts'))),
    tombstones: document.count('tombstones'),
  };
}

/** Refuses a shard that is there twice; the state file of an unfinished backup holds the same list. */
export function readVerifiedShards(fields: Fields, key: string, readName: NameReader): readonly VerifiedShard[] {
  const shards = fields.records(key).map((shard) => readVerifiedShard(shard, readName));
  if (new Set(shards.map(({ id }) => id)).size < shards.length) fields.fail(key, 'has a shard twice');
  return shards;
}

export const readVerifiedFile = (fields: Fields, readName: NameReader): VerifiedFile => ({
  fileName: readName(fields, 'fileName'),
  size: fields.count('size'),
  sha256: fields.text('sha256', sha256Hex),
  compression: fields.text('compression', /^(?:none|gzip)$/) === 'gzip' ? 'gzip' : 'none',
});

const readVerifiedShard = (fields: Fields, readName: NameReader): VerifiedShard => {
  const id = fields.text('id', /^[0-9]{1,20}$/);
  if (BigInt(id) > maxId) fields.fail('id', 'has more than 64 bits');
  return {
    id,
    bucketID: fields.text('bucketID', serverId),
    ...readVerifiedFile(fields, readName),
    tarSize: fields.count('tarSize'),
    files: fields.records('files').map(readArchivedFile),
  };
};

const readArchivedFile = (fields: Fields): ArchivedFile => ({
  name: fields.text('name', /^[0-9]{9,}-[0-9]{9,}\.(?:tsm|tombstone)$/),
  size: fields.count('size'),
  sha256: fields.text('sha256', sha256Hex),
  mtime: fields.count('mtime'),
});

export const printInventory = (inventory: Inventory): string => `${JSON.stringify(inventory, null, 2)}\n`;
