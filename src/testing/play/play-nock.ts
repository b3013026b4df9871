/** Lets nock answer from recordings. It only answers: it parses and strips bodies, so what was sent is not judged by it. */
import type { Cassette, Exchange } from '../cassette.ts';
import { answerOf } from './answers.ts';
import type { Asked } from './asked.ts';
import { CassetteMissError } from './cassette-miss.ts';
import { fakeUrl } from './play-fetch.ts';
import { isOrdinary, lineOf, recordingsOf, type Recording } from './recording.ts';
import { UnusedRecordingsError } from './unused-recordings.ts';

type Interceptor = {
  readonly reply: (status: number, body: Buffer, headers: string[]) => unknown;
  /** How often it has answered. */
  readonly interceptionCounter: number;
};
type Scope = { readonly intercept: (target: string, method: string) => unknown };

/** What is used of nock 13 and later. This package does not depend on it: a test gives its own. */
export type Nock = {
  (url: string): Scope;
  readonly emitter: {
    readonly on: (event: 'no match', listener: (...told: unknown[]) => void) => unknown;
    readonly off: (event: 'no match', listener: (...told: unknown[]) => void) => unknown;
  };
};

export type NockOptions = {
  /** The server that the client believes to talk to. Default `http://influxdb.test:8086`. */
  readonly url?: string;
  /** Which exchanges are played. Default: all but probes, whose requests are wrong on purpose. */
  readonly only?: (exchange: Exchange) => boolean;
};

export type NockPlayer = {
  readonly url: string;
  /** A request to `url` that had no recorded answer, each; nock fails it with an error of its own. */
  readonly misses: readonly CassetteMissError[];
  /** Recorded requests that nobody made yet: `003 GET /api/v2/buckets?limit=2`. */
  readonly unused: () => readonly string[];
  /** @throws the first miss, else UnusedRecordingsError where a recording was not asked for. */
  readonly assertAllPlayed: () => void;
  /** Ends listening; interceptors that are left go with `nock.cleanAll()`. */
  readonly stop: () => void;
};

/** nock tells of a request by several values; one of them has its URL, one may be its body. */
const askedOf = (told: readonly unknown[]): { readonly origin: string; readonly asked: Asked } | undefined => {
  const options = told.find((value) => typeof (value as { href?: unknown } | undefined)?.href === 'string');
  const { href, method = 'GET' } = (options ?? {}) as { readonly href?: string; readonly method?: string }; // as it was found
  if (href === undefined || !URL.canParse(href)) return undefined;
  const { origin, pathname, search } = new URL(href);
  const body = told.find((value) => typeof value === 'string') ?? '';
  return { origin, asked: { method, target: pathname + search, bytes: new TextEncoder().encode(body) } };
};

/**
 * Registers each recording as one interceptor; matching is by method, path and query, in the order recorded.
 * @param nock the test's own; 13 or later
 * @example
 * const fake = playNock(nock, await loadCassette('buckets'));
 * const client = createClient({ url: fake.url, token: 'any' });
 */
export const playNock = (
  nock: Nock,
  cassettes: Cassette | readonly Cassette[],
  options: NockOptions = {},
): NockPlayer => {
  const { url = fakeUrl, only = isOrdinary } = options;
  const { origin } = new URL(url);
  const scope = nock(url);
  const all = recordingsOf(cassettes).filter(({ exchange }) => only(exchange));
  const misses: CassetteMissError[] = [];
  const registered = all.map((recording) => {
    const { status, headers, bytes } = answerOf(recording.exchange);
    const { method, target } = recording.exchange.request;
    const interceptor = scope.intercept(target, method) as Interceptor; // nock's types do not list its counter
    // Static replies only: with a function nock parses the request as JSON first, and a malformed body ends the process.
    // Headers as a flat list: the object form joins several Set-Cookie with a comma.
    interceptor.reply(status, Buffer.from(bytes), headers.flat());
    return { recording, interceptor };
  });
  const left = (): readonly Recording[] =>
    registered.flatMap(({ recording, interceptor }) => (interceptor.interceptionCounter > 0 ? [] : [recording]));
  const miss = (...told: readonly unknown[]): void => {
    const found = askedOf(told);
    if (found?.origin !== origin) return;
    misses.push(new CassetteMissError(found.asked, left().length > 0 ? left() : all));
  };
  nock.emitter.on('no match', miss);
  return {
    url,
    misses,
    unused: () => left().map((recording) => `${recording.exchange.id} ${lineOf(recording)}`),
    assertAllPlayed: () => {
      if (misses[0] !== undefined) throw misses[0];
      if (left().length > 0) throw new UnusedRecordingsError(left());
    },
    stop: () => {
      nock.emitter.off('no match', miss);
    },
  };
};
