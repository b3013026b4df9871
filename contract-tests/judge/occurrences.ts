/** Runs the registry over what there is to judge. */
import type { Contract } from '../check.ts';
import type { ContractDocument } from '../../src/spec/document.ts';
import type { PageClaims } from '../../src/spec/pages.ts';
import type { Cassette } from '../../src/testing/cassette.ts';
import { matcher, operationsOf } from '../../src/spec/contract.ts';
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

export const contractOf = (document: ContractDocument): Contract => {
  const operations = operationsOf(document);
  return { document, operations, match: matcher(operations) };
};

const exchangeOccurrences = (contract: Contract, { pages, cassettes }: Judged): readonly Occurrence[] =>
  recordedIn(contract, cassettes).flatMap(({ cassette, exchange, operation }) =>
    Object.values(exchangeChecks).flatMap((check) => check({ contract, pages, cassette, exchange, operation })),
  );

const scenarioOccurrences = (contract: Contract, { pages, cassettes }: Judged): readonly Occurrence[] =>
  cassettes.flatMap((cassette) =>
    Object.values(scenarioChecks).flatMap((check) => check({ contract, pages, cassette })),
  );

const contractOccurrences = (contract: Contract, judged: Judged): readonly Occurrence[] =>
  Object.values(contractChecks).flatMap((check) => check({ contract, ...judged }));

/** What the pages say is held to the contract as pinned only, so it is a step of its own. */
export const pageOccurrences = (contract: Contract, { pages, cassettes }: Judged): readonly Occurrence[] =>
  pages.flatMap((page) => Object.values(pageChecks).flatMap((check) => check({ contract, page, cassettes })));

/** What the server does and the document says, without the pages' own claims. */
export const serverOccurrences = (contract: Contract, judged: Judged): readonly Occurrence[] => [
  ...exchangeOccurrences(contract, judged),
  ...scenarioOccurrences(contract, judged),
  ...contractOccurrences(contract, judged),
];
