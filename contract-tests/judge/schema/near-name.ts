/** Names that differ so little that one is the other, written wrongly: in case, in underscores, or in a last letter. */

const plain = (name: string): string => name.toLowerCase().replace(/[_-]/g, '');

const isNear = (one: string, two: string): boolean => {
  const [left, right] = [plain(one), plain(two)];
  return left === right || `${left}s` === right || left === `${right}s`;
};

/** The one of `names` that was meant; `undefined` where none or several may be. */
export const nearName = (name: string, names: readonly string[]): string | undefined => {
  const near = names.filter((other) => isNear(name, other));
  return near.length === 1 ? near[0] : undefined;
};
