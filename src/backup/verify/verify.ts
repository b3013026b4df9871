/** Says whether a folder of backups is as it was written, and as a server holds it. */
import type { Duplex } from 'node:stream';
import { createByteReporter } from '../byte-reporter.ts';
import type { Connection } from '../connection.ts';
import { BackupError } from '../errors.ts';
import type { BackupEvent } from '../events.ts';
import { mergeSets } from '../folder/backup-folder.ts';
import { requireDecode, shardsOf, type BackupSet } from '../folder/backup-set.ts';
import { isTombstone } from '../folder/inventory.ts';
import { startRun, type Run } from '../run.ts';
import { inParallel } from '../in-parallel.ts';
import { askServer, compareWithServer, type FilesOfShard } from './against.ts';
import { checkFolder } from './check-folder.ts';
import { checkShard, type ShardToCheck } from './check-shard.ts';
import { checkStore, type StoreToCheck } from './check-store.ts';
import type { Finding } from './finding.ts';
import { pairShards, type MappedBucket } from './pair-shards.ts';

export type VerifyOptions = {
  /** A server to compare with: the one that was backed up, or one that was restored. Default: none, nothing is sent. */
  readonly against?: Connection;
  /** With `against`: only these are compared, each with the bucket that it was restored as. Default: all. */
  readonly buckets?: readonly MappedBucket[];
  /** Shards at a time. Default 4. */
  readonly parallel?: number;
  /** Undoes what `encode` did when the files were stored. */
  readonly decode?: () => Duplex;
  readonly signal?: AbortSignal;
};

export type VerifyResult = {
  /** Nothing was found. */
  readonly ok: boolean;
  /** The folder's first, then those of its files, then those of the server. */
  readonly findings: readonly Finding[];
  /** Worth knowing, but nothing is wrong, e.g. that a backup has no checksums to compare with. */
  readonly notes: readonly string[];
  readonly backups: readonly {
    readonly run: string;
    /** What it was held against: every byte, or sizes and the form of each file alone. */
    readonly basis: 'inventory' | 'manifest';
    readonly serverVersion?: string;
  }[];
  readonly shards: number;
  /** TSM files and tombstones in them, as far as they could be read. */
  readonly files: number;
  /** Tombstone files among them: what they deleted comes back in a restore. */
  readonly tombstones: number;
  /** Bytes of all archives before compression. */
  readonly bytes: number;
  /** Where a server was asked. */
  readonly against?: { readonly compared: number; readonly equal: number };
};

/** @throws BackupError (by `result`) `bad-option`, `manifest-unsupported`, `disk-failed`; with `against` what the wire throws */
export function verify(dir: string, options: VerifyOptions = {}): Run<VerifyResult> {
  return startRun((tell) => verifyFolder(dir, options, tell));
}

const verifyFolder = async (
  dir: string,
  options: VerifyOptions,
  tell: (event: BackupEvent) => void,
): Promise<VerifyResult> => {
  const { against, parallel = 4, signal } = options;
  signal?.throwIfAborted();
  requireSense(options);
  const { sets, findings: ofFolder, notes } = await checkFolder(dir, options);
  requireDecode(sets, options.decode);
  if (options.buckets) pairShards(mergeSets(sets), [], options.buckets); // a typing error is told at once
  const server = against && (await askServer(against, signal));
  const findings: Finding[] = [...ofFolder];
  for (const set of sets) for (const store of storesOf(dir, set)) findings.push(...(await checkStore(store, options)));

  const shards = sets.flatMap((set) => shardsToCheck(dir, set));
  const checked: FilesOfShard = new Map();
  const totals = { files: 0, tombstones: 0, bytes: 0 };
  const ofShards = new Map<ShardToCheck, readonly Finding[]>();
  tell({ type: 'phase', phase: 'verify', shards: shards.length, ...sizeOf(shards) });
  await inParallel(shards, parallel, signal, async (shard, stop) => {
    const { id } = shard.shard;
    let bytes = 0;
    const progress = createByteReporter(id, tell);
    tell({ type: 'shard-start', shard: id, bucket: shard.bucket.bucketName, ...sizeOf([shard]) });
    const check = await checkShard(shard, { ...options, signal: stop }, (more) => {
      bytes += more;
      progress.moved(more);
    });
    progress.done();
    tell({ type: 'shard-done', shard: id, bytes });
    if (check.findings.length === 0) tell({ type: 'shard-verified', shard: id, kept: true });
    ofShards.set(shard, check.findings);
    totals.bytes += bytes;
    totals.files += check.files?.length ?? 0;
    totals.tombstones += check.files?.filter(isTombstone).length ?? 0;
    if (check.files) checked.set(shard.shard, check.files);
  });
  findings.push(...shards.flatMap((shard) => ofShards.get(shard) ?? []));

  const compared =
    server &&
    (await compareWithServer(mergeSets(sets), checked, server, { parallel, mapped: options.buckets, tell, signal }));
  if (compared) findings.push(...compared.findings);
  return {
    ok: findings.length === 0,
    findings,
    notes: [...notes, ...(compared?.notes ?? [])],
    backups: sets.map(describe),
    shards: shards.length,
    ...totals,
    ...(compared && { against: { compared: compared.compared, equal: compared.equal } }),
  };
};

/** With none at work nothing would be read, and nothing be found. */
const requireSense = ({ against, buckets, parallel = 1 }: VerifyOptions): void => {
  if (!Number.isSafeInteger(parallel) || parallel < 1)
    throw new BackupError('bad-option', `parallel is ${parallel}: it is how many shards are read at once, at least 1`);
  if (buckets && !against)
    throw new BackupError(
      'bad-option',
      '`buckets` says what to compare with a server: give `against`, or leave it out',
    );
};

const storesOf = (dir: string, { manifest, inventory }: BackupSet): readonly StoreToCheck[] =>
  (['kv', 'sql'] as const).flatMap((kind) => {
    const file = manifest[kind];
    return file ? [{ dir, kind, file, noted: inventory?.[kind] }] : [];
  });

const shardsToCheck = (dir: string, { manifest, inventory }: BackupSet): readonly ShardToCheck[] => {
  const noted = new Map(inventory?.shards.map((shard) => [shard.id, shard]));
  return shardsOf(manifest.buckets).map(({ shard, bucket }) => ({ dir, shard, bucket, noted: noted.get(shard.id) }));
};

/** Before compression, where each of them has it noted or has none. */
const sizeOf = (shards: readonly ShardToCheck[]): { readonly bytes?: number } => {
  let bytes = 0;
  for (const { shard, noted } of shards) {
    const size = noted?.tarSize ?? (shard.compression === 'none' ? shard.size : undefined);
    if (size === undefined) return {};
    bytes += size;
  }
  return { bytes };
};

const describe = ({ run, inventory }: BackupSet): VerifyResult['backups'][number] =>
  inventory ? { run, basis: 'inventory', serverVersion: inventory.serverVersion } : { run, basis: 'manifest' };
