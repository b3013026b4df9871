/** What both players share: the recorded answers as a real server would send them, except for what describes the wire. */
import { decodeBody, type EarlierBodies } from '../body.ts';
import type { Cassette, Exchange } from '../cassette.ts';

// The body is stored decoded: with these headers a client would try to decode it again, or count its bytes.
const aboutTheWire = new Set(['content-encoding', 'content-length', 'transfer-encoding']);

export type PlayedAnswer = {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly bytes: Uint8Array;
};

export const answerOf = ({ response }: Exchange): PlayedAnswer => ({
  status: response.status,
  headers: response.headers.filter(([name]) => !aboutTheWire.has(name)),
  bytes: decodeBody(response.body, response.headers),
});

/** Bodies of earlier responses of the same cassette, stand-ins where they were not stored. */
const earlierIn =
  (cassette: Cassette): EarlierBodies =>
  (id, part) => {
    const response = cassette.exchanges.find((exchange) => exchange.id === id)?.response;
    if (response === undefined) throw new Error(`${cassette.scenario} has no exchange ${id}`);
    const { body } = response;
    if (part === undefined || body.kind !== 'structure' || body.structure.of !== 'multipart')
      return decodeBody(body, response.headers);
    const found = body.structure.parts.find(({ headers }) =>
      headers.some(([, value]) => value.includes(`name="${part}"`)),
    );
    if (found === undefined) throw new Error(`exchange ${id} of ${cassette.scenario} has no part "${part}"`);
    return decodeBody(found.body, found.headers);
  };

/** The bytes a recorded request sent. */
export const sentBytes = (cassette: Cassette, exchange: Exchange): Uint8Array =>
  decodeBody(exchange.request.body, exchange.request.headers, earlierIn(cassette));
