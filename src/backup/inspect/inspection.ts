/** What a backup holds, as plain values; no token and no hash is among them. */
import type { KvContents, KvToken } from '../bolt/read-kv.ts';
import type { DeletedMeasurement } from '../streams/tombstones.ts';
import type { ShardId } from '../folder/manifest.ts';

/** One run of `backup`: a manifest in the folder. */
export type InspectedSet = {
  readonly run: string;
  /** Absent where `influx backup` made it: then nothing in it is verified. */
  readonly serverVersion?: string;
  /** RFC 3339. */
  readonly startedAt?: string;
  readonly finishedAt?: string;
  /** Only these were asked for. */
  readonly org?: string;
  readonly bucket?: string;
};

export type InspectedBucket = {
  readonly org: string;
  readonly bucket: string;
  readonly id: string;
  /** The set that a restore takes it from: the newest that has it. */
  readonly run: string;
  /** Seconds; `0` keeps data for ever. */
  readonly retentionSeconds: number;
  readonly shards: number;
  /** RFC 3339: the span of the shard groups that have shards here. Absent for an empty bucket. */
  readonly from?: string;
  readonly to?: string;
  /** On disk, compressed where it is. */
  readonly bytes: number;
  /** Files that say what was deleted; absent where nobody looked. A restore brings it back. */
  readonly tombstones?: number;
};

/** What was deleted and comes back. */
export type InspectedDeletion = DeletedMeasurement & { readonly bucket: string; readonly shard: ShardId };

export type InspectedToken = {
  readonly description: string;
  readonly user: string;
  readonly org: string;
  readonly storage: KvToken['storage'];
};

export type InspectedTokens = {
  /** All tokens, of whatever power. */
  readonly tokens: number;
  readonly inClear: number;
  /** Those that a full restore can go on with: active, of an active user, allowed everything. */
  readonly operators: readonly InspectedToken[];
  /**
   * What a full restore needs. `in-backup`: nothing, as one of these is in the backup in clear.
   * `must-be-known`: somebody has to know an operator token of the backed-up server. `none`: no full restore is possible.
   */
  readonly plan: 'in-backup' | 'must-be-known' | 'none';
};

export type Inspection = {
  readonly dir: string;
  readonly sets: readonly InspectedSet[];
  readonly buckets: readonly InspectedBucket[];
  /** Absent where the backup was made without the metadata stores: then no full restore is possible. */
  readonly metadata?: {
    readonly run: string;
    /** Of the whole instance, whatever was asked for. */
    readonly holds: KvContents['counts'];
    /** Whether remotes, replications, notebooks and annotations are in it. */
    readonly sql: boolean;
    readonly tokens: InspectedTokens;
  };
  /** Shards that were gone when the backup asked for them. */
  readonly removed: readonly ShardId[];
  readonly deletions: readonly InspectedDeletion[];
  /** Bytes on disk of all that a restore would read. */
  readonly bytes: number;
};
