/** Reading archives before anything is sent: those that no inventory describes, or all of them. */
import { inParallel } from '../take/in-parallel.ts';
import type { LookInto } from './prepare.ts';
import { scanShard } from './scan-shard.ts';
import { countTombstones, type SourceShard } from './source.ts';

const atOnce = 4;

/** `which` of the shards are read; what is wrong with one is thrown. */
export const lookIntoThose =
  (which: (shard: SourceShard) => boolean): LookInto =>
  async (sources, reading) => {
    const known = new Map<string, number>();
    const shards = sources.flatMap((source) => source.shards).filter(which);
    await inParallel(shards, atOnce, reading.signal, async (shard, signal) => {
      const { files } = await scanShard(shard, { ...reading, signal });
      known.set(shard.fileName, countTombstones(files));
    });
    return known;
  };

export const unknownOnes = ({ verified }: SourceShard): boolean => verified === undefined;
