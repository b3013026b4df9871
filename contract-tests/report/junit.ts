/** JUnit's XML, as Jenkins and GitLab read it: each finding is a test that passes as long as it is known. */
import type { Finding, Severity } from '../finding.ts';
import type { Report, Reporter } from './report.ts';
import { evidenceOf, fails, headingOf, spreadOf, whoFixes, witnessLines } from './verdict-words.ts';
import { xmlAttributes, xmlText } from './xml-text.ts';

export type JunitOptions = {
  /** Least severity of a new finding that is a failure. Default `minor`. */
  readonly failOn?: Severity;
  /** Warnings are failures. Default `false`. */
  readonly strict?: boolean;
};

type Case = {
  readonly name: string;
  readonly group: string;
  readonly ms?: number;
  readonly failure?: { readonly message: string; readonly type: string; readonly text: readonly string[] };
  readonly output?: readonly string[];
};

type Suite = { readonly name: string; readonly cases: readonly Case[] };

const told = (finding: Finding): readonly string[] => [
  ...witnessLines(finding).map(([name, says]) => `${name}: ${says}`),
  whoFixes(finding),
  `evidence: ${evidenceOf(finding)}`,
  ...(finding.reason === undefined ? [] : [`${finding.known}: ${finding.reason}`]),
  ...(finding.repro ?? []),
];

const findingCase = (finding: Finding, failOn: Severity): Case => {
  const { id, code, title } = finding;
  const message = `${title}${spreadOf(finding)}`;
  const base = { name: id, group: headingOf(finding) };
  return fails(finding, failOn)
    ? { ...base, failure: { message, type: code, text: told(finding) } }
    : { ...base, output: [message, ...told(finding)] };
};

const suitesOf = (report: Report, { failOn = 'minor', strict = false }: JunitOptions): readonly Suite[] => [
  {
    name: 'operations that were asked',
    cases: report.perOperation.map(({ operation, requests, ms }) => ({
      ...{ name: operation, group: 'operations', output: [`${requests} requests`] },
      ...(ms !== undefined && { ms }),
    })),
  },
  { name: 'findings', cases: report.findings.map((finding) => findingCase(finding, failOn)) },
  {
    name: 'what was promised',
    cases: report.stale.map(({ kind, id, says }) => ({
      ...{ name: `${kind} ${id}`, group: kind },
      failure: { message: says, type: `stale-${kind}`, text: [`${kind} ${id}: ${says}`] },
    })),
  },
  {
    name: 'warnings',
    cases: report.warnings.map((warning) => ({
      ...{ name: warning, group: 'warnings' },
      ...(strict ? { failure: { message: warning, type: 'warning', text: [warning] } } : { output: [warning] }),
    })),
  },
];

const seconds = (ms: number): string => (ms / 1000).toFixed(3);

const lines = (text: readonly string[]): string => text.map(xmlText).join('\n');

const caseXml = ({ name, group, ms, failure, output }: Case): string => {
  const open = `    <testcase${xmlAttributes({ name, classname: group, time: ms === undefined ? undefined : seconds(ms) })}>`;
  const body = failure
    ? `<failure${xmlAttributes({ type: failure.type, message: failure.message })}>${lines(failure.text)}</failure>`
    : `<system-out>${lines(output ?? [])}</system-out>`;
  return `${open}${body}</testcase>`;
};

const failuresIn = (cases: readonly Case[]): number => cases.filter(({ failure }) => failure !== undefined).length;

const suiteXml = ({ name, cases }: Suite, timestamp: string): string => {
  const time = seconds(cases.reduce((sum, { ms = 0 }) => sum + ms, 0));
  const counts = { tests: cases.length, failures: failuresIn(cases), errors: 0, skipped: 0 };
  return [
    `  <testsuite${xmlAttributes({ name, ...counts, time, timestamp })}>`,
    ...cases.map(caseXml),
    '  </testsuite>',
  ].join('\n');
};

export const junitReporter =
  (options: JunitOptions = {}): Reporter =>
  (event) => {
    if (event.type !== 'end') return '';
    const { report } = event;
    const suites = suitesOf(report, options).filter(({ cases }) => cases.length > 0);
    const cases = suites.flatMap((suite) => suite.cases);
    const name = `influx-contract, ${report.mode}${report.server === null ? '' : `, InfluxDB ${report.server.version}`}`;
    const counts = { tests: cases.length, failures: failuresIn(cases), time: seconds(report.durationMs) };
    const timestamp = report.startedAt.slice(0, 19);
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<testsuites${xmlAttributes({ name, ...counts })}>`,
      ...suites.map((suite) => suiteXml(suite, timestamp)),
      '</testsuites>',
      '',
    ].join('\n');
  };
