/** A stored shard on its way to the server, always as gzip, whose length and checksum tell a body that was cut short. */
import { BackupError } from '../../errors.ts';
import type { ShardId } from '../../folder/manifest.ts';
import { drain } from '../../wire/read-body.ts';
import type { Wire } from '../../wire/wire.ts';
import { gzipStored } from './gzip-stored.ts';
import { lateSignal } from './late-signal.ts';
import { scanned, unpacked, type ShardReading } from './scan-shard.ts';
import type { Contents, SourceShard } from '../plan/source.ts';

export type Uploading = ShardReading & {
  readonly wire: Wire;
  /** Of the archive, before compression. */
  readonly onBytes: (bytes: number) => void;
  readonly stallMs: number;
};

/**
 * An upload that the server has whole is waited for after an abort: InfluxDB 2.9.1 dies of a fault where the bucket is
 * deleted while it still opens the shard. One that is on its way ends with its next piece.
 */
const settleMs = 5_000;

/**
 * `target`: its id on the server. An archive that was read before is not hashed again: what the server gives back must
 * be equal to that reading. Stored gzip is unpacked here: the server takes longer over that than over the few bytes more.
 */
export async function uploadShard(shard: SourceShard, target: ShardId, uploading: Uploading): Promise<Contents> {
  const { wire, onBytes, stallMs, ...reading } = uploading;
  const signal = lateSignal(reading.signal, settleMs);
  let contents = shard.contents;
  const onEnd = (found: Contents): void => void (contents = found);
  const archive = contents ? unpacked(shard, reading) : scanned(shard, reading, onEnd);
  const body = gzipStored(counted(archive, onBytes));
  const headers = { 'content-type': 'application/octet-stream', 'content-encoding': 'gzip' };
  const answer = await wire.post(`/api/v2/restore/shards/${target}`, { headers, body, signal, stallMs });
  await drain(answer.body);
  if (contents) return contents;
  throw new BackupError('not-verified', `shard ${shard.id}: the server answered before it had read all of it`, {
    shard: shard.id,
  });
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    yield chunk;
    onBytes(chunk.length);
  }
}
