/** Replays cassettes on servers and gives what they answered as cassettes, to be judged like recordings. */
import type { Cassette, Exchange } from '../../src/testing/cassette.ts';
import type { Contract } from '../check.ts';
import type { Occurrence } from '../finding.ts';
import type { TargetServer } from '../record/server.ts';
import { replayCassette } from '../replay/replay-cassette.ts';
import { startServer, type ServerOptions } from '../server/throwaway.ts';
import { differenceOccurrences } from './differences.ts';

export type LiveRun = {
  readonly cassettes: readonly Cassette[];
  readonly differences: readonly Occurrence[];
  readonly version: string;
  /** How long each answer took, in milliseconds. */
  readonly ms: ReadonlyMap<Exchange, number>;
  /** What could not be removed again. */
  readonly left: readonly string[];
};

export type LiveOptions = {
  readonly contract: Contract;
  /** Show values of a foreign server by type and length only. */
  readonly veil: boolean;
};

const replayOn = async (
  server: TargetServer,
  cassettes: readonly Cassette[],
  { contract, veil }: LiveOptions,
): Promise<LiveRun> => {
  const { version } = server;
  const done: LiveRun[] = [];
  for (const cassette of cassettes) {
    const replay = await replayCassette(cassette, server, { contract });
    done.push({
      cassettes: [{ ...cassette, server: { version }, exchanges: replay.exchanges }],
      differences: differenceOccurrences(contract, cassette, replay, { version, veil }),
      version,
      ms: replay.ms,
      left: replay.left.map((one) => `${cassette.scenario}: ${JSON.stringify(one)}`),
    });
  }
  return joined(done, version);
};

const joined = (runs: readonly LiveRun[], version: string): LiveRun => ({
  cassettes: runs.flatMap((run) => run.cassettes),
  differences: runs.flatMap((run) => run.differences),
  left: runs.flatMap((run) => run.left),
  ms: new Map(runs.flatMap((run) => [...run.ms])),
  version,
});

/** A server that is somebody's: only what any server may see. */
export const runOnServer = (
  server: TargetServer,
  cassettes: readonly Cassette[],
  options: LiveOptions,
): Promise<LiveRun> =>
  replayOn(
    server,
    cassettes.filter(({ disposable }) => disposable === false),
    { ...options, veil: true },
  );

const onThrowaway = async (
  from: ServerOptions,
  cassettes: readonly Cassette[],
  options: LiveOptions,
): Promise<LiveRun> => {
  const server = await startServer(from);
  try {
    return await replayOn(server, cassettes, options);
  } finally {
    await server.stop();
  }
};

/** Servers started for the purpose: one for all that any server may see, one more for each that changes it for good. */
export const runOnThrowaways = async (
  from: ServerOptions,
  cassettes: readonly Cassette[],
  options: LiveOptions,
): Promise<LiveRun> => {
  const shared = cassettes.filter(({ disposable }) => disposable === false);
  const runs = shared.length > 0 ? [await onThrowaway(from, shared, options)] : [];
  for (const cassette of cassettes.filter(({ disposable }) => disposable !== false)) {
    runs.push(await onThrowaway({ ...from, setup: cassette.disposable === 'set-up' }, [cassette], options));
  }
  return joined(runs, runs[0]?.version ?? '');
};
