/** One `if` on `status` narrows data and error: shown by the compiler for every operation that answers in several ways. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import ts from 'typescript';
import { methods, type ContractDocument } from '../../src/spec/document.ts';
import { narrowingHead, narrowings } from './narrowing.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const proven = JSON.parse(readFileSync(`${root}generated/openapi.json`, 'utf8')) as ContractDocument; // generated from one

/** Stands in no folder; its imports are read as if it stood here. */
const fileName = `${root}scripts/generate/compiled-in-memory.ts`;

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: [],
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  noEmit: true,
};

/** What the compiler says, by line. */
function complaints(source: string): ReadonlyMap<number, string> {
  const disk = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (name) => name === fileName || disk.fileExists(name),
    getSourceFile: (name, ...rest) =>
      name === fileName ? ts.createSourceFile(name, source, ts.ScriptTarget.ES2023) : disk.getSourceFile(name, ...rest),
  };
  const program = ts.createProgram([fileName], options, host);
  const file = program.getSourceFile(fileName);
  return new Map(
    [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map((one) => [
      file?.getLineAndCharacterOfPosition(one.start ?? 0).line ?? 0,
      ts.flattenDiagnosticMessageText(one.messageText, '\n'),
    ]),
  );
}

const all = narrowings(proven);
const headLines = narrowingHead.split('\n').length - 1;

/** Each is wrong in one way, so the compiler has to complain of each. */
const wrong = [
  [`if (r.status === 200) { same<typeof r.ok, false>(true); }`, 'a success taken for a failure'],
  [`if (r.status === 200) { same<typeof r.data, string>(true); }`, 'data of another type'],
  [`if (r.status === 404) { same<typeof r.error, unknown>(true); }`, 'an error of another type'],
  [`same<typeof r.data, components['schemas']['Bucket']>(true);`, 'data without asking for the status'],
] as const;
const wrongLines = wrong.map(
  ([checks]) =>
    `export const bad = (r: Result<OperationOf<'GET', '/api/v2/buckets/{bucketID}'>>): void => { ${checks} };`,
);

const said = complaints(
  [
    narrowingHead.trimEnd(),
    ...all.map(({ source }, at) => `export const of${at} = ${source}`),
    ...wrongLines.map((line, at) => line.replace('bad', `bad${at}`)),
  ].join('\n'),
);

test('they are all operations with several documented statuses, and the compiler read to the last line', () => {
  const several = Object.values(proven.paths)
    .flatMap((item) => methods.map((method) => Object.keys(item[method]?.responses ?? {})))
    .filter((statuses) => statuses.filter((status) => status !== 'default').length > 1);
  expect(all).toHaveLength(several.length);
  expect(all.length).toBeGreaterThan(100);
  expect(Math.max(...said.keys())).toBe(headLines + all.length + wrong.length - 1);
});

test.each(all.map(({ operation, statuses }, at) => [operation, statuses.join(', '), at] as const))(
  '%s: %s',
  (_operation, _statuses, at) => {
    expect(said.get(headLines + at)).toBeUndefined();
  },
);

test.each(wrong.map(([, what], at) => [what, at] as const))('the compiler refuses %s', (_, at) => {
  expect(said.get(headLines + all.length + at)).toMatch(/not assignable|does not exist/);
});
