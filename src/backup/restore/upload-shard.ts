/** A stored shard on its way to the server, always as gzip, whose length and checksum tell a body that was cut short. */
import { BackupError } from '../errors.ts';
import type { ShardId } from '../folder/manifest.ts';
import { readStoredFile } from '../folder/read-stored-file.ts';
import { drain } from '../wire/read-body.ts';
import type { Wire } from '../wire/wire.ts';
import { gzipStored } from './gzip-stored.ts';
import { lateSignal } from './late-signal.ts';
import { scanned, unpacked, type ShardReading } from './scan-shard.ts';
import type { Contents, SourceShard } from './source.ts';

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
 * be equal to that reading.
 */
export async function uploadShard(shard: SourceShard, target: ShardId, uploading: Uploading): Promise<Contents> {
  const { wire, ...sending } = uploading;
  const signal = lateSignal(sending.signal, settleMs);
  let contents = shard.contents;
  const onEnd = (found: Contents): void => void (contents = found);
  const body = shard.contents ? known(shard, shard.contents, sending) : packed(scanned(shard, sending, onEnd), sending);
  const headers = { 'content-type': 'application/octet-stream', 'content-encoding': 'gzip' };
  const answer = await wire.post(`/api/v2/restore/shards/${target}`, {
    headers,
    body,
    signal,
    stallMs: sending.stallMs,
  });
  await drain(answer.body);
  if (contents) return contents;
  throw new BackupError('not-verified', `shard ${shard.id}: the server answered before it had read all of it`, {
    shard: shard.id,
  });
}

type Sending = Omit<Uploading, 'wire'>;

/** Gzip on disk needs no unpacking. */
function known(shard: SourceShard, contents: Contents, sending: Sending): AsyncIterable<Uint8Array> {
  const { dir, signal, decode, onBytes } = sending;
  if (shard.compression !== 'gzip' || decode) return packed(unpacked(shard, sending), sending);
  const perByte = contents.bytes / Math.max(1, shard.size);
  const asItIs = readStoredFile(dir, { ...shard, compression: 'none' }, { signal });
  return counted(asItIs, (bytes) => {
    onBytes(Math.round(bytes * perByte));
  });
}

const packed = (chunks: AsyncIterable<Uint8Array>, { onBytes }: Sending): AsyncIterable<Uint8Array> =>
  gzipStored(counted(chunks, onBytes));

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    yield chunk;
    onBytes(chunk.length);
  }
}
