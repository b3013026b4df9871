/** Is every action of the overlay needed, and does it do no harm? Each is left out once, and what it reaches is judged again. */
import { applyOverlay } from '../../../src/spec/overlay/overlay-apply.ts';
import { actionGroups, type OverlayAction } from '../../../src/spec/overlay/overlay.ts';
import type { ContractDocument } from '../../../src/spec/document.ts';
import type { Cassette } from '../../../src/testing/cassette.ts';
import type { Contract } from '../../check.ts';
import { findingId, type Occurrence } from '../../finding.ts';
import { operationName, operationOf } from '../exchanges.ts';
import { contractOf } from '../../contract-of.ts';
import { pageOccurrences, serverOccurrences, type Judged, type WideCheckId } from '../occurrences.ts';
import { reachOf } from './reach.ts';
import { isRoutedAlike, variantsOf } from './variant.ts';

type Group = readonly OverlayAction[];

type ActionVerdict = { readonly line: number; readonly target: string; readonly problem: string };

export type OverlayEvidence = {
  readonly failures: readonly ActionVerdict[];
  /** Actions whose evidence did not run: nothing is said about them. */
  readonly notJudged: readonly ActionVerdict[];
};

export type EvidenceInput = {
  readonly pinned: ContractDocument;
  readonly actions: readonly OverlayAction[];
  readonly judged: Judged;
  /** The contract with all actions, and the ids of all that shows with it, where these are known already. */
  readonly onProven?: { readonly contract: Contract; readonly ids: ReadonlySet<string> };
};

const verdict = (group: Group, problem: string): ActionVerdict => ({
  line: group[0]?.line ?? 0,
  target: group[0]?.target ?? '',
  problem,
});

/** The exchanges of affected operations, by either contract: a path may have moved. */
const restricted = (
  cassettes: readonly Cassette[],
  contracts: readonly Contract[],
  affected: ReadonlySet<string>,
): readonly Cassette[] =>
  cassettes
    .map((cassette) => ({
      ...cassette,
      exchanges: cassette.exchanges.filter((exchange) =>
        contracts.some((contract) => {
          const operation = operationOf(contract, exchange);
          return operation !== undefined && affected.has(operationName(operation));
        }),
      ),
    }))
    .filter(({ exchanges }) => exchanges.length > 0);

const missingEvidence = (group: Group, cassettes: readonly Cassette[]): string | undefined =>
  group
    .flatMap(({ evidence }) => evidence ?? [])
    .filter(
      ({ cassette, exchange }) =>
        !cassettes.some((each) => each.scenario === cassette && each.exchanges.some(({ id }) => id === exchange)),
    )
    .map(({ cassette, exchange }) => `${cassette} ${exchange}`)[0];

/** Checks that give findings of these codes only, all of severity info, about the document or for the server to mend: run where one of them is in question. */
const onlyFor: Readonly<Partial<Record<WideCheckId, RegExp>>> = {
  'document-quirks': /^contract-/,
  'contract-examples': /^contract-example-/,
  'shape-profile': /^fields-/,
  'headers-undeclared': /^header-undeclared:/,
  'headers-never-sent': /^header-never-sent:/,
  links: /^link-/,
  'written-not-read': /^(written-not-read|answered-not-read|secret-referenced):/,
  'patch-replaces': /^patch-replaces:/,
  'clock-zero': /^clock-zero:/,
  'created-not-listed': /^(created-not-listed|listed-after-delete):/,
  'outlives-owner': /^outlives-owner:/,
  paging: /^paging-inconsistent:/,
  identity: /^identity-differs:/,
  'media-type-varies': /^media-type-varies:/,
  'head-unlike-get': /^head-unlike-get:/,
  accept: /^accept-ignored:/,
};

const needless = (ends: readonly string[]): readonly WideCheckId[] =>
  (Object.keys(onlyFor) as WideCheckId[]) // the table's own keys
    .filter((id) => !ends.some((end) => onlyFor[id]?.test(end)));

type Ids = ReadonlyMap<string, Occurrence>;

/** Whether there is a difference does not hang on where a page speaks of it, which is dear to look up. */
const noPages: Judged['pages'] = [];

const idsOf = (contract: Contract, judged: Judged, ends: readonly string[]): Ids => {
  const ofPages = ends.some((id) => id.startsWith('page-')) ? pageOccurrences(contract, judged) : [];
  const occurrences = [...serverOccurrences(contract, { ...judged, pages: noPages }, needless(ends)), ...ofPages];
  return new Map(occurrences.map((occurrence) => [findingId(occurrence), occurrence]));
};

/** A correction cannot bring a fault of the server; where it moves a path, it lets one be seen. */
const isServersAlone = (fix: Occurrence['fix']): boolean => fix.every((witness) => witness === 'server');

type Sides = {
  /** With all actions, over all that was recorded: an id may stay because of an operation that the group does not touch. */
  readonly all: { readonly has: (id: string) => boolean };
  /** With and without the group, over the exchanges that it affects. */
  readonly withIt: Ids;
  readonly without: Ids;
  /** As `withIt`, with nothing taken over from a judging that looked at pages: only so does it tell who must mend what. Dear, too. */
  readonly withItAlone: () => Ids;
  /** Without the group, over all that was recorded; dear, and asked for seldom. */
  readonly allWithout: () => Ids;
};

/** What is wrong with a group, in a sentence. */
const problemOf = (group: Group, { all, withIt, without, withItAlone, allWithout }: Sides): string | undefined => {
  const ends = group.flatMap((action) => action.ends);
  const kept = ends.find((id) => all.has(id));
  if (kept !== undefined) return `does not end ${kept}`;
  // What is learnt from many operations together may show in all of them only.
  const idle = ends.find((id) => !without.has(id) && !allWithout().has(id));
  if (idle !== undefined) return `is not needed: without it ${idle} does not come back`;
  const isBrought = ([id, { severity, code }]: readonly [string, Occurrence]): boolean =>
    !without.has(id) && severity !== 'info' && !code.startsWith('page-');
  if (![...withIt].some(isBrought)) return undefined;
  const brought = [...withItAlone()].filter((one) => isBrought(one) && !isServersAlone(one[1].fix)).map(([id]) => id);
  if (brought.length === 0) return undefined;
  const before = allWithout();
  const worst = brought.find((id) => !before.has(id));
  return worst && `brings ${worst}`;
};

/** Judges all groups against the same overlay; the first that is not needed is named. */
const judgeAll = (
  { pinned, actions, judged, onProven }: EvidenceInput,
  groups: readonly Group[],
): readonly { readonly group: Group; readonly problem: string }[] => {
  const proven = onProven?.contract ?? contractOf(applyOverlay(pinned, actions, { unmatched: 'skip' }).document);
  const reach = reachOf(proven);
  const variantOf = variantsOf(proven);
  const all =
    onProven?.ids ??
    idsOf(
      proven,
      judged,
      groups.flatMap((group) => group.flatMap(({ ends }) => ends)),
    );
  return groups.flatMap((group) => {
    const rest = actions.filter((action) => !group.includes(action));
    const reduced = variantOf(applyOverlay(pinned, rest, { unmatched: 'skip' }).document);
    const affected = reach.affected(reduced);
    const part = {
      ...judged,
      cassettes: restricted(judged.cassettes, isRoutedAlike(proven, reduced) ? [proven] : [proven, reduced], affected),
    };
    const ends = group.flatMap((action) => action.ends);
    const problem = problemOf(group, {
      all,
      withIt: idsOf(proven, part, ends),
      without: idsOf(reduced, part, ends),
      withItAlone: () => idsOf({ ...proven }, part, ends),
      allWithout: () => idsOf(reduced, judged, ends),
    });
    return problem === undefined ? [] : [{ group, problem }];
  });
};

/**
 * Two actions may cover for each other: each alone looks needless. So where several do, the first is dropped and the others are judged again.
 */
export const overlayEvidence = (input: EvidenceInput): OverlayEvidence => {
  const groups = actionGroups(input.actions);
  const absent = groups.map((group) => ({ group, missing: missingEvidence(group, input.judged.cassettes) }));
  const notJudged = absent.flatMap(({ group, missing }) =>
    missing === undefined ? [] : [verdict(group, `its evidence was not run: ${missing}`)],
  );
  const judgeable = absent.flatMap(({ group, missing }) => (missing === undefined ? [group] : []));
  const failures: ActionVerdict[] = [];
  let [actions, left] = [input.actions, judgeAll(input, judgeable)];
  while (left.length > 0) {
    const needless = left.filter(({ problem }) => problem.startsWith('is not needed'));
    const [dropped] = needless;
    if (dropped === undefined || needless.length === 1) {
      failures.push(...left.map(({ group, problem }) => verdict(group, problem)));
      break;
    }
    failures.push(
      verdict(dropped.group, dropped.problem),
      ...left.filter((one) => !needless.includes(one)).map(({ group, problem }) => verdict(group, problem)),
    );
    actions = actions.filter((action) => !dropped.group.includes(action));
    left = judgeAll(
      { pinned: input.pinned, judged: input.judged, actions },
      needless.slice(1).map(({ group }) => group),
    );
  }
  return { failures, notJudged };
};
