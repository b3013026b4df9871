/** What a restore is asked to do. */
import type { Duplex } from 'node:stream';
import type { Connection } from '../connection.ts';

export type OnConflict =
  /** Nothing is begun where a name is taken. */
  | 'error'
  /** A bucket whose name is taken is left out. */
  | 'skip'
  /** The restored bucket gets another name: `<name>.restored-<time>`. */
  | 'rename'
  /** The restored bucket gets the name; the one that had it is kept as `<name>.before-<time>`. */
  | 'replace';

/** A bucket of the backup, and where it goes. */
export type BucketChoice = {
  /** Names, as in the backup. */
  readonly org: string;
  readonly bucket: string;
  /** An organisation that is there already: a restore makes none. Default: the same name. */
  readonly toOrg?: string;
  /** Default: the same name. */
  readonly toBucket?: string;
  /** Seconds that data is kept, `0` for ever. Default: as `retentionSeconds` of the whole, else as in the backup. */
  readonly retentionSeconds?: number;
};

/** Some buckets, or all, beside what the server holds. */
export type PartialRestore = {
  readonly mode: 'partial';
  /** These, several at once. Default: all that `org` and `bucket` leave, without the system's own. */
  readonly buckets?: readonly BucketChoice[];
  /** Names in the backup; both must fit. */
  readonly org?: string;
  readonly bucket?: string;
  /** Default `error`. */
  readonly onConflict?: OnConflict;
  /** With `replace`: delete the old bucket in the end. Default `false`. */
  readonly dropReplaced?: boolean;
  readonly retentionSeconds?: number;
};

/** Everything: what the server holds goes, with its users and tokens. */
export type FullRestore = {
  readonly mode: 'full';
  /** `HOST:PORT` of the server that loses all it holds, as in its URL. */
  readonly confirmWipe: string;
  /** An operator token of the instance that was backed up. Default: the connection's own, where the backup holds it too. */
  readonly operatorToken?: string;
};

export type RestoreOptions = Connection & {
  /** The folder of the backup. */
  readonly dir: string;
  readonly restore: PartialRestore | FullRestore;
  /** Shards at once. Default 4. */
  readonly parallel?: number;
  /** Refuse a backup that holds tombstones: what they deleted comes back. Default `false`. */
  readonly failOnTombstones?: boolean;
  /** Undoes what `encode` did when the backup was taken. */
  readonly decode?: () => Duplex;
  /** Where the progress is kept until the end. Default: in the backup's folder. */
  readonly stateFile?: string;
  readonly signal?: AbortSignal;
};
