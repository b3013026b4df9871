/** What a restore has done. */
import type { PlanWarning } from './plan/plan.ts';
import type { Reference } from './references.ts';
import type { TokenPlan } from './plan/token-plan.ts';

export type RestoredBucket = {
  readonly org: string;
  readonly bucket: string;
  readonly id: string;
  /** Names in the backup. */
  readonly from: { readonly org: string; readonly bucket: string };
  readonly shards: number;
  /** The bucket that had the name before: what names it by its id goes on with it. */
  readonly replaced?: { readonly id: string; readonly keptAs?: string; readonly references: readonly Reference[] };
};

type CommonResult = {
  readonly server: { readonly url: string; readonly version: string };
  readonly buckets: readonly RestoredBucket[];
  /** All of them proven by reading back. */
  readonly shards: number;
  /** Shards that an earlier try had brought. */
  readonly kept: number;
  /** Of the archives that were sent, before compression. */
  readonly bytes: number;
  readonly tombstones: number;
  /** What tombstones had deleted is there again. */
  readonly deletedDataReturns: boolean;
  readonly warnings: readonly PlanWarning[];
};

export type PartialResult = CommonResult & {
  readonly mode: 'partial';
  readonly restartRequired: false;
  /** Left out, for their names were taken. */
  readonly skipped: readonly { readonly org: string; readonly bucket: string }[];
};

export type FullResult = CommonResult & {
  readonly mode: 'full';
  readonly restartRequired: true;
  /** The token that holds now; the ones of before do not, unless the backup holds them too. */
  readonly token: TokenPlan & {
    /** The token itself, also where it came from the backup. Not to be printed. */
    readonly reveal: () => string;
  };
};

export type RestoreResult = PartialResult | FullResult;

export type UndoResult = {
  readonly server: string;
  /** Temporary buckets that went. */
  readonly removed: readonly string[];
  /** Buckets that have their former name again. */
  readonly renamedBack: readonly string[];
  /** Buckets that keep their data as long as before. */
  readonly retention: readonly string[];
  /** Buckets that had been restored to their end: they stay. */
  readonly stay: readonly string[];
};
