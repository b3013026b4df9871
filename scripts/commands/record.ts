/** `influx-contract record`: runs scenarios on throwaway servers and writes their cassettes. */
import { Command, CommanderError, Option } from 'commander';
import { loadContract } from '../../contract-tests/load-contract.ts';
import { loadPages } from '../../contract-tests/load-pages.ts';
import { recordAll } from '../../contract-tests/record/record-all.ts';
import { readFormer, writeCassette } from '../../contract-tests/record/cassette-folder.ts';
import { followRecording } from '../../contract-tests/record/evidence/evidence-files.ts';
import type { Scenario } from '../../contract-tests/scenario.ts';
import { scenarios } from '../../contract-tests/scenarios/index.ts';

type Options = {
  readonly server: 'influxd' | 'docker';
  readonly influxdb?: string;
  readonly used?: true;
  readonly run?: string;
  readonly scenario: readonly string[];
};

const command = (): Command =>
  new Command('record')
    .description(
      'run scenarios on a server started for the purpose, and write contract-tests/cassettes/VERSION/SCENARIO.json',
    )
    .addOption(
      new Option('--server <source>', 'where the throwaway server comes from')
        .choices(['influxd', 'docker'])
        .makeOptionMandatory(),
    )
    .option('--influxdb <version>', 'version of InfluxDB to record')
    .option('--used', 'do two other runs first on the same server: the cassettes must not change')
    .option('--run <name>', 'name of the run: the cassettes must not change')
    .option('-t, --scenario <name...>', 'only these scenarios', [])
    .exitOverride()
    .configureOutput({ writeErr: (text) => process.stderr.write(text) });

const chosen = (names: readonly string[]): readonly Scenario[] => {
  const unknown = names.find((name) => !scenarios.some((scenario) => scenario.name === name));
  if (unknown !== undefined)
    throw new Error(`there is no scenario "${unknown}"; there are: ${scenarios.map(({ name }) => name).join(', ')}`);
  return scenarios.filter(({ name }) => names.length === 0 || names.includes(name));
};

const record = async ({ server, influxdb, used, run, scenario }: Options): Promise<string> => {
  const [{ contract, sha256 }, pages] = await Promise.all([loadContract(), loadPages()]);
  const from = { source: server, ...(influxdb !== undefined && { version: influxdb }) };
  const tell = (sentence: string) => {
    console.error(`record: ${sentence}`);
  };
  const options = {
    contract,
    sha256,
    pages,
    tell,
    server: from,
    used: used === true,
    ...(run !== undefined && { run }),
  };
  const startedAt = Date.now();
  let [cassettes, exchanges] = [0, 0];
  for await (const cassette of recordAll(chosen(scenario), options)) {
    const former = await readFormer(cassette);
    await writeCassette(cassette);
    for (const lost of former === undefined ? [] : await followRecording(former, cassette, contract)) tell(lost);
    cassettes += 1;
    exchanges += cassette.exchanges.length;
    console.log(
      `${cassette.scenario.padEnd(32)} ${cassette.exchanges.length} exchanges, ${cassette.captures.length} captures`,
    );
  }
  return `${cassettes} cassettes, ${exchanges} exchanges in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`;
};

/** Exit code 0: recorded; 2: could not. */
export const recordCommand = async (args: readonly string[]): Promise<number> => {
  try {
    const parsed = command()
      .parse([...args], { from: 'user' })
      .opts<Options>();
    console.log(await record(parsed));
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2; // it has said what was wrong
    console.error(`record: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
};
