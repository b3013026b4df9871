/** `influx-contract fake`: recordings behind a port, until somebody ends it. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { visible } from '../../contract-tests/report/visible.ts';
import { cassetteNames, loadCassette } from '../../src/testing/packaged/load-cassette.ts';
import { CassetteMissError } from '../../src/testing/play/cassette-miss.ts';
import type { Match } from '../../src/testing/play/match.ts';
import { serveFake } from '../../src/testing/play/serve-fake.ts';

type FakeOptions = {
  readonly port: number;
  readonly cassette?: readonly string[];
  readonly influxdb?: string;
  readonly match: Match;
  readonly strict?: true;
  readonly list?: true;
};

const portOf = (text: string): number => {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError('it is a number from 0 to 65535');
  return port;
};

const commandLine = (): Command =>
  new Command('fake')
    .description('answer as InfluxDB did when it was recorded; a request without a recorded answer gets 501')
    .option('--port <number>', 'port on 127.0.0.1; 0 for any that is free', portOf, 8086)
    .option('--cassette <name...>', 'recordings to play, by name or file; all unless given')
    .option('--influxdb <version>', 'version of InfluxDB that was recorded; the newest unless given')
    .addOption(
      new Option('--match <what>', 'how alike a request and a recorded one have to be')
        .choices(['operation', 'target', 'body'])
        .default('target'),
    )
    .option('--strict', 'give each answer once, and end with exit code 1 where one was missed or not asked for')
    .option('--list', 'list the recordings that there are, and end')
    .exitOverride();

const list = async (version: { readonly version?: string }): Promise<void> => {
  for (const name of await cassetteNames(version)) {
    const { about, exchanges } = await loadCassette(name, version);
    console.log(`${name.padEnd(26)} ${String(exchanges.length).padStart(5)} exchanges  ${about}`);
  }
};

const untilEnded = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        resolve();
      });
  });

const fake = async (options: FakeOptions): Promise<number> => {
  const version = options.influxdb === undefined ? {} : { version: options.influxdb };
  if (options.list === true) return list(version).then(() => 0);
  const names = options.cassette ?? (await cassetteNames(version));
  const cassettes = await Promise.all(names.map((name) => loadCassette(name, version)));
  let misses = 0;
  const server = await serveFake(cassettes, {
    port: options.port,
    match: options.match,
    whenSpent: options.strict === true ? 'miss' : 'last',
    onAnswer: ({ method, target }, by) => {
      const isMiss = by instanceof CassetteMissError;
      if (isMiss) misses += 1;
      const what = isMiss
        ? `501 ${by.message}`
        : `${by.exchange.response.status} ${by.cassette.scenario} ${by.exchange.id}`;
      console.error(visible(`${method} ${target} → ${what}`));
    },
  });
  console.log(`${server.url} answers from ${cassettes.length} recordings; any credential will do`);
  await untilEnded();
  await server.stop();
  const unused = options.strict === true ? server.unused() : [];
  for (const line of unused) console.error(visible(`not asked for: ${line}`));
  return options.strict === true && (misses > 0 || unused.length > 0) ? 1 : 0;
};

/** Exit code 0: ended by a signal, or listed; 1: with `--strict`, something was missed or not asked for; 2: could not begin. */
export const fakeCommand = async (args: readonly string[]): Promise<number> => {
  try {
    return await fake(
      commandLine()
        .parse([...args], { from: 'user' })
        .opts<FakeOptions>(),
    );
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2; // it has said what was wrong
    console.error(`fake: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
};
