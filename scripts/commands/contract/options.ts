/** The options of `influx-contract contract`. */
import { Command, InvalidArgumentError, Option } from 'commander';
import type { Severity } from '../../../contract-tests/finding.ts';
import { addReport, type ReportChoice } from './reports.ts';

export type ContractOptions = {
  readonly server?: 'influxd' | 'docker';
  readonly influxdb?: string;
  readonly live?: true;
  readonly url?: string;
  readonly yes?: true;
  /** Part of a scenario's name. */
  readonly test?: string;
  /** As the contract tags operations: `Buckets`. */
  readonly tag?: string;
  /** `GET /api/v2/buckets/{bucketID}` */
  readonly operation?: string;
  /** Requests per second. */
  readonly rate?: number;
  /** Seconds. */
  readonly wait: number;
  readonly confirm?: true;
  readonly failOn: Severity;
  readonly strict?: true;
  readonly json: string;
  readonly report?: readonly ReportChoice[];
  /** Name of a docs page. */
  readonly docs?: string;
  readonly acceptCoverage?: true;
  readonly acceptFindings?: true;
};

const atLeast =
  (least: number) =>
  (text: string): number => {
    const value = Number(text);
    if (text.trim() === '' || !(value >= least)) throw new InvalidArgumentError(`it is a number, ${least} or more`);
    return value;
  };

export const contractCommandLine = (): Command =>
  new Command('contract')
    .description('judge what the server answers by contract and docs pages; without a server, by the recordings')
    .addOption(
      new Option('--server <source>', 'replay every cassette on servers started for the purpose').choices([
        'influxd',
        'docker',
      ]),
    )
    .option('--influxdb <version>', 'version of InfluxDB whose cassettes are judged, or that is started')
    .option('--live', 'replay on the server of INFLUX_URL or INFLUX_HOST, with INFLUX_TOKEN')
    .option('--url <url>', 'replay on this server, with INFLUX_TOKEN')
    .option('--yes', 'do not ask before writing to a server')
    .option('--wait <seconds>', 'how long to wait for that server to be ready', atLeast(0), 10)
    .option('--rate <requests>', 'send no more requests a second than this', atLeast(0.1))
    .option('-t, --test <text>', 'only scenarios whose name has this text')
    .option('--tag <tag>', 'only operations that the contract tags so: their scenarios are run, their findings shown')
    .option('--operation <operation>', 'only this one, written like "GET /api/v2/buckets/{bucketID}"')
    .option('--confirm', 'send again, on servers of our own, what shows each finding, and tell what does not hold')
    .addOption(
      new Option('--fail-on <severity>', 'least severity of a new finding that fails')
        .choices(['info', 'minor', 'breaking'])
        .default('minor'),
    )
    .option('--strict', 'warnings fail too')
    .option('--json <file>', 'where the report is written', 'reports/contract.json')
    .option(
      '--report <kind[=file]>',
      'a report more: junit, markdown, or github for annotations; may be given several times',
      addReport,
    )
    .option('--docs <page>', 'show what is to be said of this docs page (`_index`: of all) instead of the findings')
    .option('--accept-coverage', 'write the operations that are exercised now as the floor')
    .option('--accept-findings', 'write openapi/findings.json, from which the types tell callers what was found')
    .exitOverride();
