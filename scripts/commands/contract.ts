/** `influx-contract contract`: judges recordings, or what a server answers now, and reports. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CommanderError } from 'commander';
import { applyOverlay } from '../../src/spec/overlay/overlay-apply.ts';
import { packageFile } from '../../contract-tests/package-file.ts';
import { coverageFile, loadInputs, type Inputs } from '../../contract-tests/load-inputs.ts';
import { floorText } from '../../contract-tests/judge/known/coverage.ts';
import { exitCodeOf } from '../../contract-tests/judge/known/exit-code.ts';
import { judge, type Judgement } from '../../contract-tests/judge/judge.ts';
import { contractOf } from '../../contract-tests/contract-of.ts';
import { veiled } from '../../contract-tests/live/veil.ts';
import type { Confirmation } from '../../contract-tests/live/confirm.ts';
import { readCassettes } from '../../contract-tests/record/cassette-folder.ts';
import { callerFindingsText, findingsFile } from '../../contract-tests/report/caller-findings.ts';
import { pageReports } from '../../contract-tests/report/pages.ts';
import { eventsOf, type Report } from '../../contract-tests/report/report.ts';
import { reporters } from '../../contract-tests/report/reporters.ts';
import { unjudged } from '../../contract-tests/scenarios/docs/unjudged.ts';
import { defaultVersion } from '../../contract-tests/server/locate.ts';
import { confirmFindings } from './contract/confirm.ts';
import { contractCommandLine, type ContractOptions } from './contract/options.ts';
import { writeReport, writeReports } from './contract/reports.ts';
import { modeOf, run, type Run } from './contract/run.ts';
import { isFiltered, select } from './contract/select.ts';

const toolVersion = async (): Promise<string> => {
  const file = await readFile(packageFile('package.json'), 'utf8');
  return (JSON.parse(file) as { version: string }).version; // our own package.json
};

const reportOf = async (
  options: ContractOptions,
  inputs: Inputs,
  done: Run,
  judgement: Judgement,
  started: Date,
  confirmed: Confirmation | undefined,
): Promise<Report> => {
  const { stale, warnings, defaultOnly, unjudgedParameters, omissions, promises, exchanges, operations, perOperation } =
    judgement;
  // On a server that is somebody's no value is shown that this run did not make.
  const isSomebodys = modeOf(options) === 'live';
  const findings = isSomebodys ? judgement.findings.map(veiled) : judgement.findings;
  const pageLines = judgement.pageLines.filter(({ by }) => !isSomebodys || by === 'spec');
  const left = done.left.map((one) => `not removed: ${one}`);
  return {
    schemaVersion: 1,
    tool: { name: 'influx-contract', version: await toolVersion() },
    contract: { sha256: inputs.sha256 },
    server: { version: done.version, ...(done.url !== undefined && { url: done.url }) },
    mode: modeOf(options),
    startedAt: started.toISOString(),
    durationMs: Date.now() - started.getTime(),
    ...{
      exchanges,
      operations,
      omissions,
      pageLines,
      promises,
      warnings: [...warnings, ...left],
      stale,
      defaultOnly,
      unjudgedParameters,
      perOperation,
      probeKinds: judgement.probeKinds,
      peakMegabytes: process.resourceUsage().maxRSS / 1024,
      ...(confirmed && { confirmed }),
      findings,
    },
  };
};

/** One file a page, beside the report; pages that had one and have nothing to say any more lose it. */
const writePages = async (
  report: Report,
  pages: Inputs['pages'],
  folder: string,
): Promise<Readonly<Record<string, string>>> => {
  const texts = pageReports(report, unjudged(pages));
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [page, text] of Object.entries(texts)) await writeFile(join(folder, `${page}.md`), text);
  return texts;
};

const publish = async (
  report: Report,
  claims: Inputs['pages'],
  { json: file, docs, report: choices = [], failOn, strict }: ContractOptions,
): Promise<void> => {
  const pages = await writePages(report, claims, join(dirname(file), 'docs'));
  const page = docs === undefined ? undefined : pages[docs];
  if (docs !== undefined && page === undefined)
    throw new Error(`nothing is to be said of a docs page "${docs}"; there are: ${Object.keys(pages).join(', ')}`);
  const terminal = reporters.terminal({ colours: process.stdout.isTTY && process.env['NO_COLOR'] === undefined });
  const json = reporters.json();
  let text = '';
  for (const event of eventsOf(report)) {
    if (page === undefined) process.stdout.write(terminal(event));
    text += json(event);
  }
  await writeReport(file, text);
  if (page !== undefined) process.stdout.write(page);
  const more = await writeReports(report, choices, dirname(file), { failOn, strict: strict === true });
  console.log(`report: ${[file, ...more].join(', ')}, docs pages: ${join(dirname(file), 'docs')}`);
};

/** @throws Error where not every recording was judged: what was left out would vanish from the doc comments */
const acceptFindings = async (options: ContractOptions, { findings }: Judgement, version: string): Promise<void> => {
  if (modeOf(options) !== 'offline' || isFiltered(options) || version !== defaultVersion)
    throw new Error('--accept-findings takes all recordings of the default version: no other options beside it');
  await writeReport(findingsFile, callerFindingsText(findings, version));
};

const sayWhatIsIgnored = (options: ContractOptions): void => {
  const set = ['INFLUX_URL', 'INFLUX_HOST', 'INFLUX_TOKEN'].filter((name) => process.env[name] !== undefined);
  if (modeOf(options) !== 'live' && set.length > 0)
    console.error(`${set.join(', ')} ignored: only --live and --url talk to a server of yours`);
};

const contract = async (options: ContractOptions): Promise<number> => {
  const started = new Date();
  sayWhatIsIgnored(options);
  const inputs = await loadInputs();
  // A server of another version is held against the recordings of the default one: what differs is what an upgrade changes.
  const all = await readCassettes(
    modeOf(options) === 'offline' ? (options.influxdb ?? defaultVersion) : defaultVersion,
  );
  const contracts = [inputs.pinned, applyOverlay(inputs.pinned, inputs.actions).document].map(contractOf);
  const { cassettes, shows } = select(all, contracts, options);
  const done = await run(options, cassettes, inputs);
  const whole = judge({
    ...inputs,
    cassettes: done.cassettes,
    also: done.differences,
    ...(done.ms && { ms: done.ms }),
    serverVersion: done.version,
    full:
      !isFiltered(options) &&
      modeOf(options) !== 'live' &&
      done.version === defaultVersion &&
      options.acceptCoverage !== true,
  });
  const judgement = { ...whole, findings: whole.findings.filter(shows) };
  if (options.acceptCoverage === true) await writeReport(coverageFile, floorText(judgement.coverage));
  if (options.acceptFindings === true) await acceptFindings(options, judgement, done.version);
  const confirmed =
    options.confirm === true ? await confirmFindings(options, judgement.findings, cassettes, inputs) : undefined;
  const report = await reportOf(options, inputs, done, judgement, started, confirmed);
  await publish(report, inputs.pages, options);
  const code = exitCodeOf(report, { failOn: options.failOn, strict: options.strict === true });
  return code === 0 && (confirmed?.notHeld.length ?? 0) > 0 ? 1 : code;
};

/** Exit code 0: clean; 1: not as it should be; 2: could not judge. */
export const contractCommand = async (args: readonly string[]): Promise<number> => {
  try {
    return await contract(
      contractCommandLine()
        .parse([...args], { from: 'user' })
        .opts<ContractOptions>(),
    );
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2; // it has said what was wrong
    console.error(`contract: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
};
