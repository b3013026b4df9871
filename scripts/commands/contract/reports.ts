/** The reports that somebody asks for beside the terminal's and `contract.json`: `--report junit=FILE`. */
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { InvalidArgumentError } from 'commander';
import type { Finding } from '../../../contract-tests/finding.ts';
import type { FailRule } from '../../../contract-tests/judge/known/exit-code.ts';
import type { Place } from '../../../contract-tests/report/github.ts';
import { eventsOf, type Report, type Reporter } from '../../../contract-tests/report/report.ts';
import { reporters } from '../../../contract-tests/report/reporters.ts';

/** Where each kind goes unless told; annotations go to the output, where the runner reads them. */
const files = { junit: 'contract.junit.xml', markdown: 'contract.md', github: undefined } as const;

export type ReportKind = keyof typeof files;
export type ReportChoice = { readonly kind: ReportKind; readonly file?: string };

const isKind = (text: string): text is ReportKind => Object.hasOwn(files, text);

/** Reads `junit`, `junit=FILE`, `markdown`, `markdown=FILE` or `github`; may be given several times. */
export const addReport = (text: string, earlier: readonly ReportChoice[] = []): readonly ReportChoice[] => {
  const [kind = '', ...rest] = text.split('=');
  const file = rest.join('=');
  if (!isKind(kind)) throw new InvalidArgumentError(`it is one of ${Object.keys(files).join(', ')}`);
  if (text.includes('=') && file === '') throw new InvalidArgumentError(`a file is missing after "${kind}="`);
  if (kind === 'github' && file !== '') throw new InvalidArgumentError('annotations go to the output, not to a file');
  return [...earlier, { kind, ...(file !== '' && { file }) }];
};

/** In a checkout that has the recordings, a finding is shown beside the exchange that it was seen in. */
const placeIn =
  (version: string) =>
  ({ evidence }: Finding): Place | undefined => {
    if (!('cassette' in evidence)) return undefined;
    const file = `contract-tests/cassettes/${version}/${evidence.cassette}.json`;
    if (!existsSync(file)) return undefined;
    const lines = readFileSync(file, 'utf8').split('\n');
    return { file, line: lines.findIndex((line) => line.includes(`"id": "${evidence.exchange}"`)) + 1 || 1 };
  };

const reporterFor = (kind: ReportKind, report: Report, { failOn = 'minor', strict = false }: FailRule): Reporter => {
  switch (kind) {
    case 'junit':
      return reporters.junit({ failOn, strict });
    case 'markdown':
      return reporters.markdown();
    case 'github':
      return reporters.github({ failOn, placeOf: placeIn(report.server?.version ?? '') });
  }
};

/** Written beside and renamed: a reader never sees half a report. */
export const writeReport = async (file: string, text: string): Promise<void> => {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
};

/** Writes each; gives back the files. */
export const writeReports = async (
  report: Report,
  choices: readonly ReportChoice[],
  folder: string,
  rule: FailRule,
): Promise<readonly string[]> => {
  const written: string[] = [];
  for (const { kind, file = files[kind] && join(folder, files[kind]) } of choices) {
    const reporter = reporterFor(kind, report, rule);
    const text = [...eventsOf(report)].map(reporter).join('');
    if (file === undefined) process.stdout.write(text);
    else {
      await writeReport(file, text);
      written.push(file);
    }
  }
  return written;
};
