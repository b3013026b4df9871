/** The samples of pages, each once: many are printed on several pages. */
import type { PageClaims, SampleClaim } from '../../../src/spec/pages/pages.ts';
import type { PagePlace } from '../../../src/testing/cassette.ts';

export type PrintedSample = {
  readonly sample: SampleClaim;
  readonly place: PagePlace;
  /** The same sample on other pages. */
  readonly also: readonly PagePlace[];
};

const samplesOn = ({ operations, samples = [] }: PageClaims): readonly SampleClaim[] => [
  ...operations.flatMap((operation) => operation.samples),
  ...samples,
];

/** What is sent: two samples with the same are one. */
const sentBy = ({ method, target, headers, body }: SampleClaim): string =>
  JSON.stringify([method, target, headers, body]);

export const printedSamples = (pages: readonly PageClaims[]): readonly PrintedSample[] => {
  const found = new Map<string, PrintedSample>();
  for (const page of pages) {
    for (const sample of samplesOn(page)) {
      const place = { page: page.page, line: sample.line };
      const former = found.get(sentBy(sample));
      found.set(
        sentBy(sample),
        former === undefined ? { sample, place, also: [] } : { ...former, also: [...former.also, place] },
      );
    }
  }
  return [...found.values()];
};
