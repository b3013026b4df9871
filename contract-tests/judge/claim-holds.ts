/** Whether what a page says of an answer in prose is so. */
import { isDeepStrictEqual } from 'node:util';
import { valueAt } from '../../src/spec/pointer.ts';
import type { Exchange, RecordedResponse, StatedClaim } from '../../src/testing/cassette.ts';
import { jsonValue } from './message/documents.ts';

/** JSON that no layout describes is kept as its text. */
const read = (response: RecordedResponse): object => {
  const value = response.body.kind === 'text' ? jsonValue(response.body) : undefined;
  return value === undefined ? response : { ...response, body: { kind: 'json', value } };
};

type Answer = Pick<Exchange, 'response' | 'observations'>;

/** What the answer, or what its clock told, has where the claim looks. */
export const seenBy = ({ at }: StatedClaim, { response, observations }: Answer): unknown =>
  valueAt({ ...read(response), observations }, at);

export const claimHolds = (claim: StatedClaim, answer: Answer): boolean => {
  const seen = seenBy(claim, answer);
  if ('present' in claim) return seen !== undefined && seen !== null;
  return 'is' in claim ? isDeepStrictEqual(seen, claim.is) : !isDeepStrictEqual(seen, claim.isNot);
};
