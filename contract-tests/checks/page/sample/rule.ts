import type { Operation } from '../../../../src/spec/document.ts';
import type { SampleClaim } from '../../../../src/spec/pages/pages.ts';
import type { PageSubject } from '../../../check.ts';
import type { Occurrence } from '../../../finding.ts';
import { lineOfPart, type SamplePart } from '../../../judge/pages/sample-lines.ts';
import { contradiction, type Contradiction, type PagePair } from '../../../judge/page-pairs.ts';

export type SampleSubject = PageSubject & {
  readonly pair: PagePair;
  readonly sample: SampleClaim;
  readonly operation: Operation;
};

/** One thing that a sample can do wrong. */
export type SampleRule = (subject: SampleSubject) => readonly Occurrence[];

/** The line of the part in question, and the operation that the sample stands under. */
export const ofSample = (
  { page, sample, operation }: SampleSubject,
  { at = 'command', ...given }: Omit<Contradiction, 'operation' | 'line'> & { readonly at?: SamplePart },
): Occurrence => contradiction({ page }, { operation, line: lineOfPart(sample, at), ...given });
