/** Whether the reasons of overlay and baseline are reasons: each of one cause, told once, and no wider than what it is for. */
import { applyOverlay } from '../../../src/spec/overlay/overlay-apply.ts';
import { locationsOf, type Location } from '../../../src/spec/overlay/json-path.ts';
import { actionGroups, type OverlayAction } from '../../../src/spec/overlay/overlay.ts';
import type { ContractDocument, PathItem } from '../../../src/spec/document.ts';
import { servedPath } from '../../../src/spec/validity/places.ts';
import type { BaselineEntry } from './baseline.ts';

export type Reasons = {
  readonly pinned: ContractDocument;
  readonly actions: readonly OverlayAction[];
  readonly baseline: readonly BaselineEntry[];
};

/** Another space or capital makes no other reason. */
const plain = (reason: string): string => reason.toLowerCase().replace(/\s+/g, ' ').trim();

type Told = { readonly reason: string; readonly where: string };

/** Actions that end the same finding are one entry. Summaries explain no finding. */
const toldIn = ({ actions, baseline }: Reasons): readonly Told[] => [
  ...actionGroups(actions).flatMap((group) => {
    const reasons = new Map(group.map(({ reason, line }) => [plain(reason), line]));
    return [...reasons].map(([reason, line]) => ({ reason, where: `openapi/overlay.yaml line ${line}` }));
  }),
  ...baseline.map(({ reason, ids: [id = ''] }) => ({ reason: plain(reason), where: `the baseline's entry of ${id}` })),
];

const repeated = (reasons: Reasons): readonly string[] => {
  const places = new Map<string, readonly string[]>();
  for (const { reason, where } of toldIn(reasons)) places.set(reason, [...(places.get(reason) ?? []), where]);
  return [...places]
    .filter(([, where]) => where.length > 1)
    .map(([reason, where]) => `"${reason}" is the reason of ${where.join(' and of ')}: one cause has one entry`);
};

/** The component or the operation that a place in the document belongs to, as findings name it. */
const subjectOf = ({ paths }: ContractDocument, location: Location): string => {
  const [top, second, third] = location.map(String);
  if (top === 'components') return `#${third ?? ''}`;
  const item: PathItem = paths[second ?? ''] ?? {};
  return `${(third ?? '').toUpperCase()} ${servedPath(second ?? '', item)}`;
};

/** `code:subject:#pointer` */
const subjectIn = (id: string): string => id.replace(/^[a-z-]+:/, '').replace(/:#.*$/, '');

/** A target with a wildcard or a filter: each place that it reaches has to be that of a finding that the action names. */
const wide = ({ pinned, actions }: Reasons): readonly string[] =>
  actions.flatMap(({ target, ends, line }, index) => {
    const subjects = ends.map(subjectIn);
    if (ends.length === 0 || subjects.some((subject) => subject.startsWith('#Any'))) return [];
    if (!/[*?]|\.\./.test(target)) return []; // names that are written out were meant one by one
    const document = applyOverlay(pinned, actions.slice(0, index), { unmatched: 'skip' }).document;
    const found = new Set(locationsOf(target, document).map((location) => subjectOf(document, location)));
    return [...found]
      .filter((subject) => !subjects.includes(subject))
      .map(
        (subject) =>
          `openapi/overlay.yaml line ${line}: ${target} changes ${subject} too, and ends no finding there: it is wider than its cause`,
      );
  });

/** Each a sentence; none where all is well. */
export const reasonProblems = (reasons: Reasons): readonly string[] => [...repeated(reasons), ...wide(reasons)];
