/** The manifest that `influx restore` reads (version 2), as values. Its JSON is read and written in `manifest-json.ts`. */

/** A 64-bit id as decimal text: JSON numbers of that size lose digits in JavaScript. */
export type ShardId = string;

export type Compression = 'none' | 'gzip';

/** A file beside the manifest. */
export type StoredFile = {
  /** A plain name; the file is in the manifest's own folder. */
  readonly fileName: string;
  /** Bytes on disk, compressed where `compression` says so. */
  readonly size: number;
  readonly compression: Compression;
};

export type ManifestShard = StoredFile & { readonly id: ShardId };

/** `S` is what is known of a shard: its file in a backup, its id alone on a server. */
export type ShardGroup<S = ManifestShard> = {
  readonly id: ShardId;
  /** RFC 3339, as the server wrote it. */
  readonly startTime: string;
  readonly endTime: string;
  readonly deletedAt?: string;
  readonly truncatedAt?: string;
  readonly shards: readonly S[];
};

export type RetentionPolicy<S = ManifestShard> = {
  readonly name: string;
  readonly replicaN: number;
  /** Nanoseconds; `0n` keeps data for ever. */
  readonly duration: bigint;
  readonly shardGroupDuration: bigint;
  readonly shardGroups: readonly ShardGroup<S>[];
  readonly subscriptions: readonly unknown[];
};

export type ManifestBucket<S = ManifestShard> = {
  readonly organizationID: string;
  readonly organizationName: string;
  readonly bucketID: string;
  readonly bucketName: string;
  readonly description?: string;
  readonly defaultRetentionPolicy: string;
  readonly retentionPolicies: readonly RetentionPolicy<S>[];
};

/** A bucket as the server lists it. */
export type ServerBucket = ManifestBucket<{ readonly id: ShardId }>;

export type Manifest = {
  /** The files went through `encode` last, so that nothing can be done with them without `decode`. */
  readonly encoded?: true;
  /** Absent where the backup was made without the metadata stores. */
  readonly kv?: StoredFile;
  /** Absent there too, and in backups of servers that had none. */
  readonly sql?: StoredFile;
  readonly buckets: readonly ManifestBucket[];
};
