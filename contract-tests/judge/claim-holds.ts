/** Whether what a page says of an answer in prose is so. */
import { isDeepStrictEqual } from 'node:util';
import { valueAt } from '../../src/spec/pointer.ts';
import type { RecordedResponse, StatedClaim } from '../../src/testing/cassette.ts';
import { jsonValue } from './message/documents.ts';

/** JSON that no layout describes is kept as its text. */
const read = (response: RecordedResponse): unknown => {
  const value = response.body.kind === 'text' ? jsonValue(response.body) : undefined;
  return value === undefined ? response : { ...response, body: { kind: 'json', value } };
};

/** What the answer has where the claim looks. */
export const seenBy = ({ at }: StatedClaim, response: RecordedResponse): unknown => valueAt(read(response), at);

export const claimHolds = (claim: StatedClaim, response: RecordedResponse): boolean => {
  const seen = seenBy(claim, response);
  if ('present' in claim) return seen !== undefined && seen !== null;
  return 'is' in claim ? isDeepStrictEqual(seen, claim.is) : !isDeepStrictEqual(seen, claim.isNot);
};
