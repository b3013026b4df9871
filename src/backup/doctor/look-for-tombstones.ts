/**
 * Which shards hold tombstones, as far as the time reaches. Nothing but a download tells; but a tombstone stands right
 * before its TSM file in it, so the transfer ends at the first one, or where the last file begins.
 */
import { BackupError } from '../errors.ts';
import { isTombstone } from '../folder/inventory.ts';
import type { ShardId } from '../folder/manifest.ts';
import { createTarScanner } from '../streams/tar-scanner.ts';
import type { Wire } from '../wire/wire.ts';
import type { ShardLook } from './diagnosis.ts';
import type { ShardSize } from './shard-sizes.ts';

export type ShardToLookAt = ShardSize & { readonly shard: ShardId; readonly bucket: string };

/** Bytes that must pass before the last file begins. */
const cost = ({ files, bytes }: ShardToLookAt): number =>
  files === undefined || bytes === undefined || files === 0 ? Infinity : (bytes * (files - 1)) / files;

const lookAt = async (wire: Wire, { shard, files }: ShardToLookAt, signal: AbortSignal): Promise<'some' | 'none'> => {
  let [tombstones, archives] = [0, 0];
  const observe = (name: string): undefined => {
    if (isTombstone({ name })) tombstones += 1;
    else archives += 1;
  };
  const scanner = createTarScanner({ shard }, { observe });
  const { body } = await wire.get(`/api/v2/backup/shards/${shard}`, { signal });
  for await (const chunk of body) {
    scanner.write(chunk);
    if (tombstones > 0) return 'some';
    if (archives === files) return 'none';
  }
  scanner.end(); // an archive that breaks off proves nothing
  return 'none';
};

const isGone = (error: unknown): boolean => error instanceof BackupError && error.place.status === 404;

/** Nothing where the time was over: then the error is that of the abort. */
const whyOf = (error: unknown, { aborted }: AbortSignal): { readonly why?: string } =>
  !aborted && error instanceof BackupError ? { why: error.message } : {};

const resultOf = async (
  wire: Wire,
  shard: ShardToLookAt,
  signal: AbortSignal,
): Promise<Pick<ShardLook, 'tombstones' | 'why'>> => {
  if (signal.aborted) return { tombstones: 'not-looked-at' };
  try {
    return { tombstones: await lookAt(wire, shard, signal) };
  } catch (error) {
    if (isGone(error)) return { tombstones: 'gone' };
    return { tombstones: 'not-looked-at', ...whyOf(error, signal) };
  }
};

/** The cheapest first, four at a time, until `signal` ends it. */
export const lookForTombstones = async (
  wire: Wire,
  shards: readonly ShardToLookAt[],
  signal: AbortSignal,
): Promise<readonly ShardLook[]> => {
  const looks: ShardLook[] = [];
  const queue = shards.toSorted((one, other) => cost(one) - cost(other)).values();
  const work = async (): Promise<void> => {
    for (const one of queue) {
      const { shard, bucket, bytes } = one;
      looks.push({ shard, bucket, ...(bytes !== undefined && { bytes }), ...(await resultOf(wire, one, signal)) });
    }
  };
  await Promise.all([work(), work(), work(), work()]);
  return looks.toSorted((one, other) => Number(one.shard) - Number(other.shard));
};
