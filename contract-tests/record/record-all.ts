/** Records many scenarios: those that any server may see on one server, each disposable one on a server of its own. */
import type { Cassette } from '../../src/testing/cassette.ts';
import type { Scenario } from '../scenario.ts';
import { startServer, type ServerOptions, type ThrowawayServer } from '../server/throwaway.ts';
import { recordScenario, type RecordOptions } from './record-scenario.ts';

export type RecordAllOptions = RecordOptions & {
  readonly server?: Pick<ServerOptions, 'source' | 'version'>;
  /** Do two other runs first on the same server, so that its counters have moved. */
  readonly used?: boolean;
};

const onServer = async <T>(options: ServerOptions, work: (server: ThrowawayServer) => Promise<T>): Promise<T> => {
  const server = await startServer(options);
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
};

const otherRuns = 2;

/** Gives each cassette as soon as it is there. */
export async function* recordAll(scenarios: readonly Scenario[], options: RecordAllOptions): AsyncGenerator<Cassette> {
  const { server: from = {}, used = false, run, ...rest } = options;
  const recording = { ...rest, ...(run !== undefined && { run }) };
  const shared = scenarios.filter(({ disposable }) => disposable === false);
  if (shared.length > 0) {
    const server = await startServer(from);
    try {
      for (let round = 0; used && round < otherRuns; round += 1)
        for (const scenario of shared) await recordScenario(scenario, server, rest);
      for (const scenario of shared) yield await recordScenario(scenario, server, recording);
    } finally {
      await server.stop();
    }
  }
  for (const scenario of scenarios.filter(({ disposable }) => disposable !== false)) {
    yield await onServer({ ...from, setup: scenario.disposable === 'set-up' }, (server) =>
      recordScenario(scenario, server, recording),
    );
  }
}
