/** Raised by a player that is asked for something that was not recorded. */
import type { Cassette } from './cassette.ts';

const common = (a: string, b: string): number => {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
};

/** The recorded request line that shares most with the one asked for; the method counts for more than any path. */
const nearest = (cassette: Cassette, method: string, target: string): string | undefined =>
  cassette.exchanges
    .map(({ request }) => ({
      line: `${request.method} ${request.target}`,
      score: common(request.target, target) + (request.method === method ? 5 : 0),
    }))
    .sort((a, b) => b.score - a.score)[0]?.line;

export class CassetteMissError extends Error {
  override readonly name = 'CassetteMissError';
  readonly scenario: string;
  readonly request: string;
  /** The nearest recorded request line. */
  readonly nearest: string | undefined;
  constructor(cassette: Cassette, method: string, target: string) {
    const near = nearest(cassette, method, target);
    super(
      `"${cassette.scenario}" has no answer left for ${method} ${target}` +
        (near === undefined ? '; it has no exchanges at all' : `; the nearest recorded is ${near}`) +
        `; record it again: npm run record -- --server influxd -t ${cassette.scenario}`,
    );
    this.scenario = cassette.scenario;
    this.request = `${method} ${target}`;
    this.nearest = near;
  }
}
