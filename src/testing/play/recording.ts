/** What a player has to give: exchanges with the cassette that they are of. */
import type { Cassette, Exchange } from '../cassette.ts';

export type Recording = { readonly cassette: Cassette; readonly exchange: Exchange };

/** Requests that a scenario makes to get somewhere; probes are wrong on purpose, and their answers are errors. */
export const isOrdinary = ({ purpose }: Exchange): boolean => purpose.kind !== 'probe' && purpose.kind !== 'claim';

export const recordingsOf = (cassettes: Cassette | readonly Cassette[]): readonly Recording[] =>
  [cassettes].flat().flatMap((cassette) => cassette.exchanges.map((exchange) => ({ cassette, exchange })));

/** `GET /api/v2/buckets?limit=2` */
export const lineOf = ({ exchange: { request } }: Recording): string => `${request.method} ${request.target}`;
