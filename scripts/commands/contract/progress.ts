/** Shows on the error output how far a live run is. */
import { exchangeOccurrencesOf } from '../../../contract-tests/judge/occurrences.ts';
import { contractOf } from '../../../contract-tests/contract-of.ts';
import { findingId } from '../../../contract-tests/finding.ts';
import type { LiveOptions } from '../../../contract-tests/live/run-live.ts';
import type { Inputs } from '../../../contract-tests/load-inputs.ts';
import { createMeter } from '../../../contract-tests/report/progress.ts';
import type { Cassette } from '../../../src/testing/cassette.ts';

export type Watch = Required<Pick<LiveOptions, 'onExchange' | 'onPlayed'>> & { readonly done: () => void };

/** Counts findings of single answers as they come; what only several show is found at the end. */
export const watchRun = (cassettes: readonly Cassette[], { pinned, pages, actions, baseline }: Inputs): Watch => {
  const { isTTY, columns } = process.stderr;
  const meter = createMeter(isTTY, columns);
  const contract = contractOf(pinned);
  const known = new Set([...actions, ...baseline.map(({ ids }) => ({ ends: ids }))].flatMap(({ ends }) => ends));
  const of = cassettes.reduce((sum, { exchanges }) => sum + exchanges.length, 0);
  const startedAt = performance.now();
  const found = new Set<string>();
  let exchanges = 0;
  const now = () => ({
    exchanges,
    of,
    findings: found.size,
    fresh: [...found].filter((id) => !known.has(id)).length,
    elapsedMs: performance.now() - startedAt,
  });
  const write = (text: string): void => {
    if (text !== '') process.stderr.write(text);
  };
  return {
    onExchange: () => {
      exchanges += 1;
      write(meter.sent(now()));
    },
    onPlayed: ({ cassette, differences }) => {
      for (const one of [...exchangeOccurrencesOf(contract, { pages, cassettes: [cassette] }), ...differences])
        found.add(findingId(one));
      write(meter.through(cassette.scenario, now()));
    },
    done: () => {
      write(meter.done());
    },
  };
};
