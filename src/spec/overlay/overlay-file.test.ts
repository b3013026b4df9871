/** The overlay of this repository, held against another implementation and against the quirks that it repairs. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { openapiOverlay } from 'openapi-format';
import { parse } from 'yaml';
import type { ContractDocument } from '../document.ts';
import { applyOverlay } from './overlay-apply.ts';
import { actionGroups, parseOverlay, type OverlayAction } from './overlay.ts';
import { problemQuirks } from '../validity/problem-quirks.ts';
import { quirkId, quirksOf } from '../validity/quirks.ts';
import { readDocument } from '../read-document.ts';

const text = (path: string): string => readFileSync(new URL(`../../../openapi/${path}`, import.meta.url), 'utf8');
const pinned = readDocument(text('contract.yaml'), 'openapi/contract.yaml');
const actions = parseOverlay(text('overlay.yaml'));
const { problems } = JSON.parse(text('lock.json')) as { problems: { pointer: string; message: string }[] };

/** A component that nobody refers to harms nobody: it is accepted, not repaired. */
const isUnused = (id: string): boolean => id.startsWith('contract-component-unused:');

const quirkIds = (document: ContractDocument): readonly string[] =>
  [...quirksOf(document), ...problemQuirks(document, problems)].map(quirkId).filter((id) => !isUnused(id));
const without = (left: readonly OverlayAction[]): ContractDocument =>
  applyOverlay(
    pinned,
    actions.filter((action) => !left.includes(action)),
    { unmatched: 'skip' },
  ).document;

test('openapi-format applies it to an equal document', async () => {
  const { data } = await openapiOverlay(structuredClone(pinned), {
    overlaySet: parse(text('overlay.yaml')) as never,
  });
  expect(applyOverlay(pinned, actions).document).toEqual(data);
});

test('nothing is left to repair', () => {
  expect(quirkIds(applyOverlay(pinned, actions).document)).toEqual([]);
});

const endsQuirk = (id: string): boolean => id.startsWith('contract-');
const quirksEndedBy = (group: readonly OverlayAction[]): readonly string[] =>
  group.flatMap(({ ends }) => ends).filter(endsQuirk);
// a correction may share its group with a repair: a path is repaired and moved
const repairs = actionGroups(actions).filter((group) => group.some(({ kind }) => kind === 'repair'));

test.each(repairs.map((group) => [group[0]?.line ?? 0, group] as const))(
  'the repair in line %i is needed: without it exactly its quirks are back',
  (_, group) => {
    expect(new Set(quirkIds(without(group)))).toEqual(new Set(quirksEndedBy(group)));
  },
);

test('every repair ends quirks that the pinned contract has', () => {
  const present = new Set(quirkIds(pinned));
  expect(quirksEndedBy(repairs.flat()).filter((id) => !present.has(id))).toEqual([]);
  expect(repairs.filter((group) => quirksEndedBy(group).length === 0)).toEqual([]);
});

test('summaries change words only', () => {
  const changes = actions
    .filter(({ kind }) => kind === 'summary')
    .map(({ change }) => ('update' in change ? Object.keys(change.update ?? {}) : [change]));
  expect(new Set(changes.flat())).toEqual(new Set(['summary', 'description']));
});
