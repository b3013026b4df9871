/** What `tsc` takes for a program of 200 calls. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { medianOf } from '../median.ts';

const rounds = 3;
const calls = 200;

type Parameter = {
  readonly $ref?: string;
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: { readonly type?: string };
};
type Document = {
  readonly components: { readonly parameters: Readonly<Record<string, Parameter | undefined>> };
  readonly paths: Readonly<
    Record<
      string,
      { readonly get?: { readonly parameters?: readonly Parameter[] }; readonly parameters?: readonly Parameter[] }
    >
  >;
};

/** Calls of the operations that only read and whose required parameters are strings, from the first one again. */
function readsOf({ paths, components }: Document): readonly { readonly path: string; readonly params: string }[] {
  const simple = Object.entries(paths).flatMap(([path, { get, parameters = [] }]) => {
    if (!get) return [];
    const all = [...parameters, ...(get.parameters ?? [])].map(
      (one) => components.parameters[one.$ref?.split('/').pop() ?? ''] ?? one,
    );
    const needed = all.filter((one) => one.in === 'path' || one.required);
    if (needed.some((one) => !['path', 'query'].includes(one.in) || one.schema?.type !== 'string')) return [];
    const of = (place: string): string =>
      needed
        .filter((one) => one.in === place)
        .map(({ name }) => `${JSON.stringify(name)}: 'a'`)
        .join(', ');
    const places = ['path', 'query'].filter((place) => of(place) !== '').map((place) => `${place}: { ${of(place)} }`);
    return [{ path, params: places.join(', ') }];
  });
  return Array.from({ length: calls }, (_, n) => simple[n % simple.length] ?? { path: '/health', params: '' });
}

const reads = readsOf(JSON.parse(readFileSync('generated/openapi.json', 'utf8')) as Document); // by its own schema

/** Each looks at the data and at the error. */
const programs: Readonly<Record<string, string>> = {
  ours: `import { createClient } from 'influx-contract';
const client = createClient({ url: 'http://localhost:8086' });
${reads
  .map(
    ({ path, params }, n) => `export async function f${n}() {
  const result = await client.GET('${path}'${params && `, { ${params} }`});
  return result.ok ? result.data : result.error;
}`,
  )
  .join('\n')}`,
  'openapi-fetch': `import createClient from 'openapi-fetch';
import type { paths } from '../../../generated/schema.ts';
const client = createClient<paths>({ baseUrl: 'http://localhost:8086' });
${reads
  .map(
    ({ path, params }, n) => `export async function f${n}() {
  const { data, error } = await client.GET('${path}'${params && `, { params: { ${params} } }`});
  return data !== undefined ? data : error;
}`,
  )
  .join('\n')}`,
};

/** Seconds of the whole process, and of these what the checking took, by program; `folder` is below the package's own. */
export function typeCheckTimes(
  folder: string,
): ReadonlyMap<string, { readonly seconds: number; readonly check: number }> {
  const times = new Map(Object.keys(programs).map((name) => [name, [] as { seconds: number; check: number }[]]));
  for (const [name, code] of Object.entries(programs)) prepare(join(folder, name), code);
  for (let round = 0; round < rounds; round += 1)
    for (const [name, taken] of times) taken.push(typeCheck(join(folder, name)));
  return new Map(
    [...times].map(([name, taken]) => [
      name,
      { seconds: medianOf(taken.map(({ seconds }) => seconds)), check: medianOf(taken.map(({ check }) => check)) },
    ]),
  );
}

function prepare(folder: string, code: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'calls.ts'), code);
  const compilerOptions = {
    ...{ strict: true, noEmit: true, skipLibCheck: false, target: 'es2022', module: 'nodenext' },
    ...{ lib: ['es2022', 'dom', 'dom.iterable'], types: [], allowImportingTsExtensions: true },
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['calls.ts'] }));
}

function typeCheck(folder: string): { readonly seconds: number; readonly check: number } {
  const { status, stdout } = spawnSync('npx', ['tsc', '-p', folder, '--extendedDiagnostics'], { encoding: 'utf8' });
  const of = (name: string): number => Number(new RegExp(`^${name}: +([\\d.]+)s`, 'm').exec(stdout)?.[1]);
  if (status !== 0) throw new Error(`tsc does not take the program: ${stdout.slice(0, 2000)}`);
  return { seconds: of('Total time'), check: of('Check time') };
}
