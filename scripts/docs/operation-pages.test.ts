import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { ContractDocument } from '../../src/spec/document.ts';
import type { CallerFindings } from '../generate/with-findings.ts';
import { operationPages } from './operation-pages.ts';

const readJson = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')) as unknown;
const document = readJson('generated/openapi.json') as ContractDocument; // written by `generate`
const findings = readJson('openapi/findings.json') as CallerFindings; // written by `contract`
const { 'index.md': index = '', ...pages } = operationPages(document, findings);

const operation = {
  operationId: 'PostThing',
  summary: 'Makes a <thing>.',
  description: 'With `<id>`.',
  parameters: [{ name: 'limit', in: 'query', schema: { type: 'integer', default: 20 } }],
  requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } } },
  responses: { '201': { description: 'Created' } },
};

test('an operation with what it takes, answers and was found to do', () => {
  const made = operationPages(
    { ...document, paths: { '/api/v2/things/{id}': { post: operation } } } as ContractDocument,
    {
      server: '2.9.1',
      operations: { PostThing: ['Answers 500.'] },
    },
  );
  expect(made['things.md']).toBe(
    [
      ...['---', 'title: things', '---', '', '# Operations: things', '', '## POST /api/v2/things/{id}', ''],
      ...['Makes a \\<thing\\>. With `<id>`.', ''],
      ...['- Query: `limit` (20)', '- Body: `application/json` `Thing`', '- Answers: 201', ''],
      ...['Found on InfluxDB 2.9.1:', '', '- Answers 500.', ''],
    ].join('\n'),
  );
});

test('every operation has its heading on a page, and the index leads to each', () => {
  const headings = Object.values(pages).flatMap((text) => text.match(/^## .+$/gm) ?? []);
  const links = [...index.matchAll(/\]\(\.\/([^)#]+)#([^)]+)\)/g)];
  expect([headings.length, new Set(headings).size, links.length]).toEqual([235, 235, 235]);
  expect(links.filter(([, page = '']) => !(page in pages))).toEqual([]);
});
