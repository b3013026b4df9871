/** The pinned contract from its file. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { matcher, operationsOf, parseContract } from '../src/spec/contract.ts';
import { sha256 } from '../src/spec/lock.ts';
import type { Contract } from './check.ts';

export const contractFile = join(import.meta.dirname, '..', 'openapi', 'contract.yaml');

export const loadContract = async (
  file = contractFile,
): Promise<{ readonly contract: Contract; readonly sha256: string }> => {
  const text = await readFile(file, 'utf8');
  const document = parseContract(text, file);
  const operations = operationsOf(document);
  return { contract: { document, operations, match: matcher(operations) }, sha256: sha256(text) };
};
