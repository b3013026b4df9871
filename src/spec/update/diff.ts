import type { Fact } from './facts.ts';

/** One fact that came, went, or says something else now. */
export type Change = {
  readonly sign: '+' | '-' | '~';
  /** What it is part of, outermost first. */
  readonly of: readonly Fact[];
  readonly before?: Fact;
  readonly after?: Fact;
};

/** What has to be said to get from one set of facts to another; nothing where they are equal, in whatever order. */
export const diffFacts = (
  before: readonly Fact[],
  after: readonly Fact[],
  of: readonly Fact[] = [],
): readonly Change[] => {
  const old = byIdentity(before);
  const now = byIdentity(after);
  const gone = [...old].filter(([key]) => !now.has(key)).map(([, fact]) => fact);
  const come = [...now].filter(([key]) => !old.has(key)).map(([, fact]) => fact);
  const renamed = renames(gone, come);
  return [
    ...[...now].flatMap(([key, fact]) => {
      const was = old.get(key);
      return was ? changesOf(was, fact, of) : [];
    }),
    ...renamed.map(([was, fact]): Change => ({ sign: '~', of, before: was, after: fact })),
    ...gone
      .filter((fact) => !renamed.some(([was]) => was === fact))
      .map((fact): Change => ({ sign: '-', of, before: fact })),
    ...come
      .filter((fact) => !renamed.some(([, now]) => now === fact))
      .map((fact): Change => ({ sign: '+', of, after: fact })),
  ];
};

const changesOf = (before: Fact, after: Fact, of: readonly Fact[]): readonly Change[] => [
  ...(before.value === after.value ? [] : [{ sign: '~', of, before, after } as const]),
  ...diffFacts(before.facts, after.facts, [...of, after]),
];

/** Siblings of the same kind and name are counted, so that none hides another. */
const byIdentity = (facts: readonly Fact[]): ReadonlyMap<string, Fact> => {
  const map = new Map<string, Fact>();
  for (const fact of facts) {
    let key = `${fact.kind}\n${fact.name}`;
    while (map.has(key)) key += "'";
    map.set(key, fact);
  }
  return map;
};

/** What went and what came are one thing under a new name if all else about them is equal, and there is no other candidate. */
const renames = (gone: readonly Fact[], come: readonly Fact[]): readonly (readonly [Fact, Fact])[] =>
  gone.flatMap((was) => {
    const alike = (fact: Fact) => contentOf(fact) === contentOf(was);
    const candidates = come.filter(alike);
    const [only] = candidates;
    return only && candidates.length === 1 && gone.filter(alike).length === 1 ? [[was, only] as const] : [];
  });

const contentOf = ({ kind, value, facts }: Fact): string => JSON.stringify([kind, value, facts]);
