/** Walks JSON, leaf by leaf, with what a rule needs to know about each: its key and the list that its record is in. */
import type { Json } from '../../../src/spec/document.ts';
import { itemSegments, escapeSegment } from '../../../src/testing/list-items.ts';

export type Place = {
  readonly key: string;
  /** Name of the nearest list around. */
  readonly list: string;
};

export type Leaf = string | number | boolean | null;

export type LeafRules = {
  readonly leaf: (value: Leaf, place: Place) => Json;
  /** What an object's key becomes. */
  readonly key: (key: string) => string;
};

export const mapJson = (value: Json, rules: LeafRules, place: Place = { key: '', list: '' }): Json => {
  if (isList(value))
    return value.map((item) =>
      mapJson(item, rules, { key: place.key, list: place.key === '' ? place.list : place.key }),
    );
  if (typeof value !== 'object' || value === null) return rules.leaf(value, place);
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [rules.key(key), mapJson(item, rules, { key, list: place.list })]),
  );
};

// Array.isArray does not narrow a readonly array.
export const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** Every leaf of `value` in the order written, with the pointer that `named` (the same value in canonical form) gives it. */
export const leavesOf = (
  value: Json,
  named: Json,
  pointer: string,
  place: Place,
  visit: (leaf: Leaf, place: Place, pointer: string) => void,
): void => {
  if (isList(value)) {
    const items = isList(named) ? named : [];
    const segments = itemSegments(items);
    const inner = { key: place.key, list: place.key === '' ? place.list : place.key };
    value.forEach((item, at) => {
      leavesOf(item, items[at] ?? null, `${pointer}/${segments[at] ?? `[${at}]`}`, inner, visit);
    });
  } else if (typeof value === 'object' && value !== null) {
    const names = Object.entries(typeof named === 'object' && named !== null && !isList(named) ? named : {});
    Object.entries(value).forEach(([key, item], at) => {
      leavesOf(item, names[at]?.[1] ?? null, `${pointer}/${escapeSegment(key)}`, { key, list: place.list }, visit);
    });
  } else visit(value, place, pointer);
};
