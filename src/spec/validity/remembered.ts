/** Remembers what was found out about a part of a document: many documents that differ in little share the rest. */
import type { ContractDocument } from '../document.ts';
import { isRecord } from '../is-record.ts';
import { keysOf } from '../pointer.ts';
import { refsIn } from '../refs.ts';

type Target = { readonly room: string; readonly name: string; readonly was: unknown };

type Memory<Value> = {
  readonly key: string;
  readonly components: ContractDocument['components'];
  /** The components that the part refers to: the value holds as long as these are the same. */
  readonly targets: readonly Target[];
  readonly value: Value;
};

const componentAt = ({ components }: ContractDocument, room: string, name: string): unknown => {
  const names: unknown = components && Reflect.get(components, room);
  return isRecord(names) ? names[name] : undefined;
};

/** `undefined` where a reference leads to anything else than a component. */
const targetsOf = (document: ContractDocument, node: object): readonly Target[] | undefined => {
  const refs = [...new Set(refsIn(node))].filter((ref) => ref.startsWith('#'));
  const keys = refs.map(keysOf);
  if (keys.some(([top, , name]) => top !== 'components' || name === undefined)) return undefined;
  return keys.map(([, room = '', name = '']) => ({ room, name, was: componentAt(document, room, name) }));
};

/**
 * A function of a part of a document, by that part's object.
 * It may depend on a key, on the part, and on what the part refers to itself, but on nothing behind that.
 */
export const remembering = <Value>(): ((
  document: ContractDocument,
  part: { readonly key: string; readonly node: object },
  find: () => Value,
) => Value) => {
  const memories = new WeakMap<object, Memory<Value>>();
  return (document, { key, node }, find) => {
    const known = memories.get(node);
    const { components } = document;
    const holds =
      known?.key === key &&
      (known.components === components ||
        known.targets.every(({ room, name, was }) => componentAt(document, room, name) === was));
    if (known !== undefined && holds) return known.value;
    const value = find();
    const targets = targetsOf(document, node);
    if (targets !== undefined) memories.set(node, { key, components, targets, value });
    return value;
  };
};
