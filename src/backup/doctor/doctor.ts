/** Looks at a server the way a backup and a restore will: reads only, and stops in time. */
import type { Connection } from '../connection.ts';
import { BackupError } from '../errors.ts';
import type { ShardId } from '../folder/manifest.ts';
import { readSome } from '../wire/read-body.ts';
import { openApi } from '../wire/api.ts';
import { openWire, type Wire } from '../wire/wire.ts';
import { bucketOutlook, isThere } from './bucket-outlook.ts';
import type { Diagnosis } from './diagnosis.ts';
import { measuredDifferences, missingPaths } from './documented-paths.ts';
import { lookForTombstones, type ShardToLookAt } from './look-for-tombstones.ts';
import { remarksOn } from './remarks.ts';
import { servesBy, serverFacts, tokenFacts } from './server-facts.ts';
import { shardSizes, type ShardSize } from './shard-sizes.ts';
import { bucketsOnServer, type ServerBucket } from '../wire/buckets-on-server.ts';

export type DoctorOptions = Connection & {
  /** Milliseconds after which nothing more is looked at. Default 4,500. */
  readonly limitMs?: number;
  readonly signal?: AbortSignal;
  /** What retention is reckoned from. Default: the clock. */
  readonly now?: Date;
};

const defaultLimitMs = 4_500;

/**
 * A diagnosis within the time limit; what the time did not suffice for is said in it.
 * @throws BackupError `no-connection` where no server answers in time, `bad-option`
 * @example
 * const { remarks } = await doctor({ url: 'http://localhost:8086', token });
 */
export async function doctor(options: DoctorOptions): Promise<Diagnosis> {
  const { limitMs = defaultLimitMs, now = new Date() } = options;
  const started = performance.now();
  const over = AbortSignal.timeout(limitMs);
  const signal = options.signal === undefined ? over : AbortSignal.any([over, options.signal]);
  const wire = openWire({ ...options, retries: 0 });
  const api = openApi(options, signal);
  try {
    const { version } = await api.health();
    const [server, token, served, metadata, listed, sizes] = await Promise.all([
      serverFacts(api, version, signal),
      tokenFacts(wire, signal),
      attempt(missingPaths(servesBy(api, signal), version)),
      attempt(bucketsOnServer(wire, signal)),
      attempt(api.buckets()),
      attempt(shardSizesOf(wire, signal)),
    ]);
    const buckets = metadata.value ?? [];
    const looks = await lookForTombstones(wire, shardsOf(buckets, sizes.value), signal);
    const facts = {
      ...{ server, token, shards: looks },
      docs: [...(served.value ?? []), ...measuredDifferences(server)],
      buckets: buckets.map((bucket) => bucketOutlook(bucket, now)),
    };
    const remarks = remarksOn({
      ...facts,
      ...(metadata.problem !== undefined && { metadataMissing: metadata.problem }),
      notInBackup: metadata.value === undefined ? [] : leftOut(listed.value ?? [], buckets),
    });
    return { url: options.url, tookMs: Math.round(performance.now() - started), ...facts, remarks };
  } catch (error) {
    options.signal?.throwIfAborted();
    if (!over.aborted) throw error;
    throw new BackupError('no-connection', `${options.url} does not answer within ${limitMs / 1000} s`, {
      cause: error,
    });
  } finally {
    wire.close();
  }
}

/** What was got in time, or why not: one question without an answer does not spoil the others. */
const attempt = async <T>(work: Promise<T>): Promise<{ readonly value?: T; readonly problem?: string }> => {
  try {
    return { value: await work };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
};

const mostMetrics = 64 * 1024 * 1024;

const shardSizesOf = async (wire: Wire, signal: AbortSignal): Promise<ReadonlyMap<ShardId, ShardSize>> =>
  shardSizes(await readSome((await wire.get('/metrics', { signal })).body, mostMetrics));

const shardsOf = (
  buckets: readonly ServerBucket[],
  sizes: ReadonlyMap<ShardId, ShardSize> = new Map(),
): readonly ShardToLookAt[] =>
  buckets.flatMap(({ organizationName, bucketName, retentionPolicies }) =>
    retentionPolicies
      .flatMap(({ shardGroups }) => shardGroups)
      .filter(isThere)
      .flatMap(({ shards }) => shards)
      .map(({ id }) => ({ shard: id, bucket: `${organizationName}/${bucketName}`, ...sizes.get(id) })),
  );

/** System buckets are named the same in every organisation. */
const leftOut = (
  listed: readonly { readonly id?: string; readonly name: string }[],
  buckets: readonly ServerBucket[],
): readonly string[] => {
  const held = new Set(buckets.map(({ bucketID }) => bucketID));
  return listed.flatMap(({ id, name }) => (id === undefined || held.has(id) ? [] : [name]));
};
