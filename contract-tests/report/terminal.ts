/** The report for people: findings by operation, what each witness says, what is known, and how it ends. */
import type { Finding, Severity, Witnesses } from '../finding.ts';
import type { Report, Reporter, ReportEvent } from './report.ts';
import { paint, type Paint } from './paint.ts';
import { confirmationLines, operationTable, probeTable } from './tables.ts';
import { evidenceOf, headingOf, spreadOf, whoFixes } from './verdict-words.ts';
import { visible } from './visible.ts';

export type TerminalOptions = {
  /** Default `false`; true only where somebody looks. */
  readonly colours?: boolean;
};

const severities: Readonly<Record<Severity, keyof Paint>> = { breaking: 'red', minor: 'yellow', info: 'dim' };

/** More places than these stand in the report of each page. */
const mostPlaces = 3;

const place = ({ page, line, also = [] }: NonNullable<Witnesses['docs']>): string => {
  const shown = [{ page, line }, ...also.slice(0, mostPlaces - 1)].map((each) => `${each.page}:${each.line}`);
  const rest = also.length + 1 - shown.length;
  return `${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
};

const witnesses = ({ docs, spec, server }: Finding): readonly (readonly [string, string])[] => [
  ...(docs ? [['docs', `${docs.says}  (${place(docs)})`] as const] : []),
  ...(spec ? [['spec', `${spec.says}  (${spec.pointer})`] as const] : []),
  ...(server ? [['server', `${server.says}  (${server.version})`] as const] : []),
];

const findingLines = (finding: Finding, colour: Paint): readonly string[] => {
  const known =
    finding.known === 'new' ? colour.red('new') : colour.dim(visible(`${finding.known}: ${finding.reason ?? ''}`));
  const says = witnesses(finding).map(([name, text]) => `      ${name.padEnd(7)}${visible(text)}`);
  const verdict = whoFixes(finding);
  return [
    `  ${colour[severities[finding.severity]](finding.severity.padEnd(9))}${visible(finding.title)}${spreadOf(finding)}`,
    ...says,
    ...(verdict === '' ? [] : [`      ${verdict}`]),
    `      ${known}`,
    `      ${colour.dim(visible(`${finding.id}  (${evidenceOf(finding)})`))}`,
  ];
};

const counted = (findings: readonly Finding[], known: Finding['known']): number =>
  findings.filter((finding) => finding.known === known).length;

const countsOf = (omissions: Report['omissions']): string => {
  const kinds = [...new Set(omissions.map(({ kind }) => kind))];
  const counts = kinds.map((kind) => [kind, omissions.filter((one) => one.kind === kind).length] as const);
  return counts
    .sort(([, one], [, two]) => two - one)
    .map(([kind, count]) => `${kind} ${count}`)
    .join(', ');
};

const summary = (
  {
    findings,
    exchanges,
    operations,
    durationMs,
    stale,
    server,
    mode,
    warnings,
    omissions,
    pageLines,
    promises,
    peakMegabytes,
  }: Report,
  colour: Paint,
): string => {
  const fresh = counted(findings, 'new');
  const found = `${findings.length} findings: ${counted(findings, 'overlay')} corrected by the overlay, ${counted(findings, 'baseline')} in the baseline, ${fresh} new`;
  const seen = `${operations.exercised} of ${operations.total} operations exercised, ${operations.probed} only probed, ${exchanges} exchanges`;
  const wrong = pageLines.filter(({ fault }) => fault === 'page').length;
  const pages = `${wrong} things on docs pages are not so, ${omissions.length} are left out (${countsOf(omissions)}), ${pageLines.length - wrong} are the contract's or the server's fault`;
  const held = promises.map(({ kind, holds, denied, notTold }) => `${kind} ${holds}/${denied}/${notTold}`).join(', ');
  const promised = `what pages promise of answers, held / denied / not told by a recording: ${held}`;
  const where = `${mode}${server === null ? '' : `, InfluxDB ${server.version}`}, ${(durationMs / 1000).toFixed(1)} s, ${Math.round(peakMegabytes)} MB at most`;
  const bad = fresh > 0 || stale.length > 0;
  return [
    found +
      (stale.length > 0 ? `; ${stale.length} stale` : '') +
      (warnings.length > 0 ? `; ${warnings.length} warnings` : ''),
    seen,
    pages,
    promised,
    where,
  ]
    .map((line, index) => (index === 0 ? (bad ? colour.red(line) : colour.green(line)) : line))
    .join('\n');
};

const tablesOf = (report: Report, colour: Paint): readonly string[] => {
  const tables = [operationTable(report), probeTable(report)].filter((lines) => lines.length > 0);
  return [
    ...tables.flatMap((lines) => [...lines.map((line) => colour.dim(visible(line))), '']),
    ...(report.confirmed ? confirmationLines(report.confirmed).map(visible) : []),
  ];
};

type Tables = Extract<ReportEvent, { readonly type: 'table' }>;

const tables = ({ defaultOnly, unjudgedParameters }: Tables, colour: Paint): string => {
  const errors = defaultOnly.map(({ operation, statuses }) => `${operation} ${statuses.join(' ')}`).join('; ');
  const reasons = [...new Set(unjudgedParameters.map(({ why }) => why))].map((why) => {
    const names = unjudgedParameters.filter((one) => one.why === why);
    return `${why}: ${names.map(({ operation, parameter }) => `${operation} ${parameter}`).join(', ')}`;
  });
  return [
    ...(errors === '' ? [] : [`\n${colour.dim(`Errors that only \`default\` covers: ${errors}`)}\n`]),
    ...(reasons.length === 0
      ? []
      : [`\n${colour.dim(`Query parameters whose effect was not judged; ${reasons.join('; ')}`)}\n`]),
  ].join('');
};

export const terminalReporter = ({ colours = false }: TerminalOptions = {}): Reporter => {
  const colour = paint(colours);
  let heading = '';
  return (event) => {
    switch (event.type) {
      case 'start':
        return '';
      case 'finding': {
        const next = headingOf(event.finding);
        const head = next === heading ? [] : ['', colour.bold(visible(next))];
        heading = next;
        return `${[...head, ...findingLines(event.finding, colour)].join('\n')}\n`;
      }
      case 'table':
        return tables(event, colour);
      case 'warning':
        return `\n${colour.yellow('warning')}  ${visible(event.warning)}\n`;
      case 'stale':
        return `\n${colour.red('stale')}    ${visible(`${event.stale.kind} ${event.stale.id}: ${event.stale.says}`)}\n`;
      case 'end':
        return `\n${[...tablesOf(event.report, colour), summary(event.report, colour)].join('\n')}\n`;
      default:
        return event satisfies never;
    }
  };
};
