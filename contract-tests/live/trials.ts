/** What is sent to confirm findings: each with the steps that its script prints. */
import type { Cassette, Exchange } from '../../src/testing/cassette.ts';
import type { Finding } from '../finding.ts';
import { isSuccess } from '../judge/message/http.ts';
import { usedCaptures } from '../judge/repro/repro-values.ts';
import { stepsOf } from '../judge/repro/steps.ts';

/** A finding and the answer that shows it. */
export type Shown = { readonly finding: Finding; readonly exchange: Exchange };

/** Requests in order, and the findings that their answers must show again. */
export type Trial = { readonly cassette: Cassette; readonly shown: readonly Shown[] };

/** What was learned from many answers no single one shows, and what differs on one server no other can show. */
const shownByMany = /^(fields-always-sent|fields-never-sent|differs-from-recording)$/;

const evidenceIn = (finding: Finding, cassettes: readonly Cassette[]) => {
  const { evidence, code } = finding;
  if (!('cassette' in evidence) || shownByMany.test(code)) return undefined;
  const cassette = cassettes.find(({ scenario }) => scenario === evidence.cassette);
  const exchange = cassette?.exchanges.find(({ id }) => id === evidence.exchange);
  return cassette && exchange && { cassette, shown: { finding, exchange } };
};

type Begun = { readonly cassette: Cassette; readonly steps: Set<Exchange>; readonly shown: Shown[] };

/** What a scenario itself ends afterwards, a task's run that would go on for minutes, is ended here too. */
const endingsOf = (cassette: Cassette, steps: ReadonlySet<Exchange>): readonly Exchange[] => {
  const ids = new Set([...steps].map(({ id }) => id));
  const after = cassette.exchanges.findLastIndex((one) => steps.has(one)) + 1;
  return cassette.exchanges
    .slice(after)
    .filter(
      (one) =>
        one.request.method === 'DELETE' &&
        isSuccess(one.response.status) &&
        one.purpose.kind !== 'probe' &&
        usedCaptures(cassette, one).every(({ exchange }) => ids.has(exchange)),
    );
};

/** In the order of the recording; captures of what is not sent would stay open. */
const trialOf = ({ cassette, steps, shown }: Begun): Trial => {
  const sent = new Set([...steps, ...endingsOf(cassette, steps)]);
  const exchanges = cassette.exchanges.filter((one) => sent.has(one));
  const ids = new Set(exchanges.map(({ id }) => id));
  const captures = cassette.captures.filter(({ exchange }) => ids.has(exchange));
  return { cassette: { ...cassette, captures, exchanges }, shown };
};

export type Trials = {
  readonly trials: readonly Trial[];
  /** What no request can show: pages and the contract beside themselves. */
  readonly notShown: readonly Finding[];
};

/**
 * One run for all that a scenario shows: in the order of the recording each request has before it the successful writes
 * that its script has, those of other findings too.
 */
export const trialsFor = (findings: readonly Finding[], cassettes: readonly Cassette[]): Trials => {
  const begun = new Map<Cassette, Begun>();
  const notShown: Finding[] = [];
  for (const finding of findings) {
    const found = evidenceIn(finding, cassettes);
    if (found === undefined) {
      notShown.push(finding);
      continue;
    }
    const { cassette, shown } = found;
    const trial = begun.get(cassette) ?? { cassette, steps: new Set<Exchange>(), shown: [] };
    begun.set(cassette, trial);
    trial.shown.push(shown);
    const { prefix, siblings } = stepsOf(cassette, shown.exchange);
    for (const step of [...prefix, ...siblings, shown.exchange]) trial.steps.add(step);
  }
  return { trials: [...begun.values()].map(trialOf), notShown };
};
