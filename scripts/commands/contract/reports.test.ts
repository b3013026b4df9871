import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { fixtureReport } from '../../../contract-tests/report/fixtures.ts';
import { addReport, writeReports } from './reports.ts';

test.each([
  ['junit', { kind: 'junit' }],
  ['junit=out/a=b.xml', { kind: 'junit', file: 'out/a=b.xml' }],
  ['markdown', { kind: 'markdown' }],
  ['github', { kind: 'github' }],
])('--report %s', (text, want) => {
  expect(addReport(text)).toEqual([want]);
  expect(addReport(text, [{ kind: 'junit' }])).toEqual([{ kind: 'junit' }, want]);
});

test.each([
  ['sarif', 'it is one of junit, markdown, github'],
  ['toString', 'it is one of junit, markdown, github'],
  ['junit=', 'a file is missing after "junit="'],
  ['github=x', 'annotations go to the output, not to a file'],
])('--report %s is refused: %s', (text, message) => {
  expect(() => addReport(text)).toThrow(message);
});

test('each report goes into its file; those without a name lie in the folder of the report', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'influx-contract-reports-'));
  try {
    const other = join(folder, 'deep', 'x.xml');
    const files = await writeReports(fixtureReport, [{ kind: 'markdown' }, { kind: 'junit', file: other }], folder, {});
    expect(files).toEqual([join(folder, 'contract.md'), other]);
    expect(await readFile(join(folder, 'contract.md'), 'utf8')).toMatch(/^# Contract: 2 new, 1 stale\n/);
    expect(await readFile(other, 'utf8')).toContain('<testsuites name="influx-contract, offline, InfluxDB 2.9.1"');
  } finally {
    await rm(folder, { recursive: true });
  }
});
