/** What a page claims of an operation, beside the operation. */
import type { Operation } from '../../src/spec/document.ts';
import type { OperationClaims, PageClaims } from '../../src/spec/pages/pages.ts';
import { keysOf } from '../../src/spec/pointer.ts';
import type { Contract, PageSubject } from '../check.ts';
import type { Evidence, Occurrence, Severity, Witnesses } from '../finding.ts';
import { evidenceOf, matchedIn, oncePerPair, operationName, serverSays, type Matched } from './exchanges.ts';
import { weigh, type Nature } from './witnesses.ts';

export type PagePair = { readonly claims: OperationClaims; readonly operation: Operation };

/** The operation that a page means: by its path, or by the path that lacks the prefix of the operation's server. */
export const meantBy = (
  { operations }: Pick<Contract, 'operations'>,
  { method, path }: Pick<OperationClaims, 'method' | 'path'>,
): Operation | undefined =>
  operations.find((operation) => operation.method === method && operation.path === path) ??
  operations.find((operation) => operation.method === method && keysOf(operation.pointer)[1] === path);

const pairsIn = oncePerPair((contract: Contract, page: PageClaims): readonly PagePair[] =>
  page.operations.flatMap((claims) => {
    const operation = meantBy(contract, claims);
    return operation === undefined ? [] : [{ claims, operation }];
  }),
);

/** Claims whose operation the contract has. */
export const pairsOf = ({ contract, page }: Pick<PageSubject, 'contract' | 'page'>): readonly PagePair[] =>
  pairsIn(contract, page);

export type Contradiction = {
  readonly code: string;
  readonly operation: Pick<Operation, 'method' | 'path'>;
  /** Default: the operation. */
  readonly subject?: string;
  readonly pointer: string;
  readonly severity: Severity;
  readonly title: string;
  readonly line: number;
  readonly docs: string;
  readonly spec?: { readonly says: string; readonly pointer: string };
  readonly server?: NonNullable<Witnesses['server']>;
  /** Default `behaviour` where the server speaks, else `document`. */
  readonly nature?: Nature;
  readonly evidence?: Evidence;
};

export const contradiction = ({ page }: Pick<PageSubject, 'page'>, given: Contradiction): Occurrence => {
  const {
    code,
    operation,
    subject = operationName(operation),
    pointer,
    severity,
    title,
    line,
    docs,
    spec,
    server,
  } = given;
  const { nature = server === undefined ? 'document' : 'behaviour', evidence = { page: page.page, line } } = given;
  const witnesses = { docs: { says: docs, page: page.page, line }, ...(spec && { spec }), ...(server && { server }) };
  return {
    code,
    subject,
    pointer,
    severity,
    title,
    evidence,
    operation: operationName(operation),
    ...weigh(witnesses, nature),
  };
};

export type Heard = { readonly says: string; readonly by: Matched };

/** What the server was seen to do with an operation, in the words of `say`, and the exchange that shows it. */
export const serverOf = (
  { contract, cassettes }: PageSubject,
  operation: Operation,
  say: (seen: readonly Matched[]) => Heard | undefined,
): { readonly server?: NonNullable<Witnesses['server']>; readonly evidence?: Evidence } => {
  const heard = say(matchedIn(contract, cassettes).filter((one) => one.operation === operation));
  return heard === undefined ? {} : { ...serverSays(heard.by, heard.says), evidence: evidenceOf(heard.by) };
};
