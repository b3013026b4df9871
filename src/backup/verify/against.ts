/** Compares what a backup holds with what a server holds: the files of each shard by name, size and SHA-256. */
import type { Connection } from '../connection.ts';
import { bucketsOnServer } from '../doctor/buckets-on-server.ts';
import { BackupError } from '../errors.ts';
import type { BackupEvent } from '../events.ts';
import type { MergedBackup } from '../folder/backup-folder.ts';
import type { ArchivedFile } from '../folder/inventory.ts';
import type { ManifestShard } from '../folder/manifest.ts';
import { createTarScanner } from '../streams/tar-scanner.ts';
import { inParallel } from '../take/in-parallel.ts';
import { mayPass, mayRest, withRetries } from '../wire/retry.ts';
import { openWire, type Wire } from '../wire/wire.ts';
import { finding, findingOf, type Finding } from './finding.ts';
import { isSystem, pairShards, type ShardPair } from './pair-shards.ts';
import { differenceOf } from './difference.ts';

/** What each stored shard was found to hold. */
export type FilesOfShard = Map<ManifestShard, readonly ArchivedFile[]>;

export type Comparison = {
  readonly findings: readonly Finding[];
  readonly notes: readonly string[];
  readonly compared: number;
  readonly equal: number;
};

type Context = {
  readonly parallel: number;
  readonly tell: (event: BackupEvent) => void;
  readonly signal?: AbortSignal;
};

/** What could not be read of the backup is left out: it has its finding. */
export const compareWithServer = async (
  merged: MergedBackup,
  files: FilesOfShard,
  connection: Connection,
  { parallel, tell, signal }: Context,
): Promise<Comparison> => {
  const wire = openWire(connection);
  try {
    const onServer = await bucketsOnServer(wire, signal ?? new AbortController().signal);
    const pairing = pairShards(merged, onServer);
    const findings = [...pairing.findings];
    const pairs = pairing.pairs.filter(({ shard }) => files.has(shard));
    let equal = 0;
    tell({ type: 'phase', phase: 'verify', shards: pairs.length });
    await inParallel(pairs, parallel, signal, async (pair, stop) => {
      const id = pair.onServer;
      tell({ type: 'shard-start', shard: id, bucket: pair.bucket });
      const difference = await withRetries(() => compare(wire, pair, files.get(pair.shard) ?? [], tell, stop), {
        retries: connection.retries,
        signal: stop,
        retryIf: (error) => mayPass(error) || mayRest(error),
        onRetry: (retry) => {
          tell({ type: 'shard-retry', shard: id, ...retry });
        },
      }).catch((error: unknown) => findingOf(error, pair.shard.fileName, pair.shard.id));
      if (difference) findings.push(difference);
      else {
        equal += 1;
        tell({ type: 'shard-verified', shard: id, kept: true });
      }
    });
    const system = merged.buckets.some(({ bucket }) => isSystem(bucket));
    const notes = system
      ? ['the system buckets were not compared with the server: it writes to them all the time']
      : [];
    return { findings, notes, compared: pairs.length, equal };
  } finally {
    wire.close();
  }
};

const compare = async (
  wire: Wire,
  { shard, onServer }: ShardPair,
  files: readonly ArchivedFile[],
  tell: Context['tell'],
  signal: AbortSignal,
): Promise<Finding | undefined> => {
  const scanner = createTarScanner({ shard: onServer });
  try {
    const { body } = await wire.get(`/api/v2/backup/shards/${onServer}`, { signal });
    for await (const chunk of body) {
      scanner.write(chunk);
      tell({ type: 'shard-bytes', shard: onServer, bytes: chunk.length });
    }
  } catch (error) {
    if (!(error instanceof BackupError) || error.place.status !== 404) throw error;
    return finding('gone', shard.fileName, `the server has no shard ${onServer} any more`, { shard: shard.id });
  }
  const { files: found, bytes } = scanner.end();
  tell({ type: 'shard-done', shard: onServer, bytes });
  const difference = differenceOf(files, found);
  return difference === undefined
    ? undefined
    : finding('differs', shard.fileName, `shard ${onServer} on the server ${difference}`, { shard: shard.id });
};
