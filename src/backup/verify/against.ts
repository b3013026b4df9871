/** Compares what a backup holds with what a server holds: the files of each shard by name, size and SHA-256. */
import { createByteReporter } from '../byte-reporter.ts';
import type { Connection } from '../connection.ts';
import { bucketsOnServer, type ServerBucket } from '../wire/buckets-on-server.ts';
import { BackupError } from '../errors.ts';
import type { BackupEvent } from '../events.ts';
import type { MergedBackup } from '../folder/backup-folder.ts';
import type { ArchivedFile } from '../folder/inventory.ts';
import type { ManifestShard } from '../folder/manifest.ts';
import { createTarScanner } from '../streams/tar-scanner.ts';
import { inParallel } from '../in-parallel.ts';
import { mayHaveSuffered } from '../take/retries.ts';
import { isNotFound } from '../take/server.ts';
import { withRetries } from '../wire/retry.ts';
import { openWire, type Wire } from '../wire/wire.ts';
import { finding, type Finding } from './finding.ts';
import { isSystem, pairShards, type MappedBucket, type ShardPair } from './pair-shards.ts';
import { differenceOf } from './difference.ts';

/** What each stored shard was found to hold. */
export type FilesOfShard = Map<ManifestShard, readonly ArchivedFile[]>;

export type Comparison = {
  readonly findings: readonly Finding[];
  readonly notes: readonly string[];
  readonly compared: number;
  readonly equal: number;
};

/** Asked before anything long begins: a wrong address or token is told at once. */
export type AskedServer = { readonly connection: Connection; readonly buckets: readonly ServerBucket[] };

/** @throws BackupError what the wire throws */
export const askServer = async (connection: Connection, signal: AbortSignal | undefined): Promise<AskedServer> => {
  const wire = openWire(connection);
  try {
    const asked = signal ?? new AbortController().signal;
    return { connection, buckets: await withRetries(() => bucketsOnServer(wire, asked), retriesOf(connection, asked)) };
  } finally {
    wire.close();
  }
};

const retriesOf = ({ retries }: Connection, signal: AbortSignal) => ({ retries, signal, retryIf: mayHaveSuffered });

type Context = {
  readonly parallel: number;
  readonly mapped: readonly MappedBucket[] | undefined;
  readonly tell: (event: BackupEvent) => void;
  readonly signal: AbortSignal | undefined;
};

/** What could not be read of the backup is left out: it has its finding. What the server does not give has one, too. */
export const compareWithServer = async (
  merged: MergedBackup,
  files: FilesOfShard,
  { connection, buckets }: AskedServer,
  { parallel, mapped, tell, signal }: Context,
): Promise<Comparison> => {
  const pairing = pairShards(merged, buckets, mapped);
  const findings = [...pairing.findings];
  const pairs = pairing.pairs.filter(({ shard }) => files.has(shard));
  let equal = 0;
  tell({ type: 'phase', phase: 'verify', shards: pairs.length });
  const wire = openWire(connection);
  try {
    await inParallel(pairs, parallel, signal, async (pair, stop) => {
      const shard = pair.onServer;
      const difference = await withRetries(() => compare(wire, pair, files.get(pair.shard) ?? [], tell, stop), {
        ...retriesOf(connection, stop),
        onRetry: (retry) => {
          tell({ type: 'shard-retry', shard, ...retry });
        },
      }).catch((error: unknown) => {
        stop.throwIfAborted();
        return failureOf(error, pair);
      });
      if (difference) findings.push(difference);
      else {
        equal += 1;
        tell({ type: 'shard-verified', shard, kept: true });
      }
    });
  } finally {
    wire.close();
  }
  const system = mapped === undefined && merged.buckets.some(({ bucket }) => isSystem(bucket));
  const notes = system ? ['the system buckets were not compared with the server: it writes to them all the time'] : [];
  return { findings, notes: [...pairing.notes, ...notes], compared: pairs.length, equal };
};

/** The stored file is not to blame, whatever happened to the server's on its way. */
const failureOf = (error: unknown, { shard: { id: shard, fileName }, onServer }: ShardPair): Finding => {
  if (!(error instanceof BackupError)) throw error;
  if (isNotFound(error)) return finding('gone', fileName, `the server has no shard ${onServer} any more`, { shard });
  const said = `the server did not give its shard ${onServer} whole: ${error.message}`;
  return finding(error.kind === 'data' ? 'differs' : 'unreadable', fileName, said, { shard });
};

const compare = async (
  wire: Wire,
  { bucket, shard, onServer }: ShardPair,
  files: readonly ArchivedFile[],
  tell: Context['tell'],
  signal: AbortSignal,
): Promise<Finding | undefined> => {
  tell({ type: 'shard-start', shard: onServer, bucket });
  const scanner = createTarScanner({ shard: onServer });
  const progress = createByteReporter(onServer, tell);
  const { body } = await wire.get(`/api/v2/backup/shards/${onServer}`, { signal });
  for await (const chunk of body) {
    scanner.write(chunk);
    progress.moved(chunk.length);
  }
  progress.done();
  const { files: found, bytes } = scanner.end();
  tell({ type: 'shard-done', shard: onServer, bytes });
  const difference = differenceOf(files, found);
  return difference === undefined
    ? undefined
    : finding('differs', shard.fileName, `shard ${onServer} on the server ${difference}`, { shard: shard.id });
};
