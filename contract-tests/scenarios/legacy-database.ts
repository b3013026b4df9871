/** A database as the 1.x meta store writes it in protobuf, which is what clients of InfluxDB 2.0 restore a bucket from. */

const varint = (value: bigint): number[] =>
  value < 0x80n ? [Number(value)] : [Number(value & 0x7fn) | 0x80, ...varint(value >> 7n)];

const integer = (field: number, value: bigint | number): number[] => [field << 3, ...varint(BigInt(value))];

const bytes = (field: number, value: readonly number[]): number[] => [
  (field << 3) | 2,
  ...varint(BigInt(value.length)),
  ...value,
];

const text = (field: number, value: string): number[] => bytes(field, [...Buffer.from(value)]);

const nanoseconds = (time: string): bigint => BigInt(Date.parse(time)) * 1_000_000n;

const weekNs = 604_800_000_000_000n;

/** One retention policy without an end, with one group, the week of the first of January 2026, with one shard: 1. */
export const legacyDatabase = (): Uint8Array => {
  const shard = integer(1, 1);
  const group = [
    ...integer(1, 1),
    ...integer(2, nanoseconds('2025-12-29T00:00:00Z')),
    ...integer(3, nanoseconds('2026-01-05T00:00:00Z')),
    ...integer(4, 0), // not deleted
    ...bytes(5, shard),
  ];
  const policy = [...text(1, 'autogen'), ...integer(2, 0), ...integer(3, weekNs), ...integer(4, 1), ...bytes(5, group)];
  return Uint8Array.from([...text(1, 'legacy'), ...text(2, 'autogen'), ...bytes(3, policy)]);
};
