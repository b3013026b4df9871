/** Each check has a page in docs/checks: what it sees, its codes, an example, how to fix. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { contractChecks, exchangeChecks, pageChecks, scenarioChecks, versionsChecks } from './registry.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'docs/checks');
const ids = [exchangeChecks, scenarioChecks, contractChecks, pageChecks, versionsChecks].flatMap((checks) =>
  Object.keys(checks),
);

const sources = (path: string): readonly string[] =>
  readdirSync(join(root, path), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(join(root, path, file), 'utf8'));

const code = ['contract-tests/checks', 'contract-tests/judge/schema', 'src/spec/validity'].flatMap(sources).join('\n');

const pageOf = (id: string): string => readFileSync(join(folder, `${id}.md`), 'utf8');

const codesOn = (page: string): readonly string[] => {
  const [, list = ''] = /^Codes: (.*(?:\n.+)*)/m.exec(page) ?? [];
  return [...list.matchAll(/`([a-z-]+)`/g)].map(([, name = '']) => name);
};

test('no page is about a check that is none', () => {
  expect(readdirSync(folder).sort()).toEqual(ids.map((id) => `${id}.md`).sort());
});

test.each(ids)('the page of %s has its parts', (id) => {
  const page = pageOf(id);
  expect(page.split('\n')[0]).toBe(`# ${id}`);
  expect(page.match(/^## .*/gm)).toEqual(['## Example', '## How to fix']);
});

test.each(ids)('the page of %s names codes that there are', (id) => {
  const codes = codesOn(pageOf(id));
  expect(codes).not.toEqual([]);
  expect(codes.filter((name) => !code.includes(`'${name}'`))).toEqual([]);
});

test('the id in an example is of a code on the same page', () => {
  const strangers = ids.flatMap((id) => {
    const page = pageOf(id);
    const examples = [...page.matchAll(/`([a-z-]+):[^`]*:#[^`]*`/g)].map(([, name = '']) => name);
    return examples.filter((name) => !codesOn(page).includes(name)).map((name) => `${id}: ${name}`);
  });
  expect(strangers).toEqual([]);
});
