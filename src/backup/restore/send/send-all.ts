/** All shards of a restore: several at once, the largest first; those that an earlier try proved are not sent again. */
import type { BackupEvent } from '../../events.ts';
import { isTombstone, type ArchivedFile } from '../../folder/inventory.ts';
import type { ShardId } from '../../folder/manifest.ts';
import { inParallel } from '../../in-parallel.ts';
import { mayPass, mayRest, withRetries } from '../../wire/retry.ts';
import type { Wire } from '../../wire/wire.ts';
import type { RestoreOptions } from '../options.ts';
import type { ShardReading } from './scan-shard.ts';
import { holdsFiles } from './read-back.ts';
import { sendShard, type Sending, type ShardJob } from './send-shard.ts';
import { bytesOf, countTombstones } from '../plan/source.ts';

export type Sendings = Pick<Sending, 'mayGrow' | 'mustBeEmpty'> & {
  readonly wire: Wire;
  readonly reading: ShardReading;
  readonly options: Pick<RestoreOptions, 'parallel' | 'retries' | 'signal' | 'stallMs'>;
  readonly tell: (event: BackupEvent) => void;
  /** Ids on the server. */
  readonly verified: readonly ShardId[];
  /** Resolves when it is in the state on disk. */
  readonly onVerified: (target: ShardId) => Promise<void>;
};

export type SentAll = { readonly kept: number; readonly bytes: number; readonly tombstones: number };

const defaultParallel = 4;

/** A server that has all of a large shard is silent until it has opened it. */
const patienceMs = 5 * 60_000;

export async function sendAll(jobs: readonly ShardJob[], sendings: Sendings): Promise<SentAll> {
  const { wire, reading, options, tell, onVerified, mayGrow, mustBeEmpty } = sendings;
  const kept = new Set(await stillThere(jobs, sendings));
  const waiting = jobs.filter((job) => !kept.has(job));
  for (const { shard } of kept) tell({ type: 'shard-verified', shard: shard.id, kept: true });
  const sorted = waiting.toSorted((a, b) => bytesOf([b.shard]) - bytesOf([a.shard]));
  tell({ type: 'phase', phase: 'shards', shards: sorted.length, bytes: bytesOf(sorted.map(({ shard }) => shard)) });
  /** What is told as proven is not sent again, even if this process is killed in the next moment. */
  const tellOnceNoted = ({ shard, target }: ShardJob): Promise<void> =>
    onVerified(target).then(
      () => {
        tell({ type: 'shard-verified', shard: shard.id, kept: false });
      },
      () => undefined, // thrown in the end by what writes the state
    );
  let [bytes, tombstones] = [0, 0];
  const noted: Promise<void>[] = [];
  await inParallel(sorted, options.parallel ?? defaultParallel, options.signal, async (job, signal) => {
    const files = await sendShard(job, {
      ...reading,
      ...{ wire, tell, mayGrow, mustBeEmpty },
      signal,
      retries: options.retries,
      stallMs: options.stallMs ?? patienceMs,
    });
    tombstones += countTombstones(files);
    bytes += job.shard.contents?.bytes ?? files.reduce((sum, { size }) => sum + size, 0);
    noted.push(tellOnceNoted(job));
  }).finally(() => Promise.all(noted));
  return { kept: kept.size, bytes, tombstones };
}

/** Those that an earlier try had proven, unless the server was set back to a time before: then they are empty again. */
async function stillThere(jobs: readonly ShardJob[], sendings: Sendings): Promise<readonly ShardJob[]> {
  const { wire, options } = sendings;
  const proven = new Set(sendings.verified);
  const there: ShardJob[] = [];
  const candidates = jobs.filter(({ target }) => proven.has(target));
  await inParallel(candidates, options.parallel ?? defaultParallel, options.signal, async (job, signal) => {
    const { retries } = options;
    const look = (): Promise<boolean> => holdsFiles({ wire, signal, target: job.target });
    const isEmpty = job.shard.contents?.files.some(isSent) === false;
    if (isEmpty || (await withRetries(look, { retries, signal, retryIf: mayPassOrRest }))) there.push(job);
  });
  return there;
}

const isSent = (file: ArchivedFile): boolean => !isTombstone(file);

const mayPassOrRest = (error: unknown): boolean => mayPass(error) || mayRest(error);
