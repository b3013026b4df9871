import type { Operation } from '../../../../src/spec/document.ts';
import type { SampleClaim } from '../../../../src/spec/pages/pages.ts';
import type { PageSubject } from '../../../check.ts';
import type { Occurrence } from '../../../finding.ts';
import { contradiction, type Contradiction, type PagePair } from '../../../judge/page-pairs.ts';

export type SampleSubject = PageSubject & {
  readonly pair: PagePair;
  readonly sample: SampleClaim;
  readonly operation: Operation;
};

/** One thing that a sample can do wrong. */
export type SampleRule = (subject: SampleSubject) => readonly Occurrence[];

/** The sample's own line, and the operation that it stands under. */
export const ofSample = (
  { page, sample, operation }: SampleSubject,
  given: Omit<Contradiction, 'operation' | 'line'>,
): Occurrence => contradiction({ page }, { operation, line: sample.line, ...given });
