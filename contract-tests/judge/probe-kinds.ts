/** What each kind of probe was good for: how often it was sent, and how many findings it showed. */
import type { Cassette } from '../../src/testing/cassette.ts';
import { findingId, type Occurrence } from '../finding.ts';
import { probeOf } from './probe-meaning.ts';

export type ProbeKind = { readonly probe: string; readonly sent: number; readonly found: number };

type Kind = { sent: number; readonly ids: Set<string> };

/** The most useful first. */
export const probeKindsOf = (
  cassettes: readonly Cassette[],
  occurrences: readonly Occurrence[],
): readonly ProbeKind[] => {
  const kinds = new Map<string, Kind>();
  const kindAt = new Map<string, Kind>();
  for (const { scenario, exchanges } of cassettes)
    for (const exchange of exchanges) {
      const probe = probeOf(exchange)?.probe;
      if (probe === undefined) continue;
      const kind = kinds.get(probe) ?? { sent: 0, ids: new Set<string>() };
      kinds.set(probe, kind);
      kind.sent += 1;
      kindAt.set(`${scenario} ${exchange.id}`, kind);
    }
  for (const occurrence of occurrences) {
    const { evidence } = occurrence;
    if ('cassette' in evidence) kindAt.get(`${evidence.cassette} ${evidence.exchange}`)?.ids.add(findingId(occurrence));
  }
  return [...kinds]
    .map(([probe, { sent, ids }]) => ({ probe, sent, found: ids.size }))
    .sort((a, b) => b.found - a.found || b.sent - a.sent || (a.probe < b.probe ? -1 : 1));
};
