/** How far a restore came: enough to go on with it, or to undo it, whenever it was cut off. */
import { isRecord } from '../../../client/is-record.ts';
import { BackupError } from '../../errors.ts';
import type { ShardId } from '../../folder/manifest.ts';
import type { Retention } from '../plan/retention.ts';

/** Written before each step that leaves something on the server. */
export type BucketState = {
  readonly org: string;
  readonly orgID: string;
  readonly name: string;
  readonly temporaryName: string;
  /** What the bucket shall keep in the end; its data goes in without a limit. */
  readonly retention: Retention;
  readonly from: { readonly org: string; readonly bucket: string; readonly run: string };
  /** Once the server made it. */
  readonly id?: string;
  readonly shards?: readonly (readonly [from: ShardId, to: ShardId])[];
  /** The bucket that had the name; `moved` once it has another. */
  readonly replaces?: { readonly id: string; readonly keptAs: string; readonly moved?: boolean };
  /** It has its name and its retention. */
  readonly done?: boolean;
};

/** A bucket whose retention waits while old data goes in. */
export type LiftedRetention = {
  readonly id: string;
  readonly org: string;
  readonly bucket: string;
  readonly retention: Retention;
};

type CommonState = {
  readonly formatVersion: 1;
  readonly server: string;
  /** RFC 3339. */
  readonly startedAt: string;
  /** Of what was asked: a rerun must ask for the same. */
  readonly request: string;
  /** Ids on the server. */
  readonly verified: readonly ShardId[];
};

export type PartialState = CommonState & { readonly mode: 'partial'; readonly buckets: readonly BucketState[] };

export type FullState = CommonState & {
  readonly mode: 'full';
  /** The stores that the server has taken. */
  readonly stores: readonly ('kv' | 'sql')[];
  readonly lifted: readonly LiftedRetention[];
};

export type RestoreState = PartialState | FullState;

/** @throws BackupError `manifest-invalid` */
export function parseState(text: string, file: string): RestoreState {
  const value = parsed(text);
  if (isState(value)) return value;
  throw new BackupError('manifest-invalid', `${file} is no state of a restore; remove it if nothing of yours made it`, {
    file,
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Each field that decides what is done to a server is looked at. */
function isState(value: unknown): value is RestoreState {
  if (!isRecord(value) || value.formatVersion !== 1) return false;
  if (![value.server, value.startedAt, value.request].every(isText) || !isListOf(value.verified, isText)) return false;
  if (value.mode === 'partial') return isListOf(value.buckets, isBucketState);
  return value.mode === 'full' && isListOf(value.stores, isText) && isListOf(value.lifted, isLifted);
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isId = (value: unknown): boolean => isText(value) && /^[0-9a-f]{16}$/.test(value);
const isListOf = (value: unknown, is: (item: unknown) => boolean): boolean => Array.isArray(value) && value.every(is);

const isRetention = (value: unknown): boolean =>
  isRecord(value) && Number.isSafeInteger(value.seconds) && Number.isSafeInteger(value.shardGroupSeconds);

/** Buckets are deleted and renamed by these names, so that none is taken that a restore would not have made. */
const isMadeFrom = (name: unknown, made: unknown, kind: 'restoring' | 'before'): boolean => {
  if (!isText(name) || !isText(made) || !made.startsWith(`${name}.${kind}-`)) return false;
  const end = made.slice(name.length + kind.length + 2);
  return kind === 'before' ? /^\d{8}T\d{6}Z(-\d{1,6})?$/.test(end) : /^\d{8}T\d{6}Z-[a-z0-9]{0,6}$/.test(end);
};

const isBucketState = (value: unknown): boolean =>
  isRecord(value) &&
  [value.org, value.name].every(isText) &&
  isMadeFrom(value.name, value.temporaryName, 'restoring') &&
  isId(value.orgID) &&
  isRetention(value.retention) &&
  isRecord(value.from) &&
  (value.id === undefined || isId(value.id)) &&
  (value.shards === undefined || isListOf(value.shards, (pair) => isListOf(pair, isText))) &&
  (value.replaces === undefined ||
    (isRecord(value.replaces) && isId(value.replaces.id) && isMadeFrom(value.name, value.replaces.keptAs, 'before')));

const isLifted = (value: unknown): boolean =>
  isRecord(value) && isId(value.id) && [value.org, value.bucket].every(isText) && isRetention(value.retention);
