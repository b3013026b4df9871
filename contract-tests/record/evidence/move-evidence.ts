/** Rewrites the ids of exchanges in texts that name them as evidence. Only the ids change: comments and layout stay. */

/** As in the overlay: `{ cassette: setup, exchange: '011' }`, also over several lines. */
const named = /(cassette:\s*([\w-]+),?\s+exchange:\s*')(\d+)(')/g;

export type Moved = {
  readonly text: string;
  /** Evidence that the new recording does not have: it keeps its id, and somebody has to look. */
  readonly lost: readonly { readonly line: number; readonly exchange: string }[];
  readonly moved: number;
};

/** @param ids new ids by old ones, of one cassette. */
export const moveEvidence = (text: string, cassette: string, ids: ReadonlyMap<string, string>): Moved => {
  const lost: { line: number; exchange: string }[] = [];
  let moved = 0;
  const next = text.replace(
    named,
    (whole, before: string, name: string, id: string, after: string, offset: number): string => {
      if (name !== cassette) return whole;
      const found = ids.get(id);
      if (found === undefined) lost.push({ line: text.slice(0, offset).split('\n').length, exchange: id });
      if (found !== undefined && found !== id) moved += 1;
      return `${before}${found ?? id}${after}`;
    },
  );
  return { text: next, lost, moved };
};
