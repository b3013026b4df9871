/** Recorded answers in the order in which they are given out. Holds what was given; knows nothing of transports. */
import type { Asked } from './asked.ts';
import { CassetteMissError } from './cassette-miss.ts';
import { isOfOperation, matches, type Match } from './match.ts';
import { isOrdinary, recordingsOf, type Recording } from './recording.ts';
import { UnusedRecordingsError } from './unused-recordings.ts';
import type { Cassette, Exchange } from '../cassette.ts';

export type PlayOptions = {
  /** How alike a request and a recorded one have to be. Default `target`. */
  readonly match?: Match;
  /**
   * What follows when each recorded answer to a request was given: `miss` fails, `last` gives the last one again, as a
   * program that polls needs it. Default `miss`.
   */
  readonly whenSpent?: 'miss' | 'last';
  /** Which exchanges are played. Default: all but probes, whose requests are wrong on purpose. */
  readonly only?: (exchange: Exchange) => boolean;
};

export type Shelf = {
  /** @throws CassetteMissError where there is no recorded answer, or none left. */
  readonly take: (asked: Asked) => Recording;
  /**
   * Lets the next request to an operation have a recorded answer with this status, be it a probe's.
   * @throws RangeError where no such answer was recorded; it names the statuses that were.
   */
  readonly next: (operation: string, status: number) => void;
  /** Recordings that nobody asked for yet. */
  readonly unused: () => readonly Recording[];
  /** @throws UnusedRecordingsError where one was not asked for. */
  readonly assertAllPlayed: () => void;
};

type Planned = { readonly operation: string; readonly recording: Recording };

const recordedWith = (all: readonly Recording[], operation: string, status: number): Recording => {
  const ofIt = all.filter(({ exchange }) => isOfOperation(operation, exchange.request));
  const found = ofIt.find(({ exchange }) => exchange.response.status === status);
  if (found !== undefined) return found;
  const statuses = [...new Set(ofIt.map(({ exchange }) => exchange.response.status))].sort((a, b) => a - b);
  throw new RangeError(
    `no answer ${status} to ${operation} was recorded; ${statuses.length === 0 ? 'there is none at all' : `there are ${statuses.join(', ')}`}`,
  );
};

export const createShelf = (cassettes: Cassette | readonly Cassette[], options: PlayOptions = {}): Shelf => {
  const { match = 'target', whenSpent = 'miss', only = isOrdinary } = options;
  const all = recordingsOf(cassettes);
  const played = all.filter(({ exchange }) => only(exchange));
  const left = [...played];
  const spent: Recording[] = [];
  const planned: Planned[] = [];

  const fromPlan = (asked: Asked): Recording | undefined => {
    const at = planned.findIndex(({ operation }) => isOfOperation(operation, asked));
    return at < 0 ? undefined : planned.splice(at, 1)[0]?.recording;
  };
  const fromLeft = (asked: Asked): Recording | undefined => {
    const at = left.findIndex((recording) => matches(match, asked, recording));
    const [recording] = at < 0 ? [] : left.splice(at, 1);
    if (recording !== undefined) spent.push(recording);
    return recording;
  };
  const again = (asked: Asked): Recording | undefined =>
    whenSpent === 'last' ? spent.findLast((recording) => matches(match, asked, recording)) : undefined;

  return {
    take: (asked) => {
      const recording = fromPlan(asked) ?? fromLeft(asked) ?? again(asked);
      if (recording === undefined) throw new CassetteMissError(asked, left.length > 0 ? left : played);
      return recording;
    },
    next: (operation, status) => {
      planned.push({ operation, recording: recordedWith(all, operation, status) });
    },
    unused: () => [...left],
    assertAllPlayed: () => {
      if (left.length > 0) throw new UnusedRecordingsError(left);
    },
  };
};
