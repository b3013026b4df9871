/** Takes values out of a JSON document that anybody may have written; each complaint names the place. */
import { isRecord } from '../../client/is-record.ts';
import { BackupError } from '../errors.ts';
import { parseJson } from '../../client/json/parse-json.ts';

export type Fields = {
  /** Where in the document, e.g. `buckets[3].retentionPolicies[0]`. */
  readonly at: string;
  readonly fail: (key: string, what: string) => never;
  readonly has: (key: string) => boolean;
  readonly text: (key: string, pattern?: RegExp) => string;
  readonly flag: (key: string) => boolean;
  /** Whole numbers from 0 to `max`, which is 2^53-1 by default. */
  readonly count: (key: string, max?: number) => number;
  /** Whole numbers of up to 64 bits. */
  readonly big: (key: string, max: bigint) => bigint;
  readonly record: (key: string) => Fields;
  /** Go writes an empty list as `null` at times. */
  readonly list: (key: string) => readonly unknown[];
  readonly records: (key: string) => readonly Fields[];
  /** `undefined` where the key is absent or `null`. */
  readonly optional: <T>(key: string, read: (key: string) => T) => T | undefined;
};

/** A bound on all lists of a document, so that a hostile one cannot take all memory. */
const maxItems = 2_000_000;

export const rfc3339 =
  /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?(?:Z|[+-][0-9]{2}:[0-9]{2})$/;
export const serverId = /^[0-9a-f]{16}$/;
export const sha256Hex = /^[0-9a-f]{64}$/;

/** @throws BackupError `manifest-invalid` */
export function readDocument(text: string, file: string): Fields {
  const complain = (what: string, cause?: unknown): never => {
    throw new BackupError('manifest-invalid', `${file}: ${what}; nothing was done with it`, { file, cause });
  };
  let value: unknown;
  try {
    value = parseJson(text);
  } catch (cause) {
    return complain('this is not JSON', cause);
  }
  if (!isRecord(value)) return complain('this is not a JSON object');
  return fieldsOf(value, '', complain, { items: 0 });
}

function fieldsOf(
  source: Readonly<Record<string, unknown>>,
  at: string,
  complain: (what: string) => never,
  seen: { items: number },
): Fields {
  const place = (key: string): string => (at === '' ? key : `${at}.${key}`);
  const fail = (key: string, what: string): never => complain(`${place(key)} ${what}`);
  const read = (key: string): unknown => (Object.hasOwn(source, key) ? source[key] : undefined);

  const big = (key: string, max: bigint): bigint => {
    const value = read(key);
    const whole = typeof value === 'bigint' ? value : Number.isSafeInteger(value) ? BigInt(Number(value)) : undefined;
    if (whole === undefined) return fail(key, 'is not a whole number');
    return whole < 0n || whole > max ? fail(key, `is not within 0 and ${max}`) : whole;
  };
  const nested = (value: unknown, name: string): Fields =>
    isRecord(value) ? fieldsOf(value, name, complain, seen) : complain(`${name} is not an object`);
  const list = (key: string): readonly unknown[] => {
    const value = read(key) ?? [];
    if (!Array.isArray(value)) return fail(key, 'is not a list');
    seen.items += value.length;
    return seen.items > maxItems ? fail(key, `is one list item too many: ${maxItems} are read`) : value;
  };

  return {
    at,
    fail,
    has: (key) => read(key) !== undefined && read(key) !== null,
    text: (key, pattern) => {
      const value = read(key);
      if (typeof value !== 'string') return fail(key, 'is not a text');
      return pattern === undefined || pattern.test(value) ? value : fail(key, `is not of the form ${pattern.source}`);
    },
    flag: (key) => {
      const value = read(key);
      return typeof value === 'boolean' ? value : fail(key, 'is neither true nor false');
    },
    count: (key, max = Number.MAX_SAFE_INTEGER) => Number(big(key, BigInt(max))),
    big,
    record: (key) => nested(read(key), place(key)),
    list,
    records: (key) => list(key).map((item, index) => nested(item, `${place(key)}[${index}]`)),
    optional: (key, take) => (read(key) === undefined || read(key) === null ? undefined : take(key)),
  };
}
