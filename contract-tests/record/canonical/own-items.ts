/** A cassette keeps a scenario's own resources: on a server that others use, lists hold theirs too. */
import { isRecord } from '../../../src/spec/is-record.ts';
import { resourceIdKeys } from './rules.ts';

/** Tells whether a resource was made by this run; `text` is its JSON. */
export type IsOwn = (text: string, id: string) => boolean;

const idOf = (value: unknown): string | undefined => {
  if (!isRecord(value)) return undefined;
  const id = resourceIdKeys
    .map((key) => value[key])
    .find((found) => typeof found === 'string' && /^[0-9a-f]{16}$/.test(found));
  return typeof id === 'string' ? id : undefined;
};

/** The value without resources of others. Inside an own resource nothing is dropped: its members may be anyone. */
export const keepOwn = (value: unknown, isOwn: IsOwn): { readonly value: unknown; readonly foreign: boolean } => {
  let foreign = false;
  const walk = (node: unknown): unknown => {
    if (Array.isArray(node))
      return node.filter(kept).map((item: unknown) => (idOf(item) === undefined ? walk(item) : item));
    if (!isRecord(node) || idOf(node) !== undefined) return node;
    return Object.fromEntries(Object.entries(node).map(([key, item]) => [key, walk(item)]));
  };
  const kept = (item: unknown): boolean => {
    const id = idOf(item);
    const own = id === undefined || isOwn(JSON.stringify(item), id);
    foreign ||= !own;
    return own;
  };
  return { value: walk(value), foreign };
};
