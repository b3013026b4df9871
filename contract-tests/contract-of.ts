/** A document as checks and recorder see it. */
import { matcher, operationsOf } from '../src/spec/contract.ts';
import type { ContractDocument } from '../src/spec/document.ts';
import type { Contract } from './check.ts';

export const contractOf = (document: ContractDocument): Contract => {
  const operations = operationsOf(document);
  return { document, operations, match: matcher(operations) };
};
