import { expect, test } from '@jest/globals';
import type { OverlayAction } from '../../src/spec/overlay/overlay.ts';
import type { Exchange } from '../../src/testing/cassette.ts';
import { cassetteOf, exchange, pageOf, things } from './fixtures.ts';
import { exitCodeOf } from './known/exit-code.ts';
import { judge, type JudgeInput, type Judgement } from './judge.ts';

const logs = 'field-undocumented:#Thing:#more';
const odd = { ...exchange('GET /things/1', 200, { id: '1', more: true }), id: '001' };

const action = (ends: string, target: string, update: OverlayAction['change'], line = 1): OverlayAction => ({
  line,
  target,
  kind: 'correction',
  reason: `line ${line}`,
  ends: [ends],
  evidence: { cassette: 'things', exchange: '001' },
  change: update,
});
const addMore = action(logs, '$.components.schemas.Thing.properties', { update: { more: { type: 'boolean' } } });

const run = (exchanges: readonly Exchange[], more: Partial<JudgeInput> = {}): Judgement =>
  judge({
    pinned: things,
    actions: [],
    baseline: [],
    floor: [],
    pages: [],
    problems: [],
    cassettes: [cassetteOf(...exchanges)],
    full: true,
    serverVersion: '2.9.1',
    ...more,
  });

const known = ({ findings }: Judgement): readonly string[] => findings.map(({ id, known: how }) => `${how} ${id}`);

test('what nobody knows is new, and fails', () => {
  const judged = run([odd]);
  expect(known(judged)).toEqual([`new ${logs}`]);
  expect(exitCodeOf(judged)).toBe(1);
  expect(exitCodeOf(judged, { failOn: 'breaking' })).toBe(0);
});

test('what an action ends is known, with the reason of that action', () => {
  const judged = run([odd], { actions: [addMore] });
  expect(known(judged)).toEqual([`overlay ${logs}`]);
  expect(judged.findings[0]?.reason).toBe('line 1');
  expect(judged.stale).toEqual([]);
  expect(exitCodeOf(judged)).toBe(0);
});

test('what goes without an action that names it is new, unless the baseline has it', () => {
  const unnamed = action('header-undeclared:#Thing:#other', addMore.target, addMore.change);
  expect(known(run([odd], { actions: [unnamed], full: false }))).toEqual([`new ${logs}`]);
  const baseline = [{ ids: [logs], reason: 'accepted' }];
  const judged = run([odd], { actions: [unnamed], baseline });
  expect(known(judged)).toEqual([`baseline ${logs}`]);
  expect(judged.stale.filter(({ kind }) => kind === 'baseline')).toEqual([]);
});

const onPage = (path: string) =>
  pageOf({ method: 'DELETE', path, line: 4, deprecated: true, parameters: [], samples: [], responses: [] });

test('a fault of a page stays one where the overlay moves the path that the page prints', () => {
  const from = '/things/{thingID}';
  const moving = [
    action(logs, '$.paths', { update: { '/thing/{thingID}': {} } }),
    action(logs, "$.paths['/thing/{thingID}']", { copy: `$.paths['${from}']` }),
    action(logs, `$.paths['${from}']`, { remove: true }),
  ];
  const deprecation = 'page-deprecation:DELETE /things/{thingID}:#deprecated';
  const judged = run([exchange('DELETE /things/1', 204)], { actions: moving, pages: [onPage(from)], full: false });
  expect(known(judged)).toContain(`new ${deprecation}`);
});

test('what stands in the baseline is known, until the version that ends it', () => {
  const baseline = [{ ids: [logs], reason: 'accepted', until: '2.10.0' }];
  expect(known(run([odd], { baseline }))).toEqual([`baseline ${logs}`]);
  expect(known(run([odd], { baseline, serverVersion: '2.10.0' }))).toEqual([`new ${logs}`]);
});

test('a baseline entry that explains nothing is stale in a full run, and silent in any other', () => {
  const baseline = [{ ids: ['clock:#Thing:#observation/x'], reason: 'accepted' }];
  const fine = { ...odd, response: { ...odd.response, body: { kind: 'json', value: { id: '1' } } } } as const;
  const judged = run([fine], { baseline });
  expect(judged.stale).toEqual([
    { kind: 'baseline', id: 'clock:#Thing:#observation/x', says: 'explains nothing any more' },
  ]);
  expect(exitCodeOf(judged)).toBe(1);
  expect(run([fine], { baseline, full: false }).stale).toEqual([]);
});

test('an operation that is not exercised any more fails', () => {
  const floor = ['GET /things/{thingID}', 'POST /things'];
  expect(run([odd], { actions: [addMore], floor }).stale).toEqual([
    { kind: 'coverage', id: 'POST /things', says: 'is not exercised any more' },
  ]);
});

test('an action that is not needed fails with its line', () => {
  const needless = action(
    'field-undocumented:#Thing:#other',
    '$.components.schemas.Thing.properties',
    { update: { other: {} } },
    7,
  );
  const { stale } = run([odd], { actions: [addMore, needless] });
  expect(stale.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['overlay line 7']);
  expect(stale[0]?.says).toContain('is not needed');
});

test('an action that does not end its finding fails', () => {
  const idle = action(logs, '$.components.schemas.Thing.properties', { update: { other: {} } });
  expect(run([odd], { actions: [idle] }).stale[0]?.says).toContain(`does not end ${logs}`);
});

test('an action that brings another finding fails, and what it brings is new', () => {
  const harmful = action(logs, '$.components.schemas.Thing.properties', { update: { more: { type: 'string' } } });
  const judged = run([odd], { actions: [harmful] });
  expect(judged.stale[0]?.says).toContain('brings field-type:#Thing:#more');
  expect(known(judged)).toEqual([`overlay ${logs}`, 'new field-type:#Thing:#more']);
});

test('of two actions that cover for each other, one is dropped and the other is needed', () => {
  const twice = action(logs, "$.components.schemas['Thing'].properties", { update: { more: { type: 'boolean' } } }, 9);
  const opened = action(
    'status-undocumented:GET /things/{thingID}:#status:203',
    '$.components.schemas.Thing',
    { update: { additionalProperties: true } },
    12,
  );
  // Two groups, because they name different findings; each alone makes the field go.
  const { stale } = run([odd, { ...exchange('GET /things/1', 203, { id: '1' }), id: '002' }], {
    actions: [addMore, opened],
  });
  expect(stale.some(({ id }) => id === 'line 12')).toBe(true);
  expect(run([odd], { actions: [addMore, twice] }).stale).toEqual([]); // the same finding: one group, left out together
});

test('an action whose evidence did not run is not judged, and that is said', () => {
  const elsewhere = { ...addMore, evidence: { cassette: 'others', exchange: '005' } };
  const judged = run([odd], { actions: [elsewhere] });
  expect(judged.stale).toEqual([]);
  expect(
    judged.warnings.some((warning) => warning.includes('was not judged: its evidence was not run: others 005')),
  ).toBe(true);
});

test('one cause on many operations is one finding with its spread', () => {
  const posted = { ...exchange('POST /things', 201, { id: '1', more: true }), id: '002' };
  const [finding, ...others] = run([odd, posted]).findings;
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    count: 2,
    operations: ['GET /things/{thingID}', 'POST /things'],
    evidence: { cassette: 'things', exchange: '001' },
  });
});

test('nothing to judge is no success', () => {
  expect(exitCodeOf(run([]))).toBe(2);
});

test('warnings fail where everything has to be right', () => {
  const judged = run([{ ...exchange('GET /things/1', 404, {}), id: '001' }]);
  expect(judged.warnings).toHaveLength(2); // mostly 404, and an operation that was only probed
  expect(exitCodeOf(judged)).toBe(0);
  expect(exitCodeOf(judged, { strict: true })).toBe(1);
});

test('errors that only `default` covers are a table', () => {
  const judged = run([{ ...exchange('GET /things/1', 404, {}), id: '001' }]);
  expect(judged.findings).toEqual([]);
  expect(judged.defaultOnly).toEqual([{ operation: 'GET /things/{thingID}', statuses: [404], count: 1 }]);
});
