import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { loadContract } from '../load-contract.ts';

const folders = ['checks', 'judge'].map((name) => join(import.meta.dirname, '..', name));

const sources = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => [file, readFileSync(join(folder, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')] as const),
);

test('no name or path of an operation stands in the code of a check', async () => {
  const { contract } = await loadContract();
  const names = contract.operations.flatMap(({ id, path }) => [id, path]).filter((name) => name.length > 2);
  const found = sources.flatMap(([file, text]) =>
    names.filter((name) => text.includes(`'${name}'`) || text.includes(`"${name}"`)).map((name) => `${file}: ${name}`),
  );
  expect(sources.length).toBeGreaterThan(40);
  expect(found).toEqual([]);
});
