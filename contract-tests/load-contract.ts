/** The pinned contract from its file. */
import { readFile } from 'node:fs/promises';
import { parseContract } from '../src/spec/contract.ts';
import { sha256 } from '../src/spec/update/lock.ts';
import type { Contract } from './check.ts';
import { contractOf } from './contract-of.ts';
import { packageFile } from './package-file.ts';

export const contractFile = packageFile('openapi/contract.yaml');

export const loadContract = async (
  file = contractFile,
): Promise<{ readonly contract: Contract; readonly sha256: string }> => {
  const text = await readFile(file, 'utf8');
  return { contract: contractOf(parseContract(text, file)), sha256: sha256(text) };
};
