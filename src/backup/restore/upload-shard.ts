/** A stored shard on its way to the server, always as gzip, whose length and checksum tell a body that was cut short. */
import { createHash } from 'node:crypto';
import { BackupError } from '../errors.ts';
import type { ShardId } from '../folder/manifest.ts';
import { readStoredFile } from '../folder/read-stored-file.ts';
import { drain } from '../wire/read-body.ts';
import type { Wire } from '../wire/wire.ts';
import { gzipStored } from './gzip-stored.ts';
import { lateSignal } from './late-signal.ts';
import { scanned, type ShardReading, type ShardScan } from './scan-shard.ts';
import type { SourceShard } from './source.ts';

/**
 * An upload that the server has whole is waited for after an abort: InfluxDB 2.9.1 dies of a fault where the bucket is
 * deleted while it still opens the shard. One that is on its way ends with its next piece.
 */
const settleMs = 5_000;

type Progress = { readonly onBytes: (bytes: number) => void; readonly onEnd: (sent: ShardScan) => void };

/** `target`: its id on the server. What is wrong with the file ends the upload before it is whole. */
export async function uploadShard(
  shard: SourceShard,
  target: ShardId,
  sending: ShardReading & { readonly wire: Wire; readonly onBytes: (bytes: number) => void },
): Promise<ShardScan> {
  const { wire, onBytes, ...reading } = sending;
  let sent: ShardScan | undefined;
  const progress: Progress = { onBytes, onEnd: (all) => (sent = all) };
  const body =
    shard.verified && canGoAsItIs(shard, reading) ? asItIs(shard, reading, progress) : packed(shard, reading, progress);
  const headers = { 'content-type': 'application/octet-stream', 'content-encoding': 'gzip' };
  const signal = lateSignal(reading.signal, settleMs);
  const answer = await wire.post(`/api/v2/restore/shards/${target}`, { headers, body, signal });
  await drain(answer.body);
  if (sent) return sent;
  throw new BackupError('not-verified', `shard ${shard.id}: the server answered before it had read all of it`, {
    shard: shard.id,
  });
}

/** Gzip on disk with a known hash needs no unpacking. */
const canGoAsItIs = ({ compression }: SourceShard, { decode }: ShardReading): boolean =>
  compression === 'gzip' && !decode;

const packed = (shard: SourceShard, reading: ShardReading, { onBytes, onEnd }: Progress): AsyncIterable<Uint8Array> =>
  gzipStored(counted(scanned(shard, reading, onEnd), onBytes));

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    yield chunk;
    onBytes(chunk.length);
  }
}

/** The last piece waits for the hash: a changed file never arrives whole. */
async function* asItIs(
  { verified, ...file }: SourceShard,
  { dir, signal }: ShardReading,
  { onBytes, onEnd }: Progress,
): AsyncGenerator<Uint8Array> {
  if (!verified) return;
  const hash = createHash('sha256');
  const perByte = verified.tarSize / Math.max(1, file.size);
  let held: Uint8Array | undefined;
  for await (const piece of readStoredFile(dir, { ...file, compression: 'none' }, { signal })) {
    hash.update(piece);
    if (held) yield held;
    held = piece;
    onBytes(Math.round(piece.length * perByte));
  }
  if (hash.digest('hex') !== verified.sha256)
    throw new BackupError('file-changed', `${file.fileName}: it is not as it was when the backup was made`, {
      ...{ file: file.fileName, shard: file.id },
    });
  onEnd({ files: verified.files, bytes: verified.tarSize });
  if (held) yield held;
}
