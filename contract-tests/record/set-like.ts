/** Sorts the lists that are declared to have no order of their own. */
import { isRecord } from '../../src/testing/list-items.ts';
import { setLikeLists } from './rules.ts';

const compare = (a: unknown, b: unknown): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;

/** @param root the name that a list at the top has: that of its part, or nothing. */
export const sortSetLike = (value: unknown, target: string, root = ''): unknown => {
  const rules = setLikeLists.filter((rule) => rule.target.test(target));
  const walk = (node: unknown, name: string): unknown => {
    if (isRecord(node)) return Object.fromEntries(Object.entries(node).map(([key, item]) => [key, walk(item, key)]));
    if (!Array.isArray(node)) return node;
    const items = node.map((item: unknown) => walk(item, name));
    const by = rules.find(({ list }) => list === name)?.by;
    return by === undefined ? items : items.sort((a, b) => (isRecord(a) && isRecord(b) ? compare(a[by], b[by]) : 0));
  };
  return rules.length === 0 ? value : walk(value, root);
};
