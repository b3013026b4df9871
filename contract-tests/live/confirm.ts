/** Sends again what shows each finding, on a server that is alone and on one that is crowded, and compares. */
import type { Json } from '../../src/spec/document.ts';
import type { Cassette } from '../../src/testing/cassette.ts';
import type { PageClaims } from '../../src/spec/pages/pages.ts';
import type { Contract } from '../check.ts';
import { findingId, type Finding } from '../finding.ts';
import { pageOccurrences, serverOccurrences } from '../judge/occurrences.ts';
import type { Difference } from '../replay/compare.ts';
import { replayCassette, type Replay } from '../replay/replay-cassette.ts';
import { startServer, type ServerOptions, type ThrowawayServer } from '../server/throwaway.ts';
import { crowd } from './crowd.ts';
import { inLanes } from './lanes.ts';
import { laneCount, withServer } from './run-live.ts';
import { trialsFor, type Shown, type Trial } from './trials.ts';

/** On a server of the trial's own, on one that many trials share, or on one where others have 25 organisations. */
export type Place = 'own' | 'shared' | 'crowded';

export type NotHeld = { readonly id: string; readonly on: Place; readonly says: string };

export type Confirmation = {
  readonly held: number;
  readonly notHeld: readonly NotHeld[];
  /** Of these, on a server of their own only: what they need may wreck one that others use. */
  readonly alone: number;
  /** Findings that no request can show: pages and the contract beside themselves. */
  readonly notShown: number;
  readonly requests: number;
  readonly ms: number;
};

export type ConfirmInput = {
  readonly contract: Contract;
  readonly pages: readonly PageClaims[];
  readonly findings: readonly Finding[];
  /** The recordings that the findings name. */
  readonly cassettes: readonly Cassette[];
  readonly from: ServerOptions;
  readonly onTrial?: (done: number, of: number) => void;
};

/** Others being there is the point of a crowded server, not a difference. */
const counts = ({ pointer }: Difference): boolean => pointer !== 'foreignItems';

/** The same answers show the same; others may show it too, so they are judged. */
const shownAgain = (
  { contract, pages }: ConfirmInput,
  { cassette }: Trial,
  { exchanges }: Replay,
): ReadonlySet<string> => {
  const judged = { pages, cassettes: [{ ...cassette, exchanges }], problems: [] };
  const occurrences = [
    ...serverOccurrences(contract, judged, ['document-quirks', 'contract-examples']),
    ...pageOccurrences(contract, judged),
  ];
  return new Set(occurrences.map(findingId));
};

const short = (value: Json | undefined): string =>
  value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 80);

const verdicts = (input: ConfirmInput, trial: Trial, replay: Replay, on: Place): readonly NotHeld[] => {
  let again: ReadonlySet<string> | undefined;
  return trial.shown.flatMap(({ finding, exchange }: Shown): readonly NotHeld[] => {
    const unsent = replay.unresolved.find((one) => one.exchange === exchange.id);
    const differs = replay.differences.find((one) => one.exchange === exchange.id && counts(one));
    if (unsent === undefined && differs === undefined) return [];
    again ??= shownAgain(input, trial, replay);
    if (again.has(finding.id)) return [];
    const says = unsent
      ? `could not be sent: no answer gave ${unsent.canonical.join(', ')}`
      : `${differs?.pointer ?? ''} is ${short(differs?.live)}, recorded was ${short(differs?.recorded)}`;
    return [{ id: finding.id, on, says: `${trial.cassette.scenario} ${exchange.id}: ${says}` }];
  });
};

type Job = { readonly trial: Trial; readonly on: Place };

const jobsFor = (trials: readonly Trial[]): readonly Job[] =>
  trials.flatMap((trial) =>
    (trial.cassette.disposable === false ? (['shared', 'crowded'] as const) : (['own'] as const)).map((on) => ({
      trial,
      on,
    })),
  );

/** One server a lane and place, started when it is first needed. */
const serversOf = (from: ServerOptions) => {
  const servers = new Map<string, Promise<ThrowawayServer>>();
  const start = async (on: Place): Promise<ThrowawayServer> => {
    const server = await startServer(from);
    if (on === 'crowded') await crowd(server);
    return server;
  };
  return {
    get: (on: Place, lane: number): Promise<ThrowawayServer> => {
      const key = `${on} ${lane}`;
      const server = servers.get(key) ?? start(on);
      servers.set(key, server);
      return server;
    },
    stop: async (): Promise<void> => {
      const started = await Promise.allSettled(servers.values());
      await Promise.all(started.flatMap((each) => (each.status === 'fulfilled' ? [each.value.stop()] : [])));
    },
  };
};

export const confirm = async (input: ConfirmInput): Promise<Confirmation> => {
  const { contract, findings, cassettes, from, onTrial = () => undefined } = input;
  const startedAt = performance.now();
  const { trials, notShown } = trialsFor(findings, cassettes);
  const jobs = jobsFor(trials);
  const servers = serversOf(from);
  let [requests, done] = [0, 0];
  const onExchange = (): void => {
    requests += 1;
  };
  const tryOn = async ({ trial, on }: Job, server: ThrowawayServer): Promise<readonly NotHeld[]> => {
    const replay = await replayCassette(trial.cassette, server, { contract, onExchange });
    done += 1;
    onTrial(done, jobs.length);
    return verdicts(input, trial, replay, on);
  };
  try {
    const found = await inLanes(laneCount(), jobs, async (job, lane) =>
      job.on === 'own'
        ? withServer({ ...from, setup: job.trial.cassette.disposable === 'set-up' }, (server) => tryOn(job, server))
        : tryOn(job, await servers.get(job.on, lane)),
    );
    const notHeld = found.flat();
    const failed = new Set(notHeld.map(({ id }) => id));
    const alone = trials.filter(({ cassette }) => cassette.disposable !== false).flatMap(({ shown }) => shown);
    return {
      held: findings.length - notShown.length - failed.size,
      notHeld,
      alone: alone.length,
      notShown: notShown.length,
      requests,
      ms: Math.round(performance.now() - startedAt),
    };
  } finally {
    await servers.stop();
  }
};
