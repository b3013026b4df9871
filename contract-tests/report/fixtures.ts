/** A small report: one known finding, one new, one entry that explains nothing. */
import type { Finding } from '../finding.ts';
import { cassetteOf, exchange, things } from '../judge/fixtures.ts';
import { judge } from '../judge/judge.ts';
import type { Report } from './report.ts';

const judgement = judge({
  pinned: things,
  actions: [],
  baseline: [{ ids: ['clock:#Thing:#x'], reason: 'r' }],
  floor: [],
  pages: [],
  problems: [],
  cassettes: [cassetteOf(exchange('GET /things/1', 200, { id: 1, more: true }), exchange('GET /things/2', 404, {}))],
  full: true,
  serverVersion: '2.9.1',
});

const {
  findings,
  stale,
  warnings,
  defaultOnly,
  unjudgedParameters,
  omissions,
  pageLines,
  promises,
  exchanges,
  operations,
  perOperation,
} = judgement;

export const fixtureReport: Report = {
  schemaVersion: 1,
  tool: { name: 'influx-contract', version: '0.0.0' },
  contract: { sha256: '0'.repeat(64) },
  server: { version: '2.9.1' },
  mode: 'offline',
  startedAt: '2026-01-01T00:00:00.000Z',
  durationMs: 12,
  ...{
    findings,
    stale,
    warnings,
    defaultOnly,
    unjudgedParameters,
    omissions,
    pageLines,
    promises,
    exchanges,
    operations,
    perOperation,
  },
  probeKinds: judgement.probeKinds,
  peakMegabytes: 100,
};

const [first] = findings;
if (first === undefined) throw new Error('the fixture has findings');
export const fixtureFinding: Finding = first;
