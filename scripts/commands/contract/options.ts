/** The options of `influx-contract contract`. */
import { Command, Option } from 'commander';
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
  readonly failOn: Severity;
  readonly strict?: true;
  readonly json: string;
  readonly report?: readonly ReportChoice[];
  /** Name of a docs page. */
  readonly docs?: string;
  readonly acceptCoverage?: true;
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
    .option('-t, --test <text>', 'only scenarios whose name has this text')
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
    .exitOverride();
