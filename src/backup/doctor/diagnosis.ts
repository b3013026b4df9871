/** What the doctor tells of a server; plain values, printed by the command. */
import type { ShardId } from '../folder/manifest.ts';

export type ServerFacts = {
  /** Without a leading `v`; `''` where the server does not say. */
  readonly version: string;
  readonly ready: boolean;
  /** How tokens are stored: `hashed` means that no restore can give one back. `unknown` where this token may not see it. */
  readonly tokens: 'hashed' | 'clear' | 'unknown';
  /** Seconds after which the server cuts off a long download; `0` never, absent where this token may not see it. */
  readonly writeTimeoutSeconds?: number;
};

export type TokenFacts = {
  /** Whether it may back up and restore: that takes every permission of the instance. */
  readonly canBackUp: boolean;
  /** The server's own words where it may not. */
  readonly why?: string;
};

/** A place where the docs say one thing, or nothing of what must be known, and this server does another. */
export type DocsDifference = {
  readonly operation: string;
  /** Absent where they are silent. */
  readonly docs?: string;
  readonly server: string;
  /** `asked`: this server answered so just now. `measured`: a server of a version of `on` did; asking would write. */
  readonly how: 'asked' | 'measured';
  readonly on: readonly string[];
};

export type BucketOutlook = {
  readonly org: string;
  readonly bucket: string;
  readonly id: string;
  /** Seconds; `0` keeps data for ever. */
  readonly retentionSeconds: number;
  readonly shards: number;
  /** RFC 3339: the span of its shard groups. Absent for an empty bucket. */
  readonly from?: string;
  readonly to?: string;
  /** Shards that are older than the retention now: a restore brings them, and the server deletes them again. */
  readonly expired: readonly ShardId[];
  /** RFC 3339: from when on a restore of a backup made now would lose the oldest shard that is not lost yet. */
  readonly losesFrom?: string;
};

export type ShardLook = {
  readonly shard: ShardId;
  readonly bucket: string;
  /** Bytes on the server's disk, where it tells. */
  readonly bytes?: number;
  /** `not-looked-at`: time ran out, or the server did not give the shard. `gone`: retention or a deletion took it meanwhile. */
  readonly tombstones: 'some' | 'none' | 'not-looked-at' | 'gone';
  /** Where the server did not give the shard: its words. */
  readonly why?: string;
};

export type Remark = {
  /** Stable. */
  readonly code:
    | 'not-ready'
    | 'token-cannot-back-up'
    | 'metadata-not-read'
    | 'download-is-cut-off'
    | 'not-in-backup'
    | 'data-past-retention'
    | 'deleted-data-returns'
    | 'shards-not-looked-at'
    | 'tokens-are-hashed'
    | 'docs-differ';
  /** `warning`: not as it should be. */
  readonly level: 'info' | 'warning';
  readonly message: string;
};

export type Diagnosis = {
  readonly url: string;
  readonly tookMs: number;
  readonly server: ServerFacts;
  readonly token: TokenFacts;
  readonly docs: readonly DocsDifference[];
  /** Empty where the token may not see them. */
  readonly buckets: readonly BucketOutlook[];
  readonly shards: readonly ShardLook[];
  /** Warnings first. */
  readonly remarks: readonly Remark[];
};
