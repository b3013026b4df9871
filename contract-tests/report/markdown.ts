/** A page for the summary of a CI job: the verdict first, then what is new, then counts. */
import type { Finding } from '../finding.ts';
import { codeBlock, codeSpan, markdownText } from './markdown-text.ts';
import type { Report, Reporter } from './report.ts';
import { evidenceOf, headingOf, severityOrder, spreadOf, whoFixes, witnessLines } from './verdict-words.ts';

/** A job's summary may have 1 MiB; more findings than these stand in the JSON report. */
const mostFindings = 200;
const mostOperations = 10;

type Row = readonly (string | number)[];

const table = (head: Row, rows: readonly Row[]): string =>
  rows.length === 0 ? '' : [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const knownKinds = ['new', 'overlay', 'baseline'] as const;

const count = <T>(items: readonly T[], wanted: (item: T) => boolean): number => items.filter(wanted).length;

const countsBySeverity = (findings: readonly Finding[]): string =>
  table(
    ['severity', 'new', 'corrected by the overlay', 'in the baseline'],
    severityOrder.map((severity) => [
      severity,
      ...knownKinds.map((known) => count(findings, (one) => one.severity === severity && one.known === known)),
    ]),
  );

const countsByOddOne = (findings: readonly Finding[]): string =>
  table(
    ['odd one out', 'findings'],
    (['docs', 'spec', 'server', 'nobody'] as const).map((name) => [
      name,
      count(findings, ({ oddOneOut }) => oddOneOut === name),
    ]),
  );

const findingText = (finding: Finding): string => {
  const says = witnessLines(finding).map(([name, text]) => `- ${name}: ${codeSpan(text)}`);
  const verdict = whoFixes(finding);
  const repro = finding.repro ?? [];
  return [
    `### ${markdownText(headingOf(finding))}`,
    `**${finding.severity}**: ${markdownText(`${finding.title}${spreadOf(finding)}`)}`,
    [
      ...says,
      ...(verdict === '' ? [] : [`- ${verdict}`]),
      `- ${codeSpan(finding.id)}, seen in ${codeSpan(evidenceOf(finding))}`,
    ].join('\n'),
    ...(repro.length === 0 ? [] : ['<details><summary>how to see it</summary>', codeBlock(repro, 'sh'), '</details>']),
  ].join('\n\n');
};

const newFindings = (findings: readonly Finding[]): readonly string[] => {
  const fresh = findings.filter(({ known }) => known === 'new');
  const rest = fresh.length - mostFindings;
  return fresh.length === 0
    ? []
    : [
        '## New',
        ...fresh.slice(0, mostFindings).map(findingText),
        ...(rest > 0 ? [`… and ${rest} more in the JSON report.`] : []),
      ];
};

const bulleted = (title: string, items: readonly string[]): readonly string[] =>
  items.length === 0 ? [] : [`## ${title}`, items.map((item) => `- ${markdownText(item)}`).join('\n')];

const slowest = ({ perOperation }: Report): string =>
  table(
    ['operation', 'requests', 'ms'],
    perOperation
      .flatMap(({ operation, requests, ms }) => (ms === undefined ? [] : [{ operation, requests, ms }]))
      .sort((one, two) => two.ms - one.ms)
      .slice(0, mostOperations)
      .map(({ operation, requests, ms }) => [markdownText(operation), requests, Math.round(ms)]),
  );

const headline = ({ findings, stale }: Report): string => {
  const fresh = count(findings, ({ known }) => known === 'new');
  return `${fresh === 0 ? 'nothing new' : `${fresh} new`}${stale.length > 0 ? `, ${stale.length} stale` : ''}`;
};

const where = ({ mode, server, durationMs, exchanges, operations }: Report): string =>
  `${mode}${server === null ? '' : `, InfluxDB ${markdownText(server.version)}`}: ${exchanges} exchanges, ${operations.exercised} of ${operations.total} operations exercised, ${(durationMs / 1000).toFixed(1)} s`;

const page = (report: Report): string =>
  [
    `# Contract: ${headline(report)}`,
    where(report),
    ...newFindings(report.findings),
    ...bulleted(
      'Stale',
      report.stale.map(({ kind, id, says }) => `${kind} ${id}: ${says}`),
    ),
    ...bulleted('Warnings', report.warnings),
    '## All findings',
    countsBySeverity(report.findings),
    countsByOddOne(report.findings),
    ...(slowest(report) === '' ? [] : ['## Where the time went', slowest(report)]),
  ].join('\n\n');

export const markdownReporter = (): Reporter => (event) => (event.type === 'end' ? `${page(event.report)}\n` : '');
