/**
 * A backup that is not finished: what it has so far, kept in `RUN.state.json`. The first line is a JSON document of all
 * that was there when it was begun; each later line adds what one shard has become.
 */
import { BackupError } from '../errors.ts';
import { rfc3339, readDocument } from '../folder/fields.ts';
import { readVerifiedFile, readVerifiedShards } from '../folder/inventory-json.ts';
import type { Inventory, VerifiedFile, VerifiedShard } from '../folder/inventory.ts';
import { readServerBuckets } from '../folder/manifest-json.ts';
import type { ServerBucket, ShardId } from '../folder/manifest.ts';
import { createNameReader } from '../folder/stored-name.ts';
import { printJson } from '../../client/json/print-json.ts';

/** What the metadata gave: the buckets that the filter lets pass, and the stores. */
export type TakenMetadata = {
  readonly takenAt: string;
  readonly buckets: readonly ServerBucket[];
  readonly kv?: VerifiedFile;
  readonly sql?: VerifiedFile;
};

/** What must be the same when it is continued. */
export type DraftTerms = {
  readonly filter: Inventory['filter'];
  readonly metadataStores: boolean;
  /** Whether `encode` had a hand in the files. */
  readonly encoded: boolean;
};

/** Grows while the backup is taken. */
export type Draft = DraftTerms & {
  readonly run: string;
  readonly serverVersion: string;
  /** Absent until all of it was stored. */
  metadata?: TakenMetadata;
  readonly shards: Map<ShardId, VerifiedShard>;
  readonly removed: Set<ShardId>;
};

export const stateName = (run: string): string => `${run}.state.json`;

/** The draft as it is now, as a first line. */
export function printDraft({ metadata, shards, removed, ...draft }: Draft): string {
  const document = {
    formatVersion: 1,
    ...draft,
    metadata: metadata && { ...metadata, buckets: metadata.buckets.map(bucketJson) },
    shards: [...shards.values()],
    removed: [...removed],
  };
  return `${printJson(document)}\n`;
}

/** What the draft has of one shard, as a later line. */
export function printLine({ shards, removed }: Draft, id: ShardId): string {
  const shard = shards.get(id);
  return `${printJson({ shards: shard ? [shard] : [], removed: removed.has(id) ? [id] : [] })}\n`;
}

const bucketJson = ({ retentionPolicies, ...bucket }: ServerBucket) => ({
  ...bucket,
  retentionPolicies: retentionPolicies.map(({ shardGroups, ...policy }) => ({
    ...policy,
    shardGroups: shardGroups.map(({ id, shards, ...group }) => ({
      id: BigInt(id),
      ...group,
      shards: shards.map((shard) => ({ id: BigInt(shard.id) })),
    })),
  })),
});

/**
 * Lines from the first on that is not whole, as after a power cut, are passed over: their shards are fetched again.
 * @throws BackupError `manifest-invalid` for a first line that is no draft
 */
export function parseDraft(text: string, fileName: string): Draft {
  const [first = '', ...lines] = text.split('\n');
  const draft = parseFirst(first, fileName);
  for (const line of lines) if (!addLine(draft, line, fileName)) break;
  return draft;
}

function addLine({ shards, removed }: Draft, line: string, fileName: string): boolean {
  try {
    const document = readDocument(line, fileName);
    for (const shard of readVerifiedShards(document, 'shards', createNameReader())) shards.set(shard.id, shard);
    for (const id of document.list('removed')) removed.add(String(id));
    return true;
  } catch {
    return false;
  }
}

function parseFirst(text: string, fileName: string): Draft {
  const document = readDocument(text, fileName);
  if (document.count('formatVersion') !== 1) document.fail('formatVersion', 'is not one that is known here');
  const readName = createNameReader();
  const filter = document.record('filter');
  const org = filter.optional('org', filter.text);
  const bucket = filter.optional('bucket', filter.text);
  const metadata = document.optional('metadata', () => {
    const fields = document.record('metadata');
    const kv = fields.optional('kv', () => readVerifiedFile(fields.record('kv'), readName));
    const sql = fields.optional('sql', () => readVerifiedFile(fields.record('sql'), readName));
    const buckets = readServerBuckets(fields, 'buckets');
    return { takenAt: fields.text('takenAt', rfc3339), buckets, ...(kv && { kv }), ...(sql && { sql }) };
  });
  return {
    run: document.text('run', /^\d{8}T\d{6}Z$/),
    serverVersion: document.text('serverVersion'),
    filter: { ...(org !== undefined && { org }), ...(bucket !== undefined && { bucket }) },
    metadataStores: document.flag('metadataStores'),
    encoded: document.flag('encoded'),
    ...(metadata && { metadata }),
    shards: new Map(readVerifiedShards(document, 'shards', readName).map((shard) => [shard.id, shard])),
    removed: new Set(document.list('removed').map(String)),
  };
}

/** @throws BackupError `conflict` where the unfinished backup was begun for something else */
export function requireSameTerms(draft: Draft, terms: DraftTerms): void {
  const differs =
    (draft.filter.org !== terms.filter.org && 'organisation') ||
    (draft.filter.bucket !== terms.filter.bucket && 'bucket') ||
    (draft.metadataStores !== terms.metadataStores && 'choice about the metadata stores') ||
    (draft.encoded !== terms.encoded && 'choice about encoding');
  if (differs === false) return;
  throw new BackupError(
    'conflict',
    `the folder has an unfinished backup (${draft.run}) with another ${differs}: ` +
      'finish it with the same, take another folder, or say that it is not to be resumed',
  );
}
