/** Whether a server error says in words that somebody may not do this. */
import type { Exchange } from '../../../src/testing/cassette.ts';
import { meaningOf } from '../probe-meaning.ts';
import { messageOf } from './message.ts';

const ofPermission = /\b(unauthori[sz]ed|forbidden|permission denied|not permitted)\b/i;

/** The token was weaker than the request wants, and the message knows it; without such a token the words may mean anything. */
export const isRefusal = (exchange: Exchange): boolean => {
  const meaning = meaningOf(exchange);
  return (
    exchange.response.status >= 500 &&
    (meaning === 'weaker' || meaning === 'credential') &&
    ofPermission.test(messageOf(exchange.response))
  );
};
