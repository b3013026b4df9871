import { expect, test } from '@jest/globals';
import type { PageLine } from '../judge/pages/page-lines.ts';
import { pageReports } from './pages.ts';
import type { Report } from './report.ts';
import { rootCauses } from './root-causes.ts';

const line = (page: string, at: number, finding: string): PageLine => ({
  ...{ page, line: at, finding, operation: 'GET /things', title: `\`list\` is not a string` },
  ...{ says: 'string', is: 'array', by: 'spec', fault: 'page', evidence: { page, line: at } },
});
const report = {
  findings: [],
  pageLines: [
    line('boxes', 4, 'page-field-type:#AnyReference:#type'),
    line('things', 9, 'page-field-type:#AnyReference:#type'),
  ],
  omissions: [{ page: 'things', line: 3, operation: 'GET /things', kind: 'enum', what: 'kind: a, b' }] as const,
};

test('each page has its lines: what stands there, what is so, the finding, what is left out, and the cause', () => {
  const { things = '', boxes = '' } = pageReports(report);
  expect(things).toContain('# things.md');
  expect(things).toContain('- line 9: `list` is not a string\n  stands there: `string`; is so: `array` (the contract)');
  expect(things).toContain('- line 3 (GET /things): kind: a, b');
  expect(things).toContain('2 lines on 2 pages (`page-field-type:#AnyReference:#type`)');
  expect(boxes).not.toContain('line 9');
});

test('what is not the fault of the page is told apart, and not counted as its', () => {
  const [first] = report.pageLines;
  if (first === undefined) throw new Error('the fixture has lines');
  const server = { ...first, by: 'server' as const, is: '500', evidence: { cassette: 'lists', exchange: '004' } };
  const lines = [first, { ...server, fault: 'server' as const }, { ...first, line: 5, fault: 'contract' as const }];
  const { boxes = '', _index: index = '' } = pageReports({ ...report, pageLines: lines });
  expect(boxes).toContain('1 things on it are not so');
  expect(boxes).toContain('the server is at fault\n\n### GET /things\n\n- line 4');
  expect(boxes).toContain('the server: `500` (recording lists 004)');
  expect(boxes).toContain('the contract is at fault\n\n### GET /things\n\n- line 5');
  expect(index).toContain('| boxes | 1 |');
});

test('the index counts by class and page', () => {
  const { _index: index = '' } = pageReports(report);
  expect(index).toContain('| all | 2 |');
  expect(index).toContain('| boxes | 1 |');
  expect(rootCauses(report).map(({ findings, lines, pages }) => [...findings, lines, pages])).toEqual([
    ['page-field-type:#AnyReference:#type', 2, 2],
    ['left-out:enum', 1, 1],
  ]);
});

test('findings of one reason are one cause', () => {
  const known = { known: 'baseline', reason: 'one word is printed for each list' } as const;
  const findings = report.pageLines.map(({ finding }, at) => ({ id: `${finding}${at}`, title: finding, ...known }));
  const pageLines = report.pageLines.map((one, at) => ({ ...one, finding: `${one.finding}${at}` }));
  const [cause] = rootCauses({ ...report, pageLines, findings: findings as unknown as Report['findings'] }); // of a finding only these are read
  expect(cause).toMatchObject({ title: known.reason, lines: 2, pages: 2 });
  expect(cause?.findings).toHaveLength(2);
});

test('a line that shows a cause twice is one line of it', () => {
  const [, second] = report.pageLines;
  if (second === undefined) throw new Error('the fixture has two lines');
  const pageLines = [...report.pageLines, { ...second, operation: 'GET /boxes' }];
  expect(rootCauses({ ...report, pageLines })[0]).toMatchObject({ lines: 2, pages: 2 });
});

test('what no request has judged stands in the index, with the reason', () => {
  const unjudged = [{ page: 'things', line: 12, says: 'a log shows it', reason: 'no answer shows a log' }];
  expect(pageReports(report, unjudged)['_index']).toContain('- things:12: a log shows it: no answer shows a log');
  expect(pageReports(report)['_index']).not.toContain('no request');
});

test('what a server said is shown, not obeyed', () => {
  const bad = { ...line('things', 9, 'x'), is: '\u001b[2J', by: 'server' as const };
  expect(pageReports({ ...report, pageLines: [bad] })['things']).not.toContain('\u001b');
});
