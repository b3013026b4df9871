/** One shard, from the disk to the server and back, until it is proven to be there. */
import { BackupError } from '../../errors.ts';
import type { BackupEvent } from '../../events.ts';
import type { ArchivedFile } from '../../folder/inventory.ts';
import type { ShardId } from '../../folder/manifest.ts';
import { mayPass, mayRest, withRetries, type Retry } from '../../wire/retry.ts';
import type { Wire } from '../../wire/wire.ts';
import { requireBack, requireEmpty } from './read-back.ts';
import { scanShard, type ShardReading } from './scan-shard.ts';
import type { SourceShard } from '../plan/source.ts';
import { uploadShard } from './upload-shard.ts';

export type ShardJob = {
  readonly shard: SourceShard;
  /** Its id on the server: one that a restore of just now made. */
  readonly target: ShardId;
  /** For events. */
  readonly bucket: string;
};

export type Sending = ShardReading & {
  readonly wire: Wire;
  readonly tell: (event: BackupEvent) => void;
  readonly retries: number | undefined;
  readonly stallMs: number;
  /** Whether others may write to the shard: nobody knows of a bucket under a temporary name. */
  readonly mayGrow: boolean;
  /** Whether what is in the shard before the first try stops it. */
  readonly mustBeEmpty: boolean;
};

/**
 * Resolves with the archive's files when the server has given them back. A try that failed is repeated with the same
 * archive, which the server takes; another one would mix with it.
 * @throws BackupError `not-verified`, what reading the file throws, what the wire throws
 */
export async function sendShard(job: ShardJob, sending: Sending): Promise<readonly ArchivedFile[]> {
  const { shard, target, bucket } = job;
  const { tell, retries, mayGrow, mustBeEmpty, ...rest } = sending;
  const { signal, wire } = rest;
  const { id } = shard;
  const where = { wire, signal, shard: id, target };
  if (mustBeEmpty)
    await withRetries(() => requireEmpty(bucket, where), { retries, signal, retryIf: (e) => mayPass(e) || mayRest(e) });
  const size = shard.contents && { bytes: shard.contents.bytes };
  tell({ type: 'shard-start', shard: id, bucket, ...size });
  const onBytes = (bytes: number): void => {
    tell({ type: 'shard-bytes', shard: id, bytes });
  };
  const onRetry = (retry: Retry): void => {
    tell({ type: 'shard-retry', shard: id, ...retry });
  };
  const attempt = async (): Promise<readonly ArchivedFile[]> => {
    const { files, bytes } = await uploadShard(shard, target, { ...rest, onBytes });
    tell({ type: 'shard-done', shard: id, bytes });
    const grown = await requireBack(files, { ...where, mayGrow }).catch(async (error: unknown) => {
      if (isNotVerified(error)) await scanShard(shard, rest); // where the stored file is at fault, that is thrown
      throw error;
    });
    if (grown.length > 0) tell(growing(bucket, target, grown));
    return files;
  };
  return withRetries(attempt, { retries, signal, onRetry, retryIf: mayHelp });
}

/** Whether the same archive, sent again, may be taken. */
const mayHelp = (error: unknown): boolean => mayPass(error) || mayRest(error) || isNotVerified(error);

const isNotVerified = (error: unknown): boolean => error instanceof BackupError && error.code === 'not-verified';

const growing = (bucket: string, target: ShardId, files: readonly string[]): BackupEvent => ({
  ...{ type: 'notice', level: 'info', code: 'shard-grows' },
  message: `shard ${target} of ${bucket} gets new data while it is restored (${files.join(', ')})`,
});
