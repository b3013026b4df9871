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

type Visit = (record: Readonly<Record<string, unknown>>) => void;

const eachRecord = (node: unknown, visit: Visit): void => {
  if (Array.isArray(node)) for (const item of node) eachRecord(item, visit);
  else if (isRecord(node)) {
    visit(node);
    for (const item of Object.values(node)) eachRecord(item, visit);
  }
};

/** Stable sentences about the times in an answer, each once. */
export const judgeClocks = (value: unknown, nowMs: number): readonly string[] => {
  const found = new Set<string>();
  eachRecord(value, (record) => {
    for (const sentence of judgeRecord(record, nowMs)) found.add(sentence);
  });
  return [...found].sort();
};

/** When each thing was made and changed, by its id, as the answers so far told it. */
export type ToldTimes = ReadonlyMap<string, Readonly<Record<string, string>>>;

const isWhole = (time: string): boolean => !time.includes('.');

const isZero = (time: string): boolean => time.startsWith('0001-');

/** Less than nought: `a` is before `b`. Where one of them has no fraction, seconds are compared. */
const compareTimes = (a: string, b: string): number => {
  const [left, right] = [nanoseconds(a), nanoseconds(b)];
  if (left === undefined || right === undefined) return 0;
  const unit = isWhole(a) || isWhole(b) ? 1_000_000_000n : 1n;
  return Number(left / unit - right / unit);
};

/** What a later answer may not do with a time, as the sentence that is kept of it. */
const lasting: Readonly<Record<string, readonly [isWrong: (order: number) => boolean, sentence: string]>> = {
  createdAt: [(order) => order !== 0, 'createdAt is another one than before'],
  updatedAt: [(order) => order < 0, 'updatedAt is earlier than before'],
};

export type JudgedHistory = { readonly sentences: readonly string[]; readonly told: ToldTimes };

/** Compares the times in an answer with those that earlier answers of the scenario gave for the same things. */
export const judgeHistory = (value: unknown, before: ToldTimes): JudgedHistory => {
  const told = new Map(before);
  const found = new Set<string>();
  eachRecord(value, (record) => {
    const { id } = record;
    if (typeof id !== 'string') return;
    for (const [key, [isWrong, sentence]] of Object.entries(lasting)) {
      const time = record[key];
      if (typeof time !== 'string' || nanoseconds(time) === undefined || isZero(time)) continue; // nought is another check's
      const former = told.get(id)?.[key];
      if (former !== undefined && isWrong(compareTimes(time, former))) found.add(sentence);
      told.set(id, { ...told.get(id), [key]: time });
    }
  });
  return { sentences: [...found].sort(), told };
};
