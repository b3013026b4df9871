/** Judges clocks while they are still real: a cassette holds one constant for all times, so nothing else could. */
import { isRecord } from '../../../src/spec/is-record.ts';
import { clockWindowMs } from './rules.ts';

/** RFC 3339 with its fraction, as nanoseconds since 1970. */
const nanoseconds = (text: string): bigint | undefined => {
  const [, head, fraction = '', zone] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)$/.exec(text) ?? [];
  if (head === undefined || zone === undefined) return undefined;
  return BigInt(Date.parse(`${head}${zone}`)) * 1_000_000n + BigInt(fraction.padEnd(9, '0'));
};

const timeAt = (record: Readonly<Record<string, unknown>>, key: string): bigint | undefined => {
  const value = record[key];
  return typeof value === 'string' ? nanoseconds(value) : undefined;
};

/** Pairs of which the first must not lie after the second. */
const ordered = [['createdAt', 'updatedAt']] as const;

const toleranceMs = 5_000;

const judgeRecord = (record: Readonly<Record<string, unknown>>, nowMs: number): readonly string[] => [
  ...ordered.flatMap(([first, second]) => {
    const [a, b] = [timeAt(record, first), timeAt(record, second)];
    return a !== undefined && b !== undefined && a > b ? [`${first} is later than ${second}`] : [];
  }),
  ...['createdAt', 'updatedAt'].flatMap((key) => {
    const time = timeAt(record, key);
    const aheadMs = time === undefined ? 0 : Number(time / 1_000_000n) - nowMs;
    return aheadMs > toleranceMs && aheadMs < clockWindowMs ? [`${key} is in the future`] : [];
  }),
];

/** How long the cookies of an answer last, in whole minutes. */
export const judgeCookies = (headers: readonly (readonly [string, string])[], nowMs: number): readonly string[] =>
  headers.flatMap(([name, value]) => {
    const [, expires] = name === 'set-cookie' ? (/;\s*expires=([^;]+)/i.exec(value) ?? []) : [];
    return expires === undefined
      ? []
      : [`the cookie lasts ${Math.round((Date.parse(expires) - nowMs) / 60_000)} minutes`];
  });

/** Stable sentences about the times in an answer, each once. */
export const judgeClocks = (value: unknown, nowMs: number): readonly string[] => {
  const found = new Set<string>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk);
    else if (isRecord(node)) {
      for (const sentence of judgeRecord(node, nowMs)) found.add(sentence);
      Object.values(node).forEach(walk);
    }
  };
  walk(value);
  return [...found].sort();
};
