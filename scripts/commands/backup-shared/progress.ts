/** How far a run is, folded from its events; pure, so that the bar and the lines only print. */
import type { BackupEvent, Phase } from '../../../src/backup/events.ts';
import type { ShardId } from '../../../src/backup/folder/manifest.ts';

export type Progress = {
  readonly phase: Phase | undefined;
  /** Of the phase; absent until it is known. */
  readonly shards?: number;
  readonly bytes?: number;
  /** Verified, or gone from the server: nothing is left to do for them. */
  readonly finished: number;
  /** Verified before this run, so that nothing moved. */
  readonly kept: number;
  /** Bytes that moved in this phase, without those of a try that failed. */
  readonly moved: number;
  /** Those among them of shards that are not finished. */
  readonly underWay: ReadonlyMap<ShardId, number>;
  readonly retries: number;
  /** Milliseconds, when the phase began. */
  readonly since: number;
  /** Bytes moved by then, newest last: what the rate is told from. */
  readonly samples: readonly (readonly [at: number, moved: number])[];
};

export const noProgress: Progress = {
  phase: undefined,
  finished: 0,
  kept: 0,
  moved: 0,
  underWay: new Map(),
  retries: 0,
  since: 0,
  samples: [],
};

const windowMs = 5_000;
const sampleMs = 200;

const sampled = ({ samples }: Progress, now: number, moved: number): Progress['samples'] => {
  const [last] = samples.slice(-1);
  if (last !== undefined && now - last[0] < sampleMs) return samples;
  const firstKept = samples.findIndex(([at]) => now - at <= windowMs);
  return [...(firstKept < 0 ? [] : samples.slice(firstKept)), [now, moved]];
};

const finish = (progress: Progress, shard: ShardId): Pick<Progress, 'finished' | 'underWay'> => ({
  finished: progress.finished + 1,
  underWay: new Map([...progress.underWay].filter(([id]) => id !== shard)),
});

/** It moves anew from its beginning. The rate stays what it was: the bytes did move. */
const again = (progress: Progress, shard: ShardId): Progress => {
  const lost = progress.underWay.get(shard) ?? 0;
  return {
    ...progress,
    moved: progress.moved - lost,
    underWay: new Map([...progress.underWay, [shard, 0]]),
    samples: progress.samples.map(([at, moved]) => [at, moved - lost]),
    retries: progress.retries + 1,
  };
};

export const advance = (progress: Progress, event: BackupEvent, now: number): Progress => {
  switch (event.type) {
    case 'phase': {
      const { phase, shards, bytes } = event;
      const totals = { ...(shards !== undefined && { shards }), ...(bytes !== undefined && { bytes }) };
      return { ...noProgress, phase, ...totals, retries: progress.retries, since: now, samples: [[now, 0]] };
    }
    case 'shard-bytes': {
      const { shard, bytes } = event;
      const moved = progress.moved + bytes;
      const underWay = new Map([...progress.underWay, [shard, (progress.underWay.get(shard) ?? 0) + bytes]]);
      return { ...progress, moved, underWay, samples: sampled(progress, now, moved) };
    }
    case 'shard-verified':
      return { ...progress, ...finish(progress, event.shard), kept: progress.kept + (event.kept ? 1 : 0) };
    case 'shard-removed':
      return { ...progress, ...finish(progress, event.shard) };
    case 'shard-retry':
      return again(progress, event.shard);
    case 'shard-start':
    case 'shard-done':
    case 'notice':
      return progress;
    default:
      return event satisfies never;
  }
};

/** Bytes a second over the last seconds; `undefined` until something moved. */
export const rateOf = ({ samples, moved }: Progress, now: number): number | undefined => {
  const first = samples.find(([at]) => now - at <= windowMs) ?? samples.at(-1);
  if (first === undefined || moved === 0 || now <= first[0]) return undefined;
  return ((moved - first[1]) * 1000) / (now - first[0]);
};

/** Of the whole, 0 to 1; by bytes where their sum is known, else by shards. */
export const shareOf = ({ bytes, moved, shards, finished }: Progress): number | undefined => {
  if (bytes !== undefined && bytes > 0) return Math.min(1, moved / bytes);
  return shards === undefined || shards === 0 ? undefined : Math.min(1, finished / shards);
};

/** Seconds; by the rate of now where the size is known, else by the pace of the shards that had to be moved. */
export const secondsLeft = (progress: Progress, now: number): number | undefined => {
  const { bytes, moved, shards, finished, kept, since } = progress;
  const rate = rateOf(progress, now);
  if (bytes !== undefined) return rate === undefined || rate === 0 ? undefined : Math.max(0, bytes - moved) / rate;
  const done = finished - kept;
  if (shards === undefined || done === 0) return undefined;
  return (((now - since) / done) * (shards - finished)) / 1000;
};
