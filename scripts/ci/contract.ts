/** `npm run ci:contract -- offline|live`: the contract run of a CI job, with the reports that it reads. */
import { contractCommand } from '../commands/contract.ts';
import { contractArguments, NoStagingError } from './contract-arguments.ts';

const [mode] = process.argv.slice(2);
if (mode === 'offline' || mode === 'live') {
  try {
    process.exitCode = await contractCommand(contractArguments(mode, process.env));
  } catch (error) {
    if (!(error instanceof NoStagingError)) throw error;
    console.error(`ci:contract: ${error.message}`);
    process.exitCode = 2;
  }
} else {
  console.error('ci:contract: say `offline` or `live`');
  process.exitCode = 2;
}
