/** What the server's metrics tell of each shard: how many TSM files it has, and how large they are. */
import type { ShardId } from '../folder/manifest.ts';

export type ShardSize = { readonly files?: number; readonly bytes?: number };

const sample = /^storage_tsm_files_(total|disk_bytes)\{(?:[^}]*,)?id="(\d+)"[^}]*\} (\S+)$/;

/** Of the text of `/metrics`; empty where the server keeps none. */
export const shardSizes = (metrics: string): ReadonlyMap<ShardId, ShardSize> => {
  const sizes = new Map<ShardId, ShardSize>();
  for (const line of metrics.split('\n')) {
    const [, kind, id, text] = sample.exec(line) ?? [];
    if (kind === undefined || id === undefined || !Number.isFinite(Number(text))) continue;
    sizes.set(id, { ...sizes.get(id), [kind === 'total' ? 'files' : 'bytes']: Number(text) });
  }
  return sizes;
};
