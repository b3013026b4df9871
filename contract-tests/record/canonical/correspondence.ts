/** Which live value stands for which canonical one: ids, integer ids, invented names. Both ways, one to one. */

export type Correspondence = {
  readonly canonicalOf: (live: string) => string | undefined;
  readonly liveOf: (canonical: string) => string | undefined;
  readonly canonicalInt: (space: string, live: number) => number | undefined;
  readonly liveInt: (canonical: number) => number | undefined;
  /** False where either side is bound already. */
  readonly bind: (live: string, canonical: string) => boolean;
  readonly bindInt: (space: string, live: number, canonical: number) => boolean;
  /** Gives a live value its canonical one, in order of first appearance. */
  readonly mint: (kind: 'id' | 'name', live: string) => string;
  readonly mintInt: (space: string, live: number) => number;
};

const stamps = {
  id: (n: number) => `0c${n.toString(16).padStart(14, '0')}`,
  name: (n: number) => `tender-leakey-${n.toString(16).padStart(6, '0')}`,
} as const;

/** What a minted id or name looks like in a cassette. */
export const canonicalIds = /0c[0-9a-f]{14}/g;
export const canonicalNames = /tender-leakey-[0-9a-f]{6}/g;

/** Each space has a thousand numbers of its own, so that no two canonical integers are equal. */
const perSpace = 1000;

/**
 * @param from numbers start after it: a replay mints what the recording did not have, and must not collide with what it had.
 */
export const createCorrespondence = (from = 0): Correspondence => {
  const toCanonical = new Map<string, string>();
  const toLive = new Map<string, string>();
  const intToCanonical = new Map<string, number>();
  const intToLive = new Map<number, number>();
  const spaces = new Map<string, { readonly base: number; used: number }>();
  const minted = { id: from, name: from };

  const bind = (live: string, canonical: string): boolean => {
    if (toCanonical.has(live) || toLive.has(canonical)) return false;
    toCanonical.set(live, canonical);
    toLive.set(canonical, live);
    return true;
  };
  const bindInt = (space: string, live: number, canonical: number): boolean => {
    if (intToCanonical.has(`${space} ${live}`) || intToLive.has(canonical)) return false;
    intToCanonical.set(`${space} ${live}`, canonical);
    intToLive.set(canonical, live);
    return true;
  };
  const mint = (kind: 'id' | 'name', live: string): string => {
    minted[kind] += 1;
    const canonical = stamps[kind](minted[kind]);
    bind(live, canonical);
    return canonical;
  };
  const mintInt = (space: string, live: number): number => {
    const counter = spaces.get(space) ?? { base: (from + spaces.size + 1) * perSpace, used: 0 };
    spaces.set(space, counter);
    counter.used += 1;
    const canonical = counter.base + counter.used;
    bindInt(space, live, canonical);
    return canonical;
  };
  return {
    canonicalOf: (live) => toCanonical.get(live),
    liveOf: (canonical) => toLive.get(canonical),
    canonicalInt: (space, live) => intToCanonical.get(`${space} ${live}`),
    liveInt: (canonical) => intToLive.get(canonical),
    bind,
    bindInt,
    mint,
    mintInt,
  };
};
