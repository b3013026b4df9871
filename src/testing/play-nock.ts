/** Lets nock answer from a cassette. It only answers: it parses and strips bodies, so what was sent is judged elsewhere. */
import type nock from 'nock';
import type { Cassette, Exchange } from './cassette.ts';
import { answerOf } from './play-answers.ts';

export type NockOptions = {
  /** The server the client believes to talk to. Default `http://influxdb.test:8086`. */
  readonly url?: string;
  /** Only these exchanges. Default: all. */
  readonly only?: (exchange: Exchange) => boolean;
};

// Static replies only: with a function nock parses the request as JSON first, and a malformed body ends the process.
// Headers as a flat list: the object form joins several Set-Cookie with a comma.
const interceptor = (scope: nock.Scope, exchange: Exchange): void => {
  const { status, headers, bytes } = answerOf(exchange);
  const { method, target } = exchange.request;
  scope.intercept(target, method).reply(status, Buffer.from(bytes), headers.flat());
};

/**
 * Registers every exchange as one interceptor, to be consumed in the order recorded; matching is by method and target.
 * @param library the test's own nock: this package does not depend on it.
 * @example const scope = playNock(nock, cassette); … ; scope.done();
 */
export const playNock = (library: typeof nock, cassette: Cassette, options: NockOptions = {}): nock.Scope => {
  const { url = 'http://influxdb.test:8086', only = () => true } = options;
  const scope = library(url);
  for (const exchange of cassette.exchanges.filter(only)) interceptor(scope, exchange);
  return scope;
};
