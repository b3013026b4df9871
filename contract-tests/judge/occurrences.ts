/** Runs the registry over what there is to judge. */
import type { Contract, ContractCheck } from '../check.ts';
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

const scenarioOccurrences = (contract: Contract, { pages, cassettes }: Judged): readonly Occurrence[] =>
  cassettes.flatMap((cassette) =>
    Object.values(scenarioChecks).flatMap((check) => check({ contract, pages, cassette })),
  );

export type ContractCheckId = keyof typeof contractChecks;

const contractOccurrences = (
  contract: Contract,
  judged: Judged,
  except: readonly ContractCheckId[],
): readonly Occurrence[] =>
  Object.entries(contractChecks)
    .filter(([id]) => !except.some((each) => each === id))
    .flatMap(([, check]: [string, ContractCheck]) => check({ contract, ...judged }));

/** What the pages say is held to the contract as pinned only, so it is a step of its own. */
export const pageOccurrences = (contract: Contract, { pages, cassettes }: Judged): readonly Occurrence[] =>
  pages.flatMap((page) => Object.values(pageChecks).flatMap((check) => check({ contract, page, cassettes })));

/** What the server does and the document says, without the pages' own claims. */
export const serverOccurrences = (
  contract: Contract,
  judged: Judged,
  except: readonly ContractCheckId[] = [],
): readonly Occurrence[] => [
  ...exchangeOccurrencesOf(contract, judged),
  ...scenarioOccurrences(contract, judged),
  ...contractOccurrences(contract, judged, except),
];
