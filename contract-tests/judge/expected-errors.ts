/** The statuses that HTTP has for what a probe did. */
import type { Exchange } from '../../src/testing/cassette.ts';
import { meaningOf, probeOf, type ProbeMeaning } from './probe-meaning.ts';

const byKind: Readonly<Record<string, readonly number[]>> = {
  'malformed-id': [400, 404, 422],
  'wrong-media-type': [400, 415, 422], // what is read all the same may be refused for what it says
  duplicate: [409, 422],
  'second-delete': [404],
  'read-only-token': [401, 403, 404],
  'out-of-range': [400, 422],
};

const byMeaning: Readonly<Partial<Record<ProbeMeaning, readonly number[]>>> = {
  credential: [401, 403],
  malformed: [400, 413, 415, 422],
  missing: [400, 422],
  unknown: [404],
};

/** `undefined` where any answer may be right. */
export const expectedErrors = (exchange: Exchange): readonly number[] | undefined => {
  const kind = probeOf(exchange)?.probe;
  const meaning = meaningOf(exchange);
  return (kind === undefined ? undefined : byKind[kind]) ?? (meaning === undefined ? undefined : byMeaning[meaning]);
};
