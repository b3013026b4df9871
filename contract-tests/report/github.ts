/** Annotations of GitHub Actions: one workflow command for each new finding and each promise that does not hold. */
import type { Finding, Severity } from '../finding.ts';
import type { Report, Reporter } from './report.ts';
import { evidenceOf, fails, headingOf, severityOrder, spreadOf, whoFixes, witnessLines } from './verdict-words.ts';
import { visible } from './visible.ts';

export type Place = { readonly file: string; readonly line: number };

export type GithubOptions = {
  /** Least severity of a new finding that is an error. Default `minor`. */
  readonly failOn?: Severity;
  /** Where in the repository a finding is shown. Default: nowhere in particular. */
  readonly placeOf?: (finding: Finding) => Place | undefined;
};

type Level = 'error' | 'warning' | 'notice';

type Annotation = { readonly level: Level; readonly title: string; readonly message: string; readonly place?: Place };

/** GitHub shows ten of a level and leaves the others out without a word. */
const most = 10;

const data = (text: string): string =>
  text.replace(/[%\r\n]/g, (sign) => `%${(sign.codePointAt(0) ?? 0).toString(16).padStart(2, '0').toUpperCase()}`);

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

const command = ({ level, title, message, place }: Annotation): string => {
  const where = place === undefined ? '' : `file=${property(place.file)},line=${place.line},`;
  return `::${level} ${where}title=${property(visible(title))}::${data(message)}\n`;
};

const ofFinding = (finding: Finding, { failOn = 'minor', placeOf }: GithubOptions): Annotation => {
  const place = placeOf?.(finding);
  const message = [
    `${finding.title}${spreadOf(finding)}`,
    ...witnessLines(finding).map(([name, says]) => `${name}: ${says}`),
    whoFixes(finding),
    `${finding.id} (${evidenceOf(finding)})`,
  ];
  return {
    level: fails(finding, failOn) ? 'error' : finding.severity === 'info' ? 'notice' : 'warning',
    title: headingOf(finding),
    message: message
      .filter((line) => line !== '')
      .map(visible)
      .join('\n'),
    ...(place !== undefined && { place }),
  };
};

const annotationsOf = ({ findings, stale }: Report, options: GithubOptions): readonly Annotation[] => [
  ...stale.map(({ kind, id, says }): Annotation => ({
    level: 'error',
    title: `stale ${kind}`,
    message: visible(`${id}: ${says}`),
  })),
  ...findings
    .filter(({ known }) => known === 'new')
    .sort((one, two) => severityOrder.indexOf(one.severity) - severityOrder.indexOf(two.severity))
    .map((finding) => ofFinding(finding, options)),
];

/** The last of those that are shown tells of those that are not. */
const shortened = (annotations: readonly Annotation[]): readonly Annotation[] => {
  const rest = annotations.length - most + 1;
  const [last] = annotations;
  return annotations.length <= most || last === undefined
    ? annotations
    : [
        ...annotations.slice(0, most - 1),
        { level: last.level, title: `${rest} more`, message: 'They stand in the report.' },
      ];
};

export const githubReporter =
  (options: GithubOptions = {}): Reporter =>
  (event) => {
    if (event.type !== 'end') return '';
    const all = annotationsOf(event.report, options);
    const levels: readonly Level[] = ['error', 'warning', 'notice'];
    return levels
      .flatMap((level) => shortened(all.filter((one) => one.level === level)))
      .map(command)
      .join('');
  };
