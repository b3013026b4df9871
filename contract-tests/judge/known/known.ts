/** Whether a finding was known: corrected by the overlay, accepted in the baseline, or new. */
import type { OverlayAction } from '../../../src/spec/overlay/overlay.ts';
import type { Finding } from '../../finding.ts';
import type { BaselineEntry } from './baseline.ts';
import type { Cause } from '../group.ts';

export type KnownInput = {
  /** Judged by the contract as pinned. */
  readonly pinned: readonly Cause[];
  /** Judged by the contract with the overlay applied. */
  readonly proven: readonly Cause[];
  readonly actions: readonly OverlayAction[];
  readonly baseline: readonly BaselineEntry[];
};

/** By finding: the reason of the first action that names it. */
const endedBy = (actions: readonly OverlayAction[]): ReadonlyMap<string, string> =>
  new Map(actions.toReversed().flatMap(({ ends, reason }) => ends.map((id) => [id, reason] as const)));

/** What the overlay brings is new even though the pinned contract had nothing of the kind. */
const broughtBy = ({ pinned, proven }: KnownInput): readonly Cause[] => {
  const before = new Set(pinned.map(({ id }) => id));
  return proven.filter(({ id }) => !before.has(id));
};

/**
 * A finding that goes although no action names it was not corrected on purpose: a path that moves takes what a page says of it out of sight.
 * So the overlay explains only what it names, and all else needs the baseline.
 */
export const withKnown = (input: KnownInput): readonly Finding[] => {
  const remaining = new Set(input.proven.map(({ id }) => id));
  const ended = endedBy(input.actions);
  const accepted = new Map(input.baseline.flatMap((entry) => entry.ids.map((id) => [id, entry.reason] as const)));
  return [...input.pinned, ...broughtBy(input)].map((cause): Finding => {
    const corrected = remaining.has(cause.id) ? undefined : ended.get(cause.id);
    if (corrected !== undefined) return { ...cause, known: 'overlay', reason: corrected };
    const reason = accepted.get(cause.id);
    return reason === undefined ? { ...cause, known: 'new' } : { ...cause, known: 'baseline', reason };
  });
};

/** Ids of baseline entries that explain nothing. */
export const staleIds = (findings: readonly Finding[], baseline: readonly BaselineEntry[]): readonly string[] => {
  const used = new Set(findings.filter(({ known }) => known === 'baseline').map(({ id }) => id));
  return baseline.flatMap(({ ids }) => ids.filter((id) => !used.has(id)));
};
