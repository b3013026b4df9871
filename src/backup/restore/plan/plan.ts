/** What a restore would do. Nothing in it is a secret. */
import type { BackupErrorCode } from '../../errors.ts';
import type { ShardId } from '../../folder/manifest.ts';
import type { Retention } from './retention.ts';
import type { TokenPlan } from './token-plan.ts';

/** Why it cannot begin; `restore` throws the first. */
export type PlanProblem = { readonly code: BackupErrorCode; readonly message: string };

/** What should be known before; `code` is stable. */
export type PlanWarning = { readonly code: PlanWarningCode; readonly message: string };

export type PlanWarningCode =
  | 'deleted-data-returns'
  | 'older-than-retention'
  | 'tombstones-unknown'
  | 'deleted-groups-left-out'
  | 'server-is-wiped'
  | 'pause-writers'
  | 'restart-required'
  | 'no-sql'
  | 'token-hash-variant'
  | 'references-by-id'
  | 'data-left-out';

export type PlannedBucket = {
  /** Names in the backup. */
  readonly org: string;
  readonly bucket: string;
  /** Which backup of the folder it is from. */
  readonly run: string;
  readonly toOrg: string;
  /** Its name in the end. */
  readonly toBucket: string;
  /** `replace`: the bucket of that name is kept under another, or goes; `skip`: the name is taken. */
  readonly action: 'create' | 'replace' | 'skip';
  readonly replaces?: { readonly id: string; readonly keptAs?: string };
  readonly shards: readonly ShardId[];
  /** Of the archives; as they lie on disk where their own size is not known. */
  readonly bytes: number;
  /** RFC 3339; absent where there are no shards. */
  readonly from?: string;
  readonly to?: string;
  readonly retention: Retention;
  /** Shards that the server deletes again, for their data is older than what the bucket keeps. */
  readonly tooOld: number;
  /** `undefined`: not known before the archives are read. */
  readonly tombstones: number | undefined;
};

export type RestorePlan = {
  readonly mode: 'partial' | 'full';
  readonly server: { readonly url: string; readonly version: string };
  readonly buckets: readonly PlannedBucket[];
  readonly shards: number;
  readonly bytes: number;
  readonly tombstones: number | undefined;
  /** Of a full restore that can begin. */
  readonly token?: TokenPlan;
  /** An earlier restore that did not end: this one goes on with it. */
  readonly resumes: boolean;
  readonly problems: readonly PlanProblem[];
  readonly warnings: readonly PlanWarning[];
};
