/** Remembers what was found out about a part of a document: many documents that differ in little share the rest. */
import type { ContractDocument } from '../document.ts';
import { valueAt } from '../pointer.ts';

/** Follows a reference. */
export type Look = (ref: string) => unknown;

type Memory<Value> = {
  readonly key: string;
  readonly components: ContractDocument['components'];
  /** What was looked at: the value holds as long as these are the same objects. */
  readonly seen: ReadonlyMap<string, unknown>;
  readonly value: Value;
};

/** A function of a part of a document, by that part's object. It depends on key and part, and on what it looks up. */
export const remembering = <Value>(): ((
  document: ContractDocument,
  part: { readonly key: string; readonly node: object },
  find: (look: Look) => Value,
) => Value) => {
  const memories = new WeakMap<object, Memory<Value>>();
  return (document, { key, node }, find) => {
    const { components } = document;
    const known = memories.get(node);
    if (
      known?.key === key &&
      (known.components === components || [...known.seen].every(([ref, was]) => valueAt(document, ref) === was))
    )
      return known.value;
    const seen = new Map<string, unknown>();
    const value = find((ref) => {
      const target = valueAt(document, ref);
      seen.set(ref, target);
      return target;
    });
    // The first one stays: what follows differs from it in little, but from each other in more.
    if (known === undefined) memories.set(node, { key, components, seen, value });
    return value;
  };
};
