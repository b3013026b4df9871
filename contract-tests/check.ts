/** What a check is: a pure function from one subject to occurrences. The registry has one table a subject. */
import type { ContractDocument, Operation } from '../src/spec/document.ts';
import type { Cassette, Exchange } from '../src/testing/cassette.ts';
import type { PageClaims } from '../src/spec/pages/pages.ts';
import type { Occurrence } from './finding.ts';

/** The contract that is judged against: as pinned, or with overlay actions applied. */
export type Contract = {
  readonly document: ContractDocument;
  readonly operations: readonly Operation[];
  /** The operation that a request line belongs to; a literal segment wins over a template. */
  readonly match: (method: string, path: string) => Operation | undefined;
};

export type ExchangeSubject = {
  readonly contract: Contract;
  readonly pages: readonly PageClaims[];
  readonly cassette: Cassette;
  readonly exchange: Exchange;
  /** Absent where the contract has no such operation. */
  readonly operation: Operation | undefined;
};
export type ScenarioSubject = {
  readonly contract: Contract;
  readonly pages: readonly PageClaims[];
  readonly cassette: Cassette;
};
export type ContractSubject = {
  readonly contract: Contract;
  readonly pages: readonly PageClaims[];
  readonly cassettes: readonly Cassette[];
  /** Problems of the upstream document that `spec:update` kept in the lock. */
  readonly problems: readonly { readonly pointer: string; readonly message: string }[];
};
export type PageSubject = {
  readonly contract: Contract;
  readonly page: PageClaims;
  readonly cassettes: readonly Cassette[];
};
export type VersionsSubject = {
  readonly contract: Contract;
  readonly base: readonly Cassette[];
  readonly other: readonly Cassette[];
};

export type Check<Subject> = (subject: Subject) => readonly Occurrence[];
export type ExchangeCheck = Check<ExchangeSubject>;
export type ScenarioCheck = Check<ScenarioSubject>;
export type ContractCheck = Check<ContractSubject>;
export type PageCheck = Check<PageSubject>;
export type VersionsCheck = Check<VersionsSubject>;
