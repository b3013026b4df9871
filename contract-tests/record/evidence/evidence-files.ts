/** Lets files that name exchanges follow a new recording. */
import { readFile, writeFile } from 'node:fs/promises';
import type { Cassette } from '../../../src/testing/cassette.ts';
import type { Contract } from '../../check.ts';
import { packageFile } from '../../package-file.ts';
import { matchExchanges } from './match-exchanges.ts';
import { moveEvidence } from './move-evidence.ts';

const evidenceFiles: readonly string[] = [packageFile('openapi/overlay.yaml')];

/** Writes what moved. Gives a sentence for each evidence that is gone. */
export const followRecording = async (
  former: Cassette,
  next: Cassette,
  contract: Contract,
  files = evidenceFiles,
): Promise<readonly string[]> => {
  const ids = matchExchanges(former, next, contract);
  const told: string[] = [];
  for (const file of files) {
    const { text, lost, moved } = moveEvidence(await readFile(file, 'utf8'), next.scenario, ids);
    if (moved > 0) await writeFile(file, text);
    told.push(...lost.map(({ line, exchange }) => `${file}:${line}: nothing recorded is ${next.scenario} ${exchange}`));
  }
  return told;
};
