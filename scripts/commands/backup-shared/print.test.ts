import { expect, test } from '@jest/globals';
import type { Diagnosis } from '../../../src/backup/doctor/diagnosis.ts';
import type { Inspection } from '../../../src/backup/inspect/inspection.ts';
import type { RestorePlan } from '../../../src/backup/restore/plan/plan.ts';
import type { RestoreResult } from '../../../src/backup/restore/result.ts';
import { diagnosisText } from './print-diagnosis.ts';
import { inspectionText } from './print-inspection.ts';
import { planText } from './print-plan.ts';
import { restoredText, undoneText } from './print-restored.ts';

/** Clears a terminal, where one obeys it. */
const evil = '\u001b[2Jx';
const shown = String.raw`\x1b[2Jx`;

const diagnosis: Diagnosis = {
  url: 'http://localhost:8086',
  tookMs: 321,
  server: { version: '2.9.1', ready: true, tokens: 'hashed', writeTimeoutSeconds: 0 },
  token: { canBackUp: true },
  docs: [{ operation: 'POST /x', docs: 'answers 204', server: evil, how: 'measured', on: ['2.7.12'] }],
  buckets: [
    {
      ...{ org: evil, bucket: 'b', id: '1', retentionSeconds: 604_800, shards: 2, expired: ['7'] },
      ...{ from: '2026-11-02T00:00:00Z', to: '2026-11-16T00:00:00Z', losesFrom: '2026-11-30T06:30:00Z' },
    },
  ],
  shards: [
    { shard: '7', bucket: 'b', tombstones: 'some' },
    { shard: '8', bucket: 'b', bytes: 3 * 1024 ** 2, tombstones: 'not-looked-at' },
  ],
  remarks: [{ code: 'data-past-retention', level: 'warning', message: evil }],
};

test('a diagnosis says what was looked at and what was not', () => {
  const text = diagnosisText(diagnosis);
  expect(text).toContain('InfluxDB 2.9.1, ready');
  expect(text).toMatch(/7 d +2 +2026-11-02 +2026-11-16 +1 shard now, more from 2026-11-30 06:30/);
  expect(text).toContain('2 shards: 0 without deleted points, 1 with, 1 not looked at (3.0 MiB)');
  expect(text).toContain('measured on 2.7.12, not known of this version');
  expect(text).toContain(`warning: ${shown}`);
});

const inspection: Inspection = {
  dir: 'backups/x',
  sets: [
    { run: '20261124T104500Z', serverVersion: '2.9.1', startedAt: '2026-11-24T10:45:00Z', org: evil },
    { run: '2' },
  ],
  buckets: [
    { org: 'o', bucket: evil, id: '1', run: '2', retentionSeconds: 0, shards: 1, bytes: 2048 },
    { org: 'o', bucket: 'c', id: '2', run: '2', retentionSeconds: 3600, shards: 1, bytes: 0, tombstones: 3 },
  ],
  metadata: {
    run: '2',
    holds: {
      ...{ organizations: 1, users: 1, buckets: 2, tokens: 1, v1Authorizations: 0, tasks: 3, dashboards: 0, labels: 0 },
      ...{ variables: 0, dbrps: 0, telegrafs: 0, scrapers: 0, secrets: 0, checks: 0, notificationRules: 0 },
      ...{ notificationEndpoints: 0, stacks: 0 },
    },
    sql: false,
    tokens: {
      ...{ tokens: 1, inClear: 1, plan: 'in-backup' },
      operators: [{ description: evil, user: 'u', org: 'o', storage: 'clear' }],
    },
  },
  removed: ['9'],
  deletions: [{ bucket: 'o/c', shard: '4', measurement: evil, entries: 2, from: 1_790_000_000_000_000_000n }],
  bytes: 2048,
};

test('an inspection says what is known and what is not', () => {
  const text = inspectionText(inspection);
  expect(text).toContain('2 backups, 2.0 KiB');
  expect(text).toContain('made by `influx backup`');
  expect(text).toContain('organizations 1, users 1, buckets 2, tokens 1, tasks 3');
  expect(text).toContain('keep this folder as safe as the token');
  expect(text).toMatch(/for ever +1 +2\.0 KiB +\? +2\n/);
  expect(text).toContain('2026-09-21T14:13:20.000Z to any time, 2 series fields');
  expect(text).toContain('shards 9');
  expect(text).toContain('`--scan` reads all shards for it');
});

const plan: RestorePlan = {
  mode: 'full',
  server: { url: 'http://new', version: '2.9.1' },
  buckets: [
    {
      ...{ org: 'o', bucket: evil, run: '2', toOrg: 'p', toBucket: 'c', action: 'replace', shards: ['1'], bytes: 1024 },
      ...{ replaces: { id: '1', keptAs: 'c.before' }, retention: { seconds: 3600, shardGroupSeconds: 3600 } },
      ...{ tooOld: 1, tombstones: undefined },
    },
  ],
  ...{ shards: 1, bytes: 1024, tombstones: undefined, resumes: true },
  token: { source: 'given', id: '0a', description: evil, storage: 'sha256' },
  problems: [{ code: 'conflict', message: evil }],
  warnings: [{ code: 'server-is-wiped', message: evil }],
};

test('a plan says what goes where, what is lost, and what stands in the way', () => {
  const text = planText(plan);
  expect(text).toContain('everything is replaced');
  expect(text).toContain('this one goes on with it');
  expect(text).toMatch(/p\/c +1 +1\.0 KiB +1 h +1 +\? +replace, the old one is kept as c\.before/);
  expect(text).toContain('the operator token given');
  expect(text).toContain(`cannot begin: ${shown}`);
});

const common = {
  ...{ server: { url: 'http://new', version: '2.9.1' }, shards: 2, kept: 1, bytes: 1024, tombstones: 0 },
  ...{ deletedDataReturns: false, warnings: [] },
};
const restored: RestoreResult = {
  ...common,
  mode: 'partial',
  restartRequired: false,
  skipped: [{ org: 'o', bucket: evil }],
  buckets: [
    {
      ...{ org: 'p', bucket: evil, id: '1', from: { org: 'o', bucket: 'b' }, shards: 2 },
      replaced: { id: '2', keptAs: 'b.before', references: [{ kind: 'task', id: '3', name: evil }] },
    },
  ],
};

test('a restore says what names the old bucket, and what holds after a full one', () => {
  const text = restoredText(restored);
  expect(text).toContain('2 shards proven by reading back');
  expect(text).toContain('the one that had the name is b.before now');
  expect(text).toContain(`by its id: task ${shown}`);
  const full: RestoreResult = {
    ...common,
    ...{ mode: 'full', restartRequired: true, buckets: [] },
    token: { source: 'backup', id: '0a', description: evil, storage: 'clear', reveal: () => 'the-token-itself' },
  };
  expect(restoredText(full)).toContain('restart influxd now');
  expect(restoredText(full) + JSON.stringify(full)).not.toContain('the-token-itself');
});

test('nothing of what a server or a backup says reaches the terminal as an order', () => {
  const undone = { server: evil, removed: [evil], renamedBack: [evil], retention: [evil], stay: [evil] };
  const texts = [
    ...[diagnosisText(diagnosis), inspectionText(inspection), planText(plan), restoredText(restored)],
    undoneText(undone),
  ];
  for (const text of texts) {
    expect(text).toContain(shown);
    expect(text).not.toContain('\u001b');
  }
});
