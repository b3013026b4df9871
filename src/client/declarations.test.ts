/** The declarations that the package is built with, as the build makes them: file by file, without a type checker. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import ts from 'typescript';

const sources = readdirSync(new URL('./', import.meta.url)).filter(
  (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'fixtures.ts',
);

function declarationOf(name: string): { readonly text: string; readonly problems: readonly string[] } {
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(
    readFileSync(new URL(name, import.meta.url), 'utf8'),
    {
      fileName: name,
      reportDiagnostics: true,
      compilerOptions: { isolatedDeclarations: true, declaration: true, removeComments: true },
    },
  );
  const problems = diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  return { text: outputText, problems };
}

const declarations = sources.map((name) => [name, declarationOf(name)] as const);

test('there are declarations to look at', () => {
  expect(sources).toContain('create-client.ts');
  expect(declarations.find(([name]) => name === 'create-client.ts')?.[1].text).toContain('InfluxClient');
});

test.each(declarations)('%s says its types itself and mentions no openapi-fetch', (_, { text, problems }) => {
  expect(problems).toEqual([]);
  expect(text).not.toContain('openapi-fetch');
});
