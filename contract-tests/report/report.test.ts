import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import type { Finding } from '../finding.ts';
import { fixtureReport } from './fixtures.ts';
import { eventsOf, type ReportEvent } from './report.ts';
import { reporters } from './reporters.ts';

const schema = JSON.parse(readFileSync(join(import.meta.dirname, 'contract.schema.json'), 'utf8')) as object; // our own file
const ajv = new Ajv2019({ allErrors: true, strict: true });
addFormats.default(ajv);
const validate = ajv.compile(schema);

const report = fixtureReport;

test('a report is what its schema says', () => {
  expect(validate(report) ? [] : validate.errors).toEqual([]);
});

test('the schema is closed', () => {
  expect(validate({ ...report, more: 1 })).toBe(false);
});

const text = (reporter: (event: ReportEvent) => string): string => [...eventsOf(report)].map(reporter).join('');

test('the JSON reporter writes the whole report once', () => {
  expect(JSON.parse(text(reporters.json()))).toEqual(JSON.parse(JSON.stringify(report)));
});

test('the terminal shows the witnesses, what is known, what is stale, and the sum', () => {
  const shown = text(reporters.terminal());
  expect(shown).toContain('GET /things/{thingID}');
  expect(shown).toContain('`id` is integer 1, documented is string');
  expect(shown).toContain('server integer 1  (2.9.1)');
  expect(shown).toContain('stale    baseline clock:#Thing:#x');
  expect(shown).toContain('2 findings: 0 corrected by the overlay, 0 in the baseline, 2 new; 1 stale');
  expect(shown).not.toContain('\u001b[');
});

test('colours only where they are asked for', () => {
  expect(text(reporters.terminal({ colours: true }))).toContain('\u001b[31m');
});

test('a reason is shown with what is known', () => {
  const [finding] = report.findings;
  if (finding === undefined) throw new Error('the fixture has findings');
  const known: Finding = { ...finding, known: 'baseline', reason: 'because' };
  expect(reporters.terminal()({ type: 'finding', finding: known })).toContain('baseline: because');
});

test('what a server says is shown, not obeyed', () => {
  const [first] = report.findings;
  if (first === undefined) throw new Error('the report has findings');
  const hostile: Finding = { ...first, title: 'a\u001b[2Jb', server: { says: '\u0007\u009bm', version: '2.9.1' } };
  const terminal = reporters.terminal();
  const text = [...eventsOf({ ...report, findings: [hostile] })].map((event) => terminal(event)).join('');
  expect(text).toContain('a\\x1b[2Jb');
  expect(text).toContain('\\x07\\x9bm');
  expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
});
