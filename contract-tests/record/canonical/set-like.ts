/** Sorts the lists that are declared to have no order of their own. */
import { isRecord } from '../../../src/spec/is-record.ts';
import { setLikeLists } from './rules.ts';

type Name = (value: string) => string;

const compare = (a: unknown, b: unknown, name: Name): number => {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [left, right] = [name(String(a)), name(String(b))];
  return left < right ? -1 : left > right ? 1 : 0;
};

const compareBy = (a: unknown, b: unknown, keys: readonly string[], name: Name): number => {
  if (!isRecord(a) || !isRecord(b)) return 0;
  return keys.reduce((former, key) => former || compare(a[key], b[key], name), 0);
};

export type SetLikeOptions = {
  /** The name that a list at the top has: that of its part, or nothing. */
  readonly root?: string;
  /** Turns a live name into what stands in the cassette, so that the order does not depend on the run's name. */
  readonly name?: Name;
};

export const sortSetLike = (
  value: unknown,
  target: string,
  { root = '', name = (text) => text }: SetLikeOptions = {},
): unknown => {
  const rules = setLikeLists.filter((rule) => rule.target.test(target));
  const walk = (node: unknown, list: string): unknown => {
    if (isRecord(node)) return Object.fromEntries(Object.entries(node).map(([key, item]) => [key, walk(item, key)]));
    if (!Array.isArray(node)) return node;
    const items = node.map((item: unknown) => walk(item, list));
    const by = rules.find((rule) => rule.list === list)?.by;
    return by === undefined ? items : items.sort((a, b) => compareBy(a, b, by, name));
  };
  return rules.length === 0 ? value : walk(value, root);
};
