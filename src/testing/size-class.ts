/** Sizes as classes: how large a file is differs a little on every server, in what order of magnitude it is does not. */

const classes = [
  { name: '0', upTo: 0 },
  { name: '<=64KiB', upTo: 65_536 },
  { name: '<=16MiB', upTo: 16_777_216 },
  { name: '>16MiB', upTo: Number.POSITIVE_INFINITY },
] as const;

export const sizeClassOf = (size: number): string => classes.find(({ upTo }) => size <= upTo)?.name ?? '>16MiB';

/** A size that belongs to the class and is cheap to build: for stand-ins of bodies that were not stored. */
export const smallestOf = (sizeClass: string): number => {
  const index = classes.findIndex(({ name }) => name === sizeClass);
  return index <= 0 ? 0 : (classes[index - 1]?.upTo ?? 0) + 1;
};
