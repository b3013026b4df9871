/** What pages say and no request was made of, with the reason: for the reports, so that silence is not taken for consent. */
import type { PageClaims } from '../../../src/spec/pages/pages.ts';
import type { PagePlace } from '../../../src/testing/cassette.ts';
import { reasonNotSent } from './families.ts';
import { printedSamples } from './printed-samples.ts';
import { notJudged, type NotJudged } from './prose/not-judged.ts';

export const unjudged = (pages: readonly PageClaims[]): readonly NotJudged[] => [
  ...notJudged,
  ...printedSamples(pages).flatMap((printed) => {
    const reason = reasonNotSent(printed);
    const { method, target } = printed.sample;
    return reason === undefined
      ? []
      : [printed.place, ...printed.also].map((place: PagePlace) => ({
          ...place,
          says: `the sample ${method} ${target}`,
          reason,
        }));
  }),
];
