/** The manifest as `influx restore` reads it and `influx backup` writes it, version 2. */
import { BackupError } from '../errors.ts';
import { printJson } from '../../client/json/print-json.ts';
import { readDocument, rfc3339, serverId, type Fields } from './fields.ts';
import type {
  Manifest,
  ManifestBucket,
  ManifestShard,
  RetentionPolicy,
  ServerBucket,
  ShardGroup,
  ShardId,
  StoredFile,
} from './manifest.ts';
import { createNameReader, type NameReader } from './stored-name.ts';

const version = 2;

/**
 * `influx restore` uploads any file that a manifest of version 2 names, the server answers 200 to bytes that are no
 * archive, and the bucket stays empty. It refuses a version that it does not know before it does anything.
 */
const encodedVersion = 3;
const maxDuration = 2n ** 63n - 1n;
const maxId = 2n ** 64n - 1n;
const maxPolicies = 1_000;

type Readers = {
  /** Refuses what is there twice. */
  readonly unique: (fields: Fields, key: string, kind: string, value: string) => void;
};

type FileReaders = Readers & { readonly fileName: NameReader };
type ReadShard<S> = (fields: Fields, id: ShardId) => S;

/**
 * `fileName` is only for messages.
 * @throws BackupError `manifest-invalid`, `manifest-unsupported`
 */
export function parseManifest(text: string, fileName: string): Manifest {
  const document = readDocument(text, fileName);
  const encoded = document.has('encoded') && document.flag('encoded');
  requireVersion(document, fileName, encoded);
  const readers: FileReaders = { fileName: createNameReader(), unique: uniqueReader() };
  const kv = readMetadataFile(document, 'kv', readers);
  const sql = readMetadataFile(document, 'sql', readers);
  const buckets = document.records('buckets').map((fields) => readBucket(fields, readers, fileOfShard(readers)));
  return { ...(encoded && { encoded }), ...(kv && { kv }), ...(sql && { sql }), buckets };
}

/**
 * Buckets as the server lists them, of which no shard has a file.
 * @throws BackupError `manifest-invalid`
 */
export function readServerBuckets(document: Fields, key: string): readonly ServerBucket[] {
  const readers: Readers = { unique: uniqueReader() };
  return document.records(key).map((fields) => readBucket(fields, readers, (_, id) => ({ id })));
}

const requireVersion = (document: Fields, file: string, encoded: boolean): void => {
  const found = document.has('manifestVersion') ? document.count('manifestVersion') : 0;
  if (found === version || (found === encodedVersion && encoded)) return;
  const what =
    found === 0
      ? 'this backup is of InfluxDB 2.0; restore it with `influx restore`, which still reads it'
      : `a manifest of version ${found}; only version ${version} is known here, try \`influx restore\``;
  throw new BackupError('manifest-unsupported', `${file}: ${what}`, { file });
};

const uniqueReader = (): Readers['unique'] => {
  const seen = new Set<string>();
  return (fields, key, kind, value) => {
    const entry = `${kind} ${value}`;
    if (seen.has(entry)) fields.fail(key, `${JSON.stringify(value)} is there twice`);
    seen.add(entry);
  };
};

const readStoredFile = (fields: Fields, readers: FileReaders): StoredFile => ({
  fileName: readers.fileName(fields, 'fileName'),
  size: fields.count('size'),
  compression: fields.count('compression', 1) === 1 ? 'gzip' : 'none',
});

/** `influx` writes an empty entry where it has no file. */
const readMetadataFile = (document: Fields, key: 'kv' | 'sql', readers: FileReaders): StoredFile | undefined =>
  document.optional(key, () => {
    const fields = document.record(key);
    const isEmpty = fields.optional('fileName', fields.text) === '' && fields.count('size') === 0;
    return isEmpty ? undefined : readStoredFile(fields, readers);
  });

const readBucket = <S>(fields: Fields, readers: Readers, readShard: ReadShard<S>): ManifestBucket<S> => {
  const organizationName = fields.text('organizationName');
  const bucketName = fields.text('bucketName');
  const bucketID = fields.text('bucketID', serverId);
  readers.unique(fields, 'bucketName', 'bucket', JSON.stringify([organizationName, bucketName]));
  readers.unique(fields, 'bucketID', 'bucket id', bucketID);
  const description = fields.optional('description', fields.text);
  const policies = fields.records('retentionPolicies');
  if (policies.length > maxPolicies) fields.fail('retentionPolicies', `are more than ${maxPolicies}`);
  return {
    organizationID: fields.text('organizationID', serverId),
    organizationName,
    bucketID,
    bucketName,
    ...(description !== undefined && { description }),
    defaultRetentionPolicy: fields.text('defaultRetentionPolicy'),
    retentionPolicies: policies.map((policy) => readPolicy(policy, readers, readShard)),
  };
};

const readPolicy = <S>(fields: Fields, readers: Readers, readShard: ReadShard<S>): RetentionPolicy<S> => ({
  name: fields.text('name'),
  replicaN: fields.count('replicaN', 2 ** 31 - 1),
  duration: fields.big('duration', maxDuration),
  shardGroupDuration: fields.big('shardGroupDuration', maxDuration),
  shardGroups: fields.records('shardGroups').map((group) => readGroup(group, readers, readShard)),
  subscriptions: fields.list('subscriptions'),
});

const readGroup = <S>(fields: Fields, readers: Readers, readShard: ReadShard<S>): ShardGroup<S> => {
  const deletedAt = fields.optional('deletedAt', (key) => fields.text(key, rfc3339));
  const truncatedAt = fields.optional('truncatedAt', (key) => fields.text(key, rfc3339));
  return {
    id: String(fields.big('id', maxId)),
    startTime: fields.text('startTime', rfc3339),
    endTime: fields.text('endTime', rfc3339),
    ...(deletedAt !== undefined && { deletedAt }),
    ...(truncatedAt !== undefined && { truncatedAt }),
    shards: fields.records('shards').map((shard) => readShard(shard, readShardId(shard, readers))),
  };
};

const readShardId = (fields: Fields, readers: Readers): ShardId => {
  const id = String(fields.big('id', maxId));
  readers.unique(fields, 'id', 'shard', id);
  return id;
};

const fileOfShard =
  (readers: FileReaders): ReadShard<ManifestShard> =>
  (fields, id) => ({ id, ...readStoredFile(fields, readers) });

/** Two blanks a level and a line break at the end, as `influx backup` does. That of an encoded backup is for us alone. */
export function printManifest(manifest: Manifest): string {
  const { encoded, kv, sql, buckets } = manifest;
  const document = {
    manifestVersion: encoded ? encodedVersion : version,
    ...(encoded && { encoded }),
    ...(kv && { kv: fileJson(kv) }),
    ...(sql && { sql: fileJson(sql) }),
    buckets: buckets.map(({ retentionPolicies, ...bucket }) => ({
      ...bucket,
      retentionPolicies: retentionPolicies.map((policy) => ({
        ...policy,
        shardGroups: policy.shardGroups.map(groupJson),
      })),
    })),
  };
  return `${printJson(document, 2)}\n`;
}

const fileJson = ({ fileName, size, compression }: StoredFile) => ({
  fileName,
  size,
  compression: compression === 'gzip' ? 1 : 0,
});

const groupJson = ({ id, shards, ...group }: ShardGroup) => ({
  id: BigInt(id),
  ...group,
  shards: shards.map(({ id: shard, ...file }) => ({ id: BigInt(shard), shardOwners: [], ...fileJson(file) })),
});
