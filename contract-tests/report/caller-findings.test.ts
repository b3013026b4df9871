import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { Finding } from '../finding.ts';
import { contractOf } from '../contract-of.ts';
import { loadInputs } from '../load-inputs.ts';
import { callerFindingsText, findingsFile, forCallers } from './caller-findings.ts';

const finding = (id: string, more: Partial<Finding> = {}): Finding => ({
  id,
  code: id.slice(0, id.indexOf(':')),
  title: `seen at ${id}`,
  operationId: 'PostThing',
  operations: ['POST /thing'],
  count: 1,
  pointer: '#status',
  severity: 'breaking',
  server: { says: '200', version: '2.9.1' },
  oddOneOut: 'server',
  fix: ['spec'],
  known: 'overlay',
  evidence: { cassette: 'thing', exchange: '001' },
  ...more,
});
const told = (...findings: Finding[]): unknown => JSON.parse(callerFindingsText(findings, '2.9.1'));

test('what is told is what was found, then the reason; findings of one reason are one note, in a safe comment', () => {
  const baseline = { known: 'baseline', reason: 'It fails.' } as const;
  const findings = [
    finding('server-error:POST /thing:#b', { ...baseline, title: 'answers 500' }),
    finding('server-error:POST /thing:#a', { ...baseline, title: 'ends a comment */' }),
    ...['#c', '#d', '#e'].map((at) => finding(`server-error:POST /thing:${at}`, { ...baseline, title: at })),
  ];
  expect(told(...findings)).toEqual({
    server: '2.9.1',
    operations: { PostThing: ['Ends a comment * /; answers 500; #c; and 2 more of this kind. It fails.'] },
  });
});

test('of what the types were corrected to, the reason is left to the overlay', () => {
  const corrected = finding('status-undocumented:POST /thing:#status:200', {
    title: 'answers 200; documented: 204',
    reason: 'As for the other three.',
  });
  expect(told(corrected)).toMatchObject({ operations: { PostThing: ['Answers 200; documented: 204.'] } });
});

test.each([
  [
    'answers 400 to a request of the scenario with 2 documents in one body',
    'answers 400 with 2 JSON documents in one body',
  ],
  ['answers 500 to malformed json: unexpected EOF', 'answers 500 to a body that is not JSON: unexpected EOF'],
  ['answers 500 to missing optional (every): a panic', 'answers 500 to a body without `every`: a panic'],
  ['answers 200 to invalid query (orgID)', 'answers 200 where `orgID` in the query is not valid'],
  ['answers 500 to duplicate: UNIQUE', 'answers 500 to the same request again: UNIQUE'],
  [
    'the page promises: no token gives 403; the answer has 401',
    'the documentation says: no token gives 403; the answer has 401',
  ],
])('%s is told without the words of recordings', (recorded, said) => {
  expect(forCallers(recorded)).toBe(said);
});

test.each<[string, Finding]>([
  ['nobody has looked at', finding('server-error:POST /thing:#a', { known: 'new' })],
  ['is worth knowing only', finding('server-error:POST /thing:#a', { severity: 'info' })],
  ['is about a shared schema', finding('claim-denied:#Thing:#a')],
  ['the types were corrected to say', finding('field-undocumented:POST /thing:#a')],
  ['is about a page', finding('page-sample-fails:POST /thing:#a')],
])('what %s is not told', (_, one) => {
  expect(told(one)).toEqual({ server: '2.9.1', operations: {} });
});

test('every operation that is told of exists', async () => {
  const { operations } = JSON.parse(readFileSync(findingsFile, 'utf8')) as { operations: Record<string, string[]> };
  const known = new Set(contractOf((await loadInputs()).pinned).operations.map(({ id }) => id));
  expect(Object.keys(operations).filter((id) => !known.has(id))).toEqual([]);
  expect(Object.keys(operations).length).toBeGreaterThan(10);
});
