/** What a backup is asked for, and what it gives. */
import type { Duplex } from 'node:stream';
import type { Connection } from '../connection.ts';
import type { Compression, ShardId } from '../folder/manifest.ts';

/** InfluxDB's gzip levels; data of time series hardly packs, so that `none` is the fastest on a good network. */
export type WireCompression = 'none' | 'speedy' | 'default' | 'full';

export type BackupOptions = Connection & {
  /** Made, with mode 0700, where it is not there. Several backups may be in it. */
  readonly dir: string;
  /** Only buckets of this organisation, by name or id. Default: all. */
  readonly org?: string;
  /** Only buckets of this name, in every organisation, or the one of this id. Default: all. */
  readonly bucket?: string;
  /**
   * `false` leaves out the metadata stores, which hold users, tokens, tasks and dashboards of the whole instance
   * whatever the filter; a full restore needs them. Default `true`.
   */
  readonly metadataStores?: boolean;
  /** Of the files on disk. Default `none`. */
  readonly compression?: Compression;
  /** Between server and here. Default `none`. */
  readonly wireCompression?: WireCompression;
  /** Shards that are fetched at once. Default 4. */
  readonly parallel?: number;
  /** The folder of an earlier backup: shards that are equal become links to its files. All are fetched all the same. */
  readonly base?: string;
  /** The last step of each file on its way to disk, e.g. an encryption. `influx restore` cannot read such files. */
  readonly encode?: () => Duplex;
  /**
   * Whether an unfinished backup in `dir` is continued: where it came on within the last 12 hours (`recent`), in any
   * case, or not at all; what is not continued is removed. Default `recent`.
   */
  readonly resume?: 'recent' | 'always' | 'never';
  /** Ends the backup; it can be continued later. */
  readonly signal?: AbortSignal | undefined;
};

export type BackupResult = {
  readonly dir: string;
  /** With what the names of its files begin: `20261124T104500Z`. */
  readonly run: string;
  readonly serverVersion: string;
  readonly buckets: number;
  readonly shards: number;
  /** Of all shards before compression. */
  readonly bytes: number;
  /** Of all files but the two that describe the backup. */
  readonly bytesOnDisk: number;
  /** Shards that an earlier try had fetched. */
  readonly kept: number;
  /** Shards that became links to files of `base`. */
  readonly linked: number;
  /** Shards that vanished before they could be fetched. */
  readonly removed: readonly ShardId[];
  /** Tombstone files: what they deleted comes back in a restore. */
  readonly tombstones: number;
};
