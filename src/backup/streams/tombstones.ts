/**
 * What a tombstone file says was deleted. The server reads it beside its TSM file, but a restore leaves it out: all that
 * it names comes back. Formats 2, 3 and 4 of the storage engine; 2.x writes 4, and 3 where an older file was there.
 */
import { gunzipSync } from 'node:zlib';

export type DeletedMeasurement = {
  readonly measurement: string;
  /** How many entries name it: one a field, series and deletion. */
  readonly entries: number;
  /** Nanoseconds since 1970, both ends included; absent where an entry has no bound on that side. */
  readonly from?: bigint;
  readonly to?: bigint;
};

const headers = { 2: 0x1502, 3: 0x1503, 4: 0x1504 } as const;
const noStart = -(2n ** 63n);
const noEnd = 2n ** 63n - 1n;

/** Between series and field in the engine's keys. */
const fieldMark = '#!~#';

/** A bound on what a hostile file may unpack to; half a million entries are about 50 MB. */
const maxUnpacked = 67_108_864;

type Found = { entries: number; from: bigint; to: bigint };

/** Sorted by name; `undefined` where the file is of another format or damaged. */
export function readTombstones(file: Uint8Array): readonly DeletedMeasurement[] | undefined {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const header = bytes.length < 4 ? undefined : bytes.readUInt32BE(0);
  const body = bytes.subarray(4);
  if (header === headers[2]) return readEntries(body);
  if (header !== headers[3] && header !== headers[4]) return undefined;
  try {
    return readEntries(gunzipSync(body, { maxOutputLength: maxUnpacked }));
  } catch {
    return undefined;
  }
}

const readEntries = (bytes: Buffer): readonly DeletedMeasurement[] | undefined => {
  const found = new Map<string, Found>();
  for (let at = 0; at < bytes.length;) {
    if (at + 4 > bytes.length) return undefined;
    const times = at + 4 + bytes.readUInt32BE(at);
    if (times + 16 > bytes.length) return undefined;
    const measurement = measurementOf(bytes.toString('utf8', at + 4, times));
    add(found, measurement, bytes.readBigInt64BE(times), bytes.readBigInt64BE(times + 8));
    at = times + 16;
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([measurement, { entries, from, to }]) => ({
      measurement,
      entries,
      ...(from > noStart && { from }),
      ...(to < noEnd && { to }),
    }));
};

const add = (found: Map<string, Found>, measurement: string, from: bigint, to: bigint): void => {
  const known = found.get(measurement);
  if (!known) found.set(measurement, { entries: 1, from, to });
  else {
    known.entries += 1;
    if (from < known.from) known.from = from;
    if (to > known.to) known.to = to;
  }
};

/** A key is `measurement,tag=value#!~#field`, blanks and commas in a name behind a backslash. */
const measurementOf = (key: string): string => {
  const series = key.split(fieldMark, 1)[0] ?? '';
  const name = /^(?:\\.|[^\\,]|\\$)*/s.exec(series)?.[0] ?? '';
  return name.replace(/\\([, =\\])/g, '$1');
};
