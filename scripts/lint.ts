/** `npm run lint`: every static check, one after another; all are run, so that one look tells everything. */
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/** Each step is a command of node_modules/.bin or of this repo; its output is shown only when it fails; sizes always. */
const steps: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['format', 'prettier', '--check', '--log-level', 'warn', '.'],
  ['lint', 'eslint', '.'],
  ['types', 'tsc', '--project', '.'],
  [
    'import rules',
    'depcruise',
    '--config',
    '.dependency-cruiser.json',
    '--output-type',
    'err-long',
    'src',
    'generated',
    'contract-tests',
    'scripts',
    'bench',
    'examples',
  ],
  ['unused code', 'knip', '--include', 'files,dependencies,unlisted,unresolved,binaries'],
  ['freshness of generated/', 'tsx', 'scripts/generate.ts', '--check'],
  ['freshness of openapi/findings.json', 'tsx', 'scripts/docs/check-findings.ts'],
  ['reasons', 'tsx', 'scripts/lint-reasons.ts'],
  ['package: build', 'tsdown', '--logLevel', 'warn'],
  ['package: size', 'tsx', 'scripts/package-size.ts'],
  ['package: publint', 'publint', '--strict'],
  ['package: types resolve', 'attw', '--pack', '.', '--profile', 'esm-only'],
];

const run = ([name, command, ...args]: (typeof steps)[number]): boolean => {
  const started = performance.now();
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  const passed = status === 0;
  console.log(`${passed ? 'ok    ' : 'failed'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  if (!passed) console.log(error?.message ?? `${stdout}${stderr}`);
  else if (name === 'package: size') console.log(stdout.trimEnd());
  return passed;
};

const only = process.argv.slice(2);
const chosen = steps.filter(([name]) => only.length === 0 || only.some((word) => name.includes(word)));
const failed = chosen.map(run).filter((passed) => !passed).length;
console.log(`${chosen.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 && chosen.length > 0 ? 0 : 1;
