/** Where the exchanges come from that are judged: recordings, servers started for the purpose, or a server that is somebody's. */
import { contractOf } from '../../../contract-tests/contract-of.ts';
import type { Mode } from '../../../contract-tests/report/report.ts';
import { runOnServer, runOnThrowaways, type LiveRun } from '../../../contract-tests/live/run-live.ts';
import type { Inputs } from '../../../contract-tests/load-inputs.ts';
import { createPace } from '../../../contract-tests/replay/pace.ts';
import { defaultVersion } from '../../../contract-tests/server/locate.ts';
import type { Cassette } from '../../../src/testing/cassette.ts';
import type { ContractOptions } from './options.ts';
import { watchRun } from './progress.ts';
import { stagingServer, stagingTarget } from './staging.ts';

export type Run = Pick<LiveRun, 'cassettes' | 'differences' | 'left'> &
  Partial<Pick<LiveRun, 'ms'>> & { readonly version: string; readonly url?: string };

/** Somebody ended it. What it had made was removed, but for `left`. */
export class InterruptedError extends Error {
  override readonly name = 'InterruptedError';
  constructor(left: readonly string[]) {
    super(
      left.length === 0
        ? 'interrupted; what the run had made is removed'
        : `interrupted; not removed: ${left.join(', ')} ("influx-contract sweep" finds what is left)`,
    );
  }
}

export const modeOf = ({ server, live, url }: ContractOptions): Mode =>
  server ?? (live === true || url !== undefined ? 'live' : 'offline');

/** The first signal lets the run end in order; the next one ends it at once. */
const onSignals = (abort: () => void): (() => void) => {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.once(signal, abort);
  return () => {
    for (const signal of signals) process.off(signal, abort);
  };
};

const onSomebodys = async (options: ContractOptions, cassettes: readonly Cassette[], inputs: Inputs): Promise<Run> => {
  const target = stagingTarget(options.url, process.env);
  const pace = options.rate === undefined ? undefined : createPace(options.rate);
  const server = await stagingServer(target, cassettes, {
    yes: options.yes === true,
    waitMs: options.wait * 1000,
    ...(pace && { pace }),
  });
  const abort = new AbortController();
  const forget = onSignals(() => {
    abort.abort();
  });
  const watch = watchRun(
    cassettes.filter(({ disposable }) => disposable === false),
    inputs,
  );
  try {
    const done = await runOnServer(server, cassettes, {
      contract: contractOf(inputs.pinned),
      signal: abort.signal,
      ...watch,
      ...(pace && { pace }),
    });
    if (abort.signal.aborted) throw new InterruptedError(done.left);
    return { ...done, url: target.url };
  } finally {
    watch.done();
    forget();
  }
};

const onThrowaways = async (options: ContractOptions, cassettes: readonly Cassette[], inputs: Inputs): Promise<Run> => {
  const { influxdb: version = defaultVersion, server: source } = options;
  const watch = watchRun(cassettes, inputs);
  try {
    return await runOnThrowaways({ version, ...(source && { source }) }, cassettes, {
      contract: contractOf(inputs.pinned),
      ...watch,
    });
  } finally {
    watch.done();
  }
};

/** @throws InterruptedError, NoStagingServerError, NoServerError, ReplayError */
export const run = async (options: ContractOptions, cassettes: readonly Cassette[], inputs: Inputs): Promise<Run> => {
  switch (modeOf(options)) {
    case 'offline':
      return { cassettes, differences: [], left: [], version: options.influxdb ?? defaultVersion };
    case 'influxd':
    case 'docker':
      return onThrowaways(options, cassettes, inputs);
    case 'live':
      return onSomebodys(options, cassettes, inputs);
  }
};
