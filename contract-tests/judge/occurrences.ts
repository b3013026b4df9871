/** Runs the registry over what there is to judge. */
import type { Check, Contract, ContractSubject, ScenarioSubject } from '../check.ts';
import type { PageClaims } from '../../src/spec/pages/pages.ts';
import type { Cassette, Exchange, Purpose } from '../../src/testing/cassette.ts';
import { contractChecks, exchangeChecks, pageChecks, scenarioChecks } from '../checks/registry.ts';
import type { Occurrence } from '../finding.ts';
import { recordedIn } from './exchanges.ts';

export type Problem = { readonly pointer: string; readonly message: string };

export type Judged = {
  readonly pages: readonly PageClaims[];
  readonly cassettes: readonly Cassette[];
  /** Problems of the upstream document that the lock keeps. */
  readonly problems: readonly Problem[];
};

/** By contract and exchange: leaving out one overlay action after the other asks for the same again and again. */
const judgedBefore = new WeakMap<Contract, WeakMap<Exchange, readonly Occurrence[]>>();

/** What was asked on purpose is better evidence than a page's sample or a probe: it comes first, and the first of equals stands for a cause. */
const rank: Readonly<Record<Purpose['kind'], number>> = { call: 0, claim: 0, cleanup: 0, sample: 1, probe: 2 };

const byPurpose = <T extends { readonly exchange: Exchange }>(recorded: readonly T[]): readonly T[] =>
  [...recorded].sort((a, b) => rank[a.exchange.purpose.kind] - rank[b.exchange.purpose.kind]);

/** What each answer shows by itself. */
export const exchangeOccurrencesOf = (
  contract: Contract,
  { pages, cassettes }: Pick<Judged, 'pages' | 'cassettes'>,
): readonly Occurrence[] => {
  const before = judgedBefore.get(contract) ?? new WeakMap<Exchange, readonly Occurrence[]>();
  judgedBefore.set(contract, before);
  return byPurpose(recordedIn(contract, cassettes)).flatMap(({ cassette, exchange, operation }) => {
    const known = before.get(exchange);
    if (known !== undefined) return known;
    const found = Object.values(exchangeChecks).flatMap((check) =>
      check({ contract, pages, cassette, exchange, operation }),
    );
    before.set(exchange, found);
    return found;
  });
};

/** Checks that look at more than one exchange: leaving one of them out is worth its while. */
export type WideCheckId = keyof typeof contractChecks | keyof typeof scenarioChecks;

const others = <Subject>(checks: Readonly<Record<string, Check<Subject>>>, except: readonly WideCheckId[]) =>
  Object.entries(checks)
    .filter(([id]) => !except.some((each) => each === id))
    .map(([, check]) => check);

const scenarioOccurrences = (
  contract: Contract,
  { pages, cassettes }: Judged,
  except: readonly WideCheckId[],
): readonly Occurrence[] => {
  const checks = others<ScenarioSubject>(scenarioChecks, except);
  return cassettes.flatMap((cassette) => checks.flatMap((check) => check({ contract, pages, cassette })));
};

const contractOccurrences = (
  contract: Contract,
  judged: Judged,
  except: readonly WideCheckId[],
): readonly Occurrence[] =>
  others<ContractSubject>(contractChecks, except).flatMap((check) => check({ contract, ...judged }));

/** What the pages say is held to the contract as pinned only, so it is a step of its own. */
export const pageOccurrences = (contract: Contract, { pages, cassettes }: Judged): readonly Occurrence[] =>
  pages.flatMap((page) => Object.values(pageChecks).flatMap((check) => check({ contract, page, cassettes })));

/** What the server does and the document says, without the pages' own claims. */
export const serverOccurrences = (
  contract: Contract,
  judged: Judged,
  except: readonly WideCheckId[] = [],
): readonly Occurrence[] => [
  ...exchangeOccurrencesOf(contract, judged),
  ...scenarioOccurrences(contract, judged, except),
  ...contractOccurrences(contract, judged, except),
];
