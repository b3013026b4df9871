/** Exchanges of one cassette that ask for the same and differ in one header only. */
import type { Cassette, Exchange } from '../../src/testing/cassette.ts';
import { headerOf } from './message/http.ts';

const asked = ({ request: { method, target, auth, body } }: Exchange): string =>
  JSON.stringify([method, target, auth, body]);

const encodingOf = (exchange: Exchange): string => headerOf(exchange.request.headers, 'accept-encoding') ?? 'identity';

/** The same request answered with the same status, asked for without compression. */
export const identityTwin = (cassette: Cassette, exchange: Exchange): Exchange | undefined => {
  if (encodingOf(exchange) === 'identity') return undefined;
  const key = asked(exchange);
  const accepted = headerOf(exchange.request.headers, 'accept');
  return cassette.exchanges.find(
    (other) =>
      encodingOf(other) === 'identity' &&
      other.response.status === exchange.response.status &&
      headerOf(other.request.headers, 'accept') === accepted &&
      asked(other) === key,
  );
};

/** The same request without one of its headers, answered with the same status. */
export const headerTwin = (cassette: Cassette, exchange: Exchange, header: string): Exchange | undefined => {
  const key = asked(exchange);
  const others = JSON.stringify(exchange.request.headers.filter(([name]) => name !== header));
  return cassette.exchanges.find(
    (other) =>
      other.response.status === exchange.response.status &&
      asked(other) === key &&
      JSON.stringify(other.request.headers) === others,
  );
};
