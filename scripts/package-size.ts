/**
 * What a bundler takes along for one import of the built package: its size against the budget, and that nothing comes
 * with it that the import does not need. Prints a line each; exit code 1 where one is not as it should be.
 */
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** Words that give a part away in minified code. */
const parts = {
  client: 'must be the address of a server',
  table: '/api/v2/backup/kv',
  session: 'this session was signed out',
  environment: 'INFLUX_BUCKET_NAME',
  span: 'zap-trace-span',
  'client of openapi-fetch': 'must return new Request()',
} as const;

type Part = keyof typeof parts;
type Budget = { readonly names: string; readonly bytes: number; readonly holds: readonly Part[] };

/** Bytes are minified and compressed with gzip -9, with openapi-fetch inside. */
const budgets: readonly Budget[] = [
  { names: 'createClient', bytes: 9_216, holds: ['client', 'table'] },
  { names: 'createClient, fromEnv, signIn', bytes: 10_240, holds: ['client', 'table', 'session', 'environment'] },
  { names: 'unwrap', bytes: 1_024, holds: [] },
  { names: 'HttpError', bytes: 1_024, holds: [] },
  { names: 'TimeoutError', bytes: 1_024, holds: [] },
  { names: 'fromEnv', bytes: 1_024, holds: ['environment'] },
  { names: 'traceSpan', bytes: 1_024, holds: ['span'] },
];

async function bundled(names: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: `import { ${names} } from 'influx-contract'; console.log(${names});`, resolveDir: '.' },
    ...{ bundle: true, minify: true, write: false },
    ...{ format: 'esm', target: 'es2022', logLevel: 'error' },
  });
  return outputFiles.map(({ text }) => text).join('');
}

/** The line to print, and whether all is well. */
async function judged({ names, bytes, holds }: Budget): Promise<{ readonly line: string; readonly passed: boolean }> {
  const code = await bundled(names);
  const size = gzipSync(code, { level: 9 }).length;
  const found = Object.keys(parts).filter((part) => code.includes(parts[part as Part])); // they are its keys
  const wrong = [
    ...found.filter((part) => !holds.includes(part as Part)).map((part) => `brings the ${part} along`),
    ...holds.filter((part) => !found.includes(part)).map((part) => `lacks the ${part}`),
    ...(size > bytes ? ['is too large'] : []),
  ];
  const line = `  { ${names} }: ${size} of ${bytes} bytes${wrong.map((words) => `; ${words}`).join('')}`;
  return { line, passed: wrong.length === 0 };
}

const judgements = await Promise.all(budgets.map(judged));
console.log(judgements.map(({ line }) => line).join('\n'));
process.exitCode = judgements.every(({ passed }) => passed) ? 0 : 1;
