/** Which shards InfluxDB's metadata knows: a protobuf message, of which only the shards' ids are read. */
import { BackupError } from '../errors.ts';
import type { ShardId } from '../folder/manifest.ts';

type Field = { readonly number: number; readonly value: bigint; readonly bytes?: Uint8Array };

/** Field numbers of https://github.com/influxdata/influxdb/blob/main-2.x/v1/services/meta/internal/meta.proto */
const path = { database: 5, retentionPolicy: 3, shardGroup: 5, deletedAt: 4, shard: 5, id: 1 } as const;

/** Shards of groups that are not deleted: the ones that a full restore makes room for. @throws BackupError `metadata-invalid` */
export function shardsOf(message: Uint8Array, file: string): ReadonlySet<ShardId> {
  const shards = new Set<ShardId>();
  for (const database of inner(message, path.database, file))
    for (const policy of inner(database, path.retentionPolicy, file))
      for (const group of inner(policy, path.shardGroup, file)) {
        const fields = [...fieldsOf(group, file)];
        if (fields.some(({ number, value }) => number === path.deletedAt && value !== 0n)) continue;
        for (const shard of fields.filter((field) => field.number === path.shard))
          for (const { number, value } of fieldsOf(shard.bytes ?? new Uint8Array(), file))
            if (number === path.id) shards.add(value.toString());
      }
  return shards;
}

function* inner(message: Uint8Array, number: number, file: string): Generator<Uint8Array> {
  for (const field of fieldsOf(message, file)) if (field.number === number && field.bytes) yield field.bytes;
}

/** https://protobuf.dev/programming-guides/encoding/ */
function* fieldsOf(message: Uint8Array, file: string): Generator<Field> {
  let at = 0;
  const invalid = (): BackupError =>
    new BackupError('metadata-invalid', `${file} is damaged: its list of shards cannot be read`, { file });
  const varint = (): bigint => {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = message[at];
      if (byte === undefined) throw invalid();
      at += 1;
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return BigInt.asUintN(64, value);
    }
    throw invalid();
  };
  const skip = (length: number): Uint8Array => {
    if (at + length > message.length) throw invalid();
    return message.subarray(at, (at += length));
  };
  while (at < message.length) {
    const tag = varint();
    const number = Number(tag >> 3n);
    const kind = Number(tag & 7n);
    if (kind === 0) yield { number, value: varint() };
    else if (kind === 2) yield { number, value: 0n, bytes: skip(Number(varint())) };
    else if (kind === 1 || kind === 5) skip(kind === 1 ? 8 : 4);
    else throw invalid();
  }
}
