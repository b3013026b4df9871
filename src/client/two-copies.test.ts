/** Two bundles of the package in one process, as where an application and a library of its bring one each. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { buildSync } from 'esbuild';

const entry = fileURLToPath(new URL('./index.ts', import.meta.url));
const script = `
import * as one from './one.mjs';
import { createRequire } from 'node:module';
const other = createRequire(import.meta.url)('./other.cjs');
const client = other.createClient({ url: 'http://influxdb.test', retry: false, fetch: async () => new Response('', { status: 503 }) });
const gone = other.createClient({ url: 'http://influxdb.test', retry: false, fetch: async () => { throw new TypeError('fetch failed'); } });
const errors = [
  await client.GET('/ping').then(other.unwrap).catch((error) => error),
  await gone.GET('/ping').catch((error) => error),
  await gone.GET('/ping', { signal: AbortSignal.abort() }).catch((error) => error),
];
console.log(JSON.stringify(errors.map((error) => [
  error.name,
  error instanceof one[error.name],
  ['isHttpError', 'isConnectionError', 'isTimeoutError', 'isAbortError', 'isParseError'].filter((guard) => one[guard](error)),
])));
`;

test('the guards of one copy know the errors of the other, which instanceof does not', () => {
  const folder = mkdtempSync(join(tmpdir(), 'influx-contract-copies-'));
  try {
    const shared = { entryPoints: [entry], bundle: true, platform: 'node' as const };
    buildSync({ ...shared, format: 'esm', outfile: join(folder, 'one.mjs') });
    buildSync({ ...shared, format: 'cjs', minify: true, outfile: join(folder, 'other.cjs') });
    writeFileSync(join(folder, 'script.mjs'), script);
    const said = execFileSync(process.execPath, [join(folder, 'script.mjs')], { encoding: 'utf8' });
    expect(JSON.parse(said)).toEqual([
      ['HttpError', false, ['isHttpError']],
      ['ConnectionError', false, ['isConnectionError']],
      ['AbortError', false, ['isAbortError']],
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
