/** `reports/docs/<page>.md`: for those who write the pages. Line, what stands there, what is so, and by which evidence. */
import type { Omission } from '../judge/pages/omissions.ts';
import type { Fault, PageLine } from '../judge/pages/page-lines.ts';
import type { Report } from './report.ts';
import { visible } from './visible.ts';
import { rootCauses, type RootCause } from './root-causes.ts';

type PagesReport = Pick<Report, 'pageLines' | 'omissions' | 'findings'>;

/** What a page says, no request could judge, and why. */
export type Unjudged = { readonly page: string; readonly line: number; readonly says: string; readonly reason: string };

const code = (text: string): string => {
  const plain = visible(text.replace(/\s+/g, ' '));
  return plain.includes('`') ? `\`\` ${plain} \`\`` : `\`${plain}\``;
};

const evidenceOf = ({ evidence }: PageLine, page: string): string => {
  if ('cassette' in evidence) return `recording ${evidence.cassette} ${evidence.exchange}`;
  if ('pointer' in evidence) return `contract ${evidence.pointer}`;
  return evidence.page === page ? 'the contract' : `${evidence.page}:${evidence.line}`;
};

const lineText = (line: PageLine): string => {
  const { says, is, by, fault, finding } = line;
  const evidence = evidenceOf(line, line.page);
  const other = fault === 'page' ? 'is so' : `the ${by === 'server' ? 'server' : 'contract'}`;
  return `- line ${line.line}: ${visible(line.title)}\n  stands there: ${code(says)}; ${other}: ${code(is)} (${by === 'server' && fault === 'page' ? `the server, ${evidence}` : evidence})\n  finding: ${code(finding)}`;
};

const grouped = <T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly [string, readonly T[]])[] => {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups];
};

const linesPart = (title: string, lines: readonly PageLine[]): readonly string[] =>
  lines.length === 0
    ? []
    : [
        `## ${title}\n`,
        ...grouped(lines, ({ operation = 'The page' }) => operation).flatMap(([operation, own]) => [
          `### ${operation}\n`,
          `${own.map(lineText).join('\n')}\n`,
        ]),
      ];

const faults: Readonly<Record<Fault, string>> = {
  page: 'Not so',
  contract: 'The page is right, or repeats the contract: the contract is at fault',
  server: 'The page says what should be: the server is at fault',
};

const omittedPart = (omissions: readonly Omission[]): readonly string[] =>
  grouped(omissions, ({ kind }) => kind).flatMap(([kind, own]) => [
    `### ${kind} (${own.length})\n`,
    `${own.map(({ line, operation, what }) => `- line ${line} (${operation}): ${what}`).join('\n')}\n`,
  ]);

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

const causePart = (causes: readonly RootCause[]): readonly string[] =>
  causes.map(
    ({ title, lines, pages, findings }) =>
      `- ${title.replace(/\.$/, '')}: ${counted(lines, 'line')} on ${counted(pages, 'page')} (${findings.map(code).join(', ')})`,
  );

const wrongIn = (lines: readonly PageLine[]): readonly PageLine[] => lines.filter(({ fault }) => fault === 'page');

const pageText = (
  page: string,
  lines: readonly PageLine[],
  omissions: readonly Omission[],
  causes: readonly RootCause[],
): string =>
  [
    `# ${page}.md\n`,
    `${wrongIn(lines).length} things on it are not so, ${omissions.length} of the contract are left out.\n`,
    ...linesPart(faults.page, wrongIn(lines)),
    ...(omissions.length > 0 ? ['## Left out\n', ...omittedPart(omissions)] : []),
    ...(['contract', 'server'] as const).flatMap((fault) =>
      linesPart(
        faults[fault],
        lines.filter((line) => line.fault === fault),
      ),
    ),
    ...(causes.length > 0 ? ['## Causes, over all pages\n', ...causePart(causes)] : []),
  ].join('\n') + '\n';

const counts = (items: readonly { readonly page: string; readonly kind: string }[]): string => {
  const kinds = grouped(items, ({ kind }) => kind)
    .map(([kind]) => kind)
    .sort();
  const rows = grouped(items, ({ page }) => page)
    .toSorted(([one], [two]) => (one < two ? -1 : 1))
    .map(
      ([page, own]) =>
        `| ${[page, ...kinds.map((kind) => own.filter((one) => one.kind === kind).length || '')].join(' | ')} |`,
    );
  const sums = `| ${['all', ...kinds.map((kind) => items.filter((one) => one.kind === kind).length)].join(' | ')} |`;
  return [`| page | ${kinds.join(' | ')} |`, `| --- |${' --- |'.repeat(kinds.length)}`, sums, ...rows].join('\n');
};

/** Page and contract differ, so the fault came in between; what both say alike was in the contract already. */
const isOfPrinting = ({ findings }: RootCause): boolean =>
  findings.some((finding) => /^(?:page-|left-out:)/.test(finding));

const unjudgedPart = (unjudged: readonly Unjudged[]): readonly string[] =>
  unjudged.length === 0
    ? []
    : [
        '\n## What no request has judged\n',
        ...unjudged
          .toSorted((one, two) => one.page.localeCompare(two.page) || one.line - two.line)
          .map(({ page, line, says, reason }) => `- ${page}:${line}: ${says}: ${reason}`),
      ];

const indexText = (
  { pageLines, omissions }: PagesReport,
  causes: readonly RootCause[],
  unjudged: readonly Unjudged[],
): string =>
  [
    '# The docs pages\n',
    '## What is not so, by class and page\n',
    `${counts(wrongIn(pageLines).map(({ page, finding }) => ({ page, kind: finding.split(':')[0] ?? finding })))}\n`,
    '## What is left out, by class and page\n',
    `${counts(omissions)}\n`,
    '## Causes in how the pages are printed\n',
    ...causePart(causes.filter(isOfPrinting)),
    '\n## Causes in what they were printed from, as the server shows it\n',
    ...causePart(causes.filter((cause) => !isOfPrinting(cause))),
    ...unjudgedPart(unjudged),
  ].join('\n') + '\n';

/** Markdown by the page's name; `_index` has the counts, the causes, and what was left unjudged. */
export const pageReports = (
  report: PagesReport,
  unjudged: readonly Unjudged[] = [],
): Readonly<Record<string, string>> => {
  const { pageLines, omissions } = report;
  const causes = rootCauses(report);
  const names = [...new Set([...pageLines, ...omissions].map(({ page }) => page))].sort();
  const texts = names.map((page) => {
    const lines = pageLines.filter((one) => one.page === page);
    const own = new Set(wrongIn(lines).map(({ finding }) => finding));
    const shared = causes.filter(({ findings, lines: spread }) => findings.some((id) => own.has(id)) && spread > 1);
    return [
      page,
      pageText(
        page,
        lines,
        omissions.filter((one) => one.page === page),
        shared,
      ),
    ] as const;
  });
  return Object.fromEntries([['_index', indexText(report, causes, unjudged)] as const, ...texts]);
};
