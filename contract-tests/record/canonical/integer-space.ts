/** Says whether an integer is an id, and among which others it counts. */
import { integerSpaces } from './rules.ts';

/** @param list name of the list that the record is an item of. */
export const spaceOf = (key: string, list: string): string | undefined =>
  integerSpaces.find((rule) => rule.key.test(key))?.space(key, list);

/** Integers in a path count among the segment before them: `/backup/shards/4`. */
export const pathIntegers = /(?<=\/)([a-z]+)\/(\d+)(?=\/|\?|$)/g;
