/** Which operations see a change of the contract: those that changed, and those that refer to a component that did. */
import type { ContractDocument } from '../../../src/spec/document.ts';
import type { Contract } from '../../check.ts';
import { isRecord } from '../../../src/spec/is-record.ts';
import { operationName } from '../exchanges.ts';
import { keysOf } from '../../../src/spec/pointer.ts';
import { refsIn } from '../../../src/spec/refs.ts';

type Components = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const componentsOf = ({ components }: ContractDocument): Components => components ?? {}; // each room is a mapping of names

/** The overlay copies only what it changes, so what is the same object is the same. */
const changedComponents = (one: ContractDocument, two: ContractDocument): ReadonlySet<string> => {
  const [left, right] = [componentsOf(one), componentsOf(two)];
  const rooms = new Set([...Object.keys(left), ...Object.keys(right)]);
  return new Set(
    [...rooms].flatMap((room) => {
      if (left[room] === right[room]) return [];
      const names = new Set([...Object.keys(left[room] ?? {}), ...Object.keys(right[room] ?? {})]);
      return [...names]
        .filter((name) => left[room]?.[name] !== right[room]?.[name])
        .map((name) => `#/components/${room}/${name}`);
    }),
  );
};

const valueOf = (document: ContractDocument, ref: string): unknown => {
  const [, , room = '', name = ''] = ref.split('/');
  return componentsOf(document)[room]?.[name];
};

export type Reach = {
  /** Names of the operations of `changed` that are affected when it replaces `base`. */
  readonly affected: (changed: Contract) => ReadonlySet<string>;
};

/** Built once for a contract; each change is then looked up. */
export const reachOf = (base: Contract): Reach => {
  const refs = new Map<string, readonly string[]>();
  const refsOf = (ref: string): readonly string[] => {
    const known = refs.get(ref) ?? refsIn(valueOf(base.document, ref));
    refs.set(ref, known);
    return known;
  };
  const closures = new Map<string, ReadonlySet<string>>();
  const closure = (ref: string): ReadonlySet<string> => {
    const known = closures.get(ref);
    if (known !== undefined) return known;
    const all = new Set([ref]);
    closures.set(ref, all); // circles end here
    for (const each of all) for (const next of refsOf(each)) all.add(next);
    return all;
  };
  const places = new Map(base.operations.map(({ pointer }) => [pointer, keysOf(pointer)]));
  const partsOf = (contract: Contract, pointer: string): readonly unknown[] => {
    const [, path = '', method = ''] = places.get(pointer) ?? [];
    const item: unknown = contract.document.paths[path];
    return isRecord(item) ? [item[method], item['parameters'], item['servers']] : [];
  };
  const isSame = (changed: Contract, pointer: string): boolean => {
    const others = partsOf(changed, pointer);
    return others.length > 0 && partsOf(base, pointer).every((part, index) => part === others[index]);
  };
  const reached = new Map(
    base.operations.map(({ pointer }) => [
      pointer,
      new Set(refsIn(partsOf(base, pointer)).flatMap((ref) => [...closure(ref)])),
    ]),
  );

  const affected = (changed: Contract): ReadonlySet<string> => {
    const components = changedComponents(base.document, changed.document);
    const globals =
      base.document.security !== changed.document.security || base.document.servers !== changed.document.servers;
    const isTouched = (pointer: string): boolean =>
      globals || !isSame(changed, pointer) || [...components].some((each) => reached.get(pointer)?.has(each));
    const before = base.operations.filter(({ pointer }) => isTouched(pointer)).map(operationName);
    const paths = new Set(base.operations.map(operationName));
    // A path that only the changed contract has: the exchanges that it now claims are affected too.
    return new Set([...before, ...changed.operations.map(operationName).filter((name) => !paths.has(name))]);
  };
  return { affected };
};
