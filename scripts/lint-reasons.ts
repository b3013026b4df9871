/** A step of `npm run lint`: reasons in overlay and baseline that are none. */
import { reasonProblems } from '../contract-tests/judge/known/reasons.ts';
import { loadInputs } from '../contract-tests/load-inputs.ts';

const problems = reasonProblems(await loadInputs());
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
