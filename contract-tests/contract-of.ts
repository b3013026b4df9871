/** A document as checks and recorder see it. */
import { matcher, operationsOf } from '../src/spec/contract.ts';
import type { ContractDocument } from '../src/spec/document.ts';
import type { Contract } from './check.ts';

const known = new WeakMap<ContractDocument, Contract>();

/** The same for the same document: what was judged by a contract once is known by it. */
export const contractOf = (document: ContractDocument): Contract => {
  const former = known.get(document);
  if (former !== undefined) return former;
  const operations = operationsOf(document);
  const contract = { document, operations, match: matcher(operations) };
  known.set(document, contract);
  return contract;
};
