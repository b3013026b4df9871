/** What a backup or a restore tells while it works. Names are stable: `--json` prints these, a line each. */
import type { ShardId } from './folder/manifest.ts';

export type Phase =
  | 'preflight'
  | 'metadata'
  | 'plan'
  | 'buckets'
  | 'kv'
  | 'sql'
  | 'shards'
  | 'rename'
  | 'retention'
  | 'manifest'
  | 'verify'
  | 'cleanup';

export type ShardEvent =
  /** A transfer begins; `bytes` is the size where it is known (uploads), before compression. */
  | { readonly type: 'shard-start'; readonly shard: ShardId; readonly bucket: string; readonly bytes?: number }
  /** `bytes` moved since the last such event of this shard, before compression. */
  | { readonly type: 'shard-bytes'; readonly shard: ShardId; readonly bytes: number }
  /** Stored, or uploaded; `bytes` in all. */
  | { readonly type: 'shard-done'; readonly shard: ShardId; readonly bytes: number }
  /** Proven to hold what it should; `kept` where that was so already and nothing moved. */
  | { readonly type: 'shard-verified'; readonly shard: ShardId; readonly kept: boolean }
  | {
      readonly type: 'shard-retry';
      readonly shard: ShardId;
      readonly attempt: number;
      readonly waitMs: number;
      readonly why: string;
    }
  /** It vanished between the metadata and its download: retention or a deletion. */
  | { readonly type: 'shard-removed'; readonly shard: ShardId; readonly bucket: string };

export type BackupEvent =
  /** `shards` is how many will be dealt with, `bytes` their size where it is known. */
  | { readonly type: 'phase'; readonly phase: Phase; readonly shards?: number; readonly bytes?: number }
  | ShardEvent
  /** Something that a person should know; `code` is stable, e.g. `kv-holds-everything`, `deleted-data-returns`. */
  | { readonly type: 'notice'; readonly level: 'info' | 'warning'; readonly code: string; readonly message: string };
