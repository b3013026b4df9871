import type { Asked } from './asked.ts';
import { differencesOf, type Difference, type Part } from './differences.ts';
import { lineOf, type Recording } from './recording.ts';

/** A wrong path is further away than a wrong value in the query, and that is further than the body. */
const weights: Readonly<Record<Part, number>> = { method: 6, path: 8, query: 3, body: 1 };

const common = (a: string, b: string): number => {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
};

type Near = { readonly recording: Recording; readonly differences: readonly Difference[]; readonly distance: number };

const near = (asked: Asked, recording: Recording): Near => {
  const differences = differencesOf(asked, recording);
  const { target } = recording.exchange.request;
  const alike = common(target, asked.target) / Math.max(target.length, asked.target.length, 1);
  return {
    recording,
    differences,
    distance: differences.reduce((sum, { part }) => sum + weights[part], 0) - 4 * alike,
  };
};

const mostShown = 5;

const wordsFor = (nearest: Near | undefined): string => {
  if (nearest === undefined) return 'there are no recordings at all';
  const { recording, differences } = nearest;
  const where = `${lineOf(recording)} (${recording.cassette.scenario} ${recording.exchange.id})`;
  if (differences.length === 0) return `every recorded answer to it was given; the last is ${where}`;
  const rest = differences.length - mostShown;
  const says = differences.slice(0, mostShown).map(({ says: text }) => text);
  return `the nearest recorded is ${where}: ${says.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}`;
};

/** A player was asked for something that was not recorded, or more often than it was recorded. */
export class CassetteMissError extends Error {
  override readonly name = 'CassetteMissError';
  /** `GET /api/v2/buckets?limit=3` */
  readonly request: string;
  /** The request line of the nearest recorded request; `undefined` where nothing was recorded. */
  readonly nearest: string | undefined;
  /** In what the request differs from it, one sentence each. */
  readonly differences: readonly string[];

  constructor(asked: Asked, recordings: readonly Recording[]) {
    const [nearest] = recordings.map((recording) => near(asked, recording)).sort((a, b) => a.distance - b.distance);
    super(`no recorded answer is left for ${asked.method} ${asked.target}; ${wordsFor(nearest)}`);
    this.request = `${asked.method} ${asked.target}`;
    this.nearest = nearest && lineOf(nearest.recording);
    this.differences = nearest?.differences.map(({ says }) => says) ?? [];
  }
}
