/** Each line of a docs page that is not so, with what is: the findings, line by line. */
import { findingId, type Evidence, type Occurrence } from '../../finding.ts';

export type PageLine = {
  readonly page: string;
  readonly line: number;
  readonly operation?: string;
  /** The finding that it belongs to. */
  readonly finding: string;
  readonly title: string;
  /** What stands there, and what is so by the word of `by`. */
  readonly says: string;
  readonly is: string;
  readonly by: 'spec' | 'server';
  readonly evidence: Evidence;
};

const linesOf = (occurrence: Occurrence): readonly PageLine[] => {
  const { docs, spec, server, operation, title, evidence, fix } = occurrence;
  const truth = server ?? spec;
  if (docs === undefined || truth === undefined || truth.says === docs.says || !fix.includes('docs')) return [];
  return [docs, ...(docs.also ?? [])].map(({ page, line }) => ({
    ...{ page, line },
    ...(operation !== undefined && { operation }),
    ...{ finding: findingId(occurrence), title, says: docs.says, is: truth.says },
    ...{ by: server === undefined ? 'spec' : 'server', evidence },
  }));
};

const keyOf = ({ page, line, finding, says, is }: PageLine): string => `${page} ${line} ${finding} ${says} ${is}`;

/** By page and line; the same said twice is said once. */
export const pageLinesOf = (occurrences: readonly Occurrence[]): readonly PageLine[] =>
  [...new Map(occurrences.flatMap(linesOf).map((line) => [keyOf(line), line])).values()].sort((a, b) =>
    a.page === b.page ? a.line - b.line : a.page < b.page ? -1 : 1,
  );
