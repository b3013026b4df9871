/** Replays cassettes on servers and gives what they answered as cassettes, to be judged like recordings. */
import { availableParallelism } from 'node:os';
import type { Cassette, Exchange } from '../../src/testing/cassette.ts';
import type { Contract } from '../check.ts';
import type { Occurrence } from '../finding.ts';
import type { TargetServer } from '../record/server.ts';
import { replayCassette, type ReplayOptions } from '../replay/replay-cassette.ts';
import { startServer, type ServerOptions, type ThrowawayServer } from '../server/throwaway.ts';
import { differenceOccurrences } from './differences.ts';
import { inLanes } from './lanes.ts';

export type LiveRun = {
  readonly cassettes: readonly Cassette[];
  readonly differences: readonly Occurrence[];
  readonly version: string;
  /** How long each answer took, in milliseconds. */
  readonly ms: ReadonlyMap<Exchange, number>;
  /** What could not be removed again. */
  readonly left: readonly string[];
};

/** One cassette, as it was answered. */
export type Played = Omit<LiveRun, 'version' | 'cassettes'> & { readonly cassette: Cassette };

export type LiveOptions = Pick<ReplayOptions, 'pace' | 'signal' | 'onExchange'> & {
  readonly contract: Contract;
  /** Told of each cassette as soon as it is through. */
  readonly onPlayed?: (played: Played) => void;
};

const play = async (
  server: TargetServer,
  cassette: Cassette,
  { contract, onPlayed, ...options }: LiveOptions,
  veil: boolean,
): Promise<Played> => {
  const { version } = server;
  const replay = await replayCassette(cassette, server, { contract, ...options });
  const played = {
    cassette: { ...cassette, server: { version }, exchanges: replay.exchanges },
    differences: differenceOccurrences(contract, cassette, replay, { version, veil }),
    ms: replay.ms,
    left: replay.left.map((one) => `${cassette.scenario}: ${JSON.stringify(one)}`),
  };
  onPlayed?.(played);
  return played;
};

const joined = (played: readonly Played[], version: string): LiveRun => ({
  cassettes: played.map(({ cassette }) => cassette),
  differences: played.flatMap(({ differences }) => differences),
  left: played.flatMap(({ left }) => left),
  ms: new Map(played.flatMap(({ ms }) => [...ms])),
  version,
});

/** A server that is somebody's: only what any server may see, one request after the other. */
export const runOnServer = async (
  server: TargetServer,
  cassettes: readonly Cassette[],
  options: LiveOptions,
): Promise<LiveRun> => {
  const played: Played[] = [];
  for (const cassette of cassettes.filter(({ disposable }) => disposable === false)) {
    if (options.signal?.aborted === true) break;
    played.push(await play(server, cassette, options, true));
  }
  return joined(played, server.version);
};

export const withServer = async <T>(from: ServerOptions, work: (server: ThrowawayServer) => Promise<T>): Promise<T> => {
  const server = await startServer(from);
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
};

/** A server waits for its disk while another computes; more than a few only get in each other's way. */
export const laneCount = (): number => Math.min(4, Math.max(2, availableParallelism()));

/** What takes longest begins first, so that no lane is left with it at the end. */
const longestFirst = (cassettes: readonly Cassette[]): readonly Cassette[] =>
  [...cassettes].sort((a, b) => b.exchanges.length - a.exchanges.length);

/**
 * Servers started for the purpose, some at a time: each lane has one for all that any server may see,
 * and starts one more for each scenario that changes a server for good.
 */
export const runOnThrowaways = async (
  from: ServerOptions,
  cassettes: readonly Cassette[],
  options: LiveOptions,
): Promise<LiveRun> => {
  const shared = new Map<number, Promise<ThrowawayServer>>();
  const versions = new Set<string>();
  const sharedOf = (lane: number): Promise<ThrowawayServer> => {
    const server = shared.get(lane) ?? startServer(from);
    shared.set(lane, server);
    return server;
  };
  const playOn = (server: ThrowawayServer, cassette: Cassette) => {
    versions.add(server.version);
    return play(server, cassette, options, false);
  };
  const jobs = longestFirst(cassettes);
  try {
    const played = await inLanes(laneCount(), jobs, async (cassette, lane) =>
      cassette.disposable === false
        ? playOn(await sharedOf(lane), cassette)
        : withServer({ ...from, setup: cassette.disposable === 'set-up' }, (server) => playOn(server, cassette)),
    );
    const inOrder = cassettes.map((cassette) => played[jobs.indexOf(cassette)]).filter((one) => one !== undefined);
    return joined(inOrder, [...versions][0] ?? '');
  } finally {
    const servers = await Promise.allSettled(shared.values());
    await Promise.all(servers.flatMap((server) => (server.status === 'fulfilled' ? [server.value.stop()] : [])));
  }
};
