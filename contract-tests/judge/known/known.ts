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

const byOverlay = (id: string, actions: readonly OverlayAction[]): string =>
  actions.find(({ ends }) => ends.includes(id))?.reason ?? 'ended by the overlay, although no action names it';

/** What the overlay brings is new even though the pinned contract had nothing of the kind. */
const broughtBy = ({ pinned, proven }: KnownInput): readonly Cause[] => {
  const before = new Set(pinned.map(({ id }) => id));
  return proven.filter(({ id }) => !before.has(id));
};

export const withKnown = (input: KnownInput): readonly Finding[] => {
  const remaining = new Set(input.proven.map(({ id }) => id));
  const accepted = new Map(input.baseline.flatMap((entry) => entry.ids.map((id) => [id, entry.reason] as const)));
  return [...input.pinned, ...broughtBy(input)].map((cause): Finding => {
    if (!remaining.has(cause.id)) return { ...cause, known: 'overlay', reason: byOverlay(cause.id, input.actions) };
    const reason = accepted.get(cause.id);
    return reason === undefined ? { ...cause, known: 'new' } : { ...cause, known: 'baseline', reason };
  });
};

/** Ids of baseline entries that explain nothing. */
export const staleIds = (findings: readonly Finding[], baseline: readonly BaselineEntry[]): readonly string[] => {
  const used = new Set(findings.filter(({ known }) => known === 'baseline').map(({ id }) => id));
  return baseline.flatMap(({ ids }) => ids.filter((id) => !used.has(id)));
};
