/** Each line of a docs page that one of the witnesses contradicts, with what is: the findings, line by line. */
import { findingId, type Evidence, type Occurrence } from '../../finding.ts';

/**
 * `page`: it is not so. `contract`: it is so, or repeats a contract that contradicts itself. `server`: the page says what
 * should be, and the server is at fault.
 */
export type Fault = 'page' | 'contract' | 'server';

export type PageLine = {
  readonly page: string;
  readonly line: number;
  readonly operation?: string;
  /** The finding that it belongs to. */
  readonly finding: string;
  readonly title: string;
  /** What stands there, and what `by` says instead. */
  readonly says: string;
  readonly is: string;
  readonly by: 'spec' | 'server';
  readonly fault: Fault;
  readonly evidence: Evidence;
};

const faultOf = ({ fix }: Pick<Occurrence, 'fix'>): Fault => {
  if (fix.includes('docs')) return 'page';
  return fix.includes('server') ? 'server' : 'contract';
};

type Other = { readonly by: PageLine['by']; readonly is: string };

/** Who contradicts the page: the server before the contract, as it is the one who answers. */
const otherThan = ({ docs, spec, server }: Occurrence): Other | undefined => {
  if (server !== undefined && server.says !== docs?.says) return { by: 'server', is: server.says };
  return spec !== undefined && spec.says !== docs?.says ? { by: 'spec', is: spec.says } : undefined;
};

const linesOf = (occurrence: Occurrence): readonly PageLine[] => {
  const { docs, operation, title, evidence } = occurrence;
  const other = otherThan(occurrence);
  if (docs === undefined || other === undefined) return [];
  return [docs, ...(docs.also ?? [])].map(({ page, line }) => ({
    ...{ page, line },
    ...(operation !== undefined && { operation }),
    ...{ finding: findingId(occurrence), title, says: docs.says, ...other, fault: faultOf(occurrence), evidence },
  }));
};

/** What is so differs from answer to answer; who reads a page is told once, of each operation that it does not hold for. */
const keyOf = ({ page, line, operation = '', finding, says }: PageLine): string =>
  JSON.stringify([page, line, operation, finding, says]);

/** By page and line; the same said twice is said once, with the first evidence for it. */
export const pageLinesOf = (occurrences: readonly Occurrence[]): readonly PageLine[] => {
  const lines = new Map<string, PageLine>();
  for (const line of occurrences.flatMap(linesOf)) if (!lines.has(keyOf(line))) lines.set(keyOf(line), line);
  return [...lines.values()].sort((a, b) => (a.page === b.page ? a.line - b.line : a.page < b.page ? -1 : 1));
};
