import type { BackupEvent } from './events.ts';
import type { ShardId } from './folder/manifest.ts';

/** An event each megabyte is often enough to be seen moving. */
const eventBytes = 1_048_576;

export type ByteReporter = {
  readonly moved: (bytes: number) => void;
  /** Tells the rest. */
  readonly done: () => void;
};

/** Tells the bytes of a shard, many pieces at once. */
export function createByteReporter(shard: ShardId, tell: (event: BackupEvent) => void): ByteReporter {
  let bytes = 0;
  const report = (): void => {
    if (bytes > 0) tell({ type: 'shard-bytes', shard, bytes });
    bytes = 0;
  };
  return {
    moved: (more) => {
      bytes += more;
      if (bytes >= eventBytes) report();
    },
    done: report,
  };
}
