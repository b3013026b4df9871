/** A step of `npm run lint`: is `openapi/findings.json` what the recordings give? */
import { readFile } from 'node:fs/promises';
import { judge } from '../../contract-tests/judge/judge.ts';
import { loadInputs } from '../../contract-tests/load-inputs.ts';
import { readCassettes } from '../../contract-tests/record/cassette-folder.ts';
import { callerFindingsText, findingsFile } from '../../contract-tests/report/caller-findings.ts';
import { defaultVersion } from '../../contract-tests/server/locate.ts';

const cassettes = await readCassettes(defaultVersion);
const { findings } = judge({ ...(await loadInputs()), cassettes, full: true, serverVersion: defaultVersion });
if ((await readFile(findingsFile, 'utf8').catch(() => '')) !== callerFindingsText(findings, defaultVersion)) {
  console.error('openapi/findings.json is stale: run `npm run contract -- --accept-findings`, then `npm run generate`');
  process.exitCode = 1;
}
