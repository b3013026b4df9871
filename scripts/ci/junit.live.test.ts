import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { validateXML } from 'xmllint-wasm';
import { fixtureFinding, fixtureReport } from '../../contract-tests/report/fixtures.ts';
import { eventsOf, type Report } from '../../contract-tests/report/report.ts';
import { reporters } from '../../contract-tests/report/reporters.ts';
import { junitSchemaFile } from '../go-tools/tools.ts';

const schema = readFileSync(junitSchemaFile(), 'utf8');

const complaints = async (contents: string): Promise<readonly string[]> => {
  const { errors } = await validateXML({ xml: { fileName: 'report.xml', contents }, schema });
  return errors.map(({ message }) => message);
};

const xmlOf = (report: Report, strict: boolean): string =>
  [...eventsOf(report)].map(reporters.junit({ strict })).join('');

const hostile = {
  ...fixtureFinding,
  title: `]]> </testcase> <a b="c"> & \u0000 \u001b[2J \ud800`,
  known: 'new' as const,
};

test.each([
  ['findings of all kinds', fixtureReport, false],
  ['nothing at all', { ...fixtureReport, findings: [], stale: [], warnings: [], perOperation: [] }, false],
  ['what a server says to break it', { ...fixtureReport, findings: [hostile], warnings: [hostile.title] }, true],
])('a report of %s is valid by the schema that Jenkins goes by', async (_name, report, strict) => {
  expect(await complaints(xmlOf(report, strict))).toEqual([]);
});

test('the validator does find what is wrong', async () => {
  const broken = xmlOf(fixtureReport, false).replace('<testcase', '<testcas').replace('</testcase>', '</testcas>');
  expect(await complaints(broken)).not.toEqual([]);
});
