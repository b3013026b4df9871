/** Reading archives before anything is sent: those that no inventory describes, or all of them. */
import { inParallel } from '../../in-parallel.ts';
import { scanShard, type ShardReading } from '../send/scan-shard.ts';
import { withContents, type Contents, type SourceBucket, type SourceShard } from './source.ts';

/** Resolves with the buckets and what their archives were found to hold; what is wrong with one is thrown. */
export type LookInto = (sources: readonly SourceBucket[], reading: ShardReading) => Promise<readonly SourceBucket[]>;

const atOnce = 4;

export const lookIntoThose =
  (which: (shard: SourceShard) => boolean): LookInto =>
  async (sources, reading) => {
    const known = new Map<string, Contents>();
    const shards = sources.flatMap((source) => source.shards).filter(which);
    await inParallel(shards, atOnce, reading.signal, async (shard, signal) => {
      known.set(shard.fileName, await scanShard(shard, { ...reading, signal }));
    });
    return sources.map((source) => withContents(source, known));
  };

export const unknownOnes = ({ contents }: SourceShard): boolean => contents === undefined;
