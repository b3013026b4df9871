/** What a seeded server holds: organisations, buckets with their retention, points, and what is deleted of them. */
import { randomFrom } from './random.ts';

export type SeedBucket = {
  readonly org: string;
  readonly bucket: string;
  /** `0`: for ever. */
  readonly retentionSeconds: number;
  readonly groupSeconds: number;
  /** Seconds since 1970 at which the shard groups begin. */
  readonly groups: readonly number[];
};

export type SeedDelete = {
  readonly org: string;
  readonly bucket: string;
  readonly start: string;
  readonly stop: string;
  readonly predicate: string;
};

const day = 86_400;
const week = 7 * day;

/** A Monday, on which shard groups of a week begin; data of old is kept by buckets that keep it for ever. */
const longAgo = Date.UTC(2020, 0, 6) / 1000;
const today = Math.floor(Date.now() / 1000 / day) * day;
const lastMonday = longAgo + Math.floor((today - longAgo) / week) * week;

const counted = <T>(count: number, of: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => of(i));

/** Each row: retention, length of a shard group, where the groups begin. Five groups each. */
const kinds = {
  forever: [0, week, (i: number) => longAgo + i * week],
  daily: [0, day, (i: number) => longAgo + i * day],
  quarter: [90 * day, day, (i: number) => today - (i + 2) * day],
  year: [365 * day, week, (i: number) => lastMonday - (i + 1) * week],
} as const;

/** Names that a file, a URL or a shell could trip over are among them. */
const names = { forever: 'forever', daily: 'daily & more', quarter: 'quarter/3', year: 'år 365' } as const;

const kindNames = ['forever', 'daily', 'quarter', 'year'] as const;

/** Three organisations of four buckets of five shards. */
export const largePlan: readonly SeedBucket[] = ['north', 'south', 'west end'].flatMap((org) =>
  kindNames.map((kind) => {
    const [retentionSeconds, groupSeconds, beginOf] = kinds[kind];
    return { org, bucket: names[kind], retentionSeconds, groupSeconds, groups: counted(5, beginOf) };
  }),
);

/** One bucket of each kind, eight shards in all: for what is done fifty times. */
export const smallPlan: readonly SeedBucket[] = largePlan
  .slice(0, 4)
  .map((bucket) => ({ ...bucket, groups: bucket.groups.slice(0, 2) }));

const kindsOfValue = ['f=%', 'i=%i', 's="word %"', 'b=%b'] as const;

/** The lines of one bucket: `perGroup` points a shard group, of all four types, every minute. */
export const linesOf = ({ org, bucket, groups }: SeedBucket, perGroup: number): string => {
  const random = randomFrom(Buffer.from(org + bucket).reduce((sum, byte) => sum * 31 + byte, 7));
  return groups
    .flatMap((begin) =>
      counted(perGroup, (i) => {
        const kind = kindsOfValue[i % kindsOfValue.length] ?? 'f=%';
        const number = random.below(1_000_000);
        const value = kind === 'b=%b' ? `b=${number % 2 === 0}` : kind.replace('%', String(number));
        return `m${i % 2},host=h${i % 5},room=${random.pick(['a', 'b'])} ${value} ${begin + 60 * i}`;
      }),
    )
    .join('\n');
};

const instant = (seconds: number): string => new Date(seconds * 1000).toISOString();

/** Of each organisation's first bucket: half of the first group of one host, and all groups of another. */
export const deletesOf = (plan: readonly SeedBucket[]): readonly SeedDelete[] =>
  plan
    .filter(({ org }, index) => plan.findIndex((other) => other.org === org) === index)
    .flatMap(({ org, bucket, groups, groupSeconds }) => {
      const [first = 0] = groups;
      const last = Math.max(...groups) + groupSeconds;
      return [
        { org, bucket, start: instant(first), stop: instant(first + 1200), predicate: 'host="h1"' },
        { org, bucket, start: instant(first), stop: instant(last), predicate: '_measurement="m0" AND host="h2"' },
      ];
    });
