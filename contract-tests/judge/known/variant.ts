/** A contract that differs from another in little: what is the same is taken over, so that trying many such is cheap. */
import { matcher, operationsOf } from '../../../src/spec/contract.ts';
import type { ContractDocument, Operation } from '../../../src/spec/document.ts';
import { keysOf } from '../../../src/spec/pointer.ts';
import type { Contract } from '../../check.ts';

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** `two`, with the very objects of `one` wherever they hold the same. The order of keys counts: findings tell it. */
const sharing = (one: unknown, two: unknown): unknown => {
  if (one === two || !isContainer(one) || !isContainer(two) || Array.isArray(one) !== Array.isArray(two)) return two;
  const [before, after] = [Object.keys(one), Object.keys(two)];
  const shared = after.map((key) => sharing(Reflect.get(one, key), Reflect.get(two, key)));
  const isSame =
    before.length === after.length &&
    after.every((key, index) => before[index] === key && Reflect.get(one, key) === shared[index]);
  if (isSame) return one;
  return Array.isArray(two) ? shared : Object.fromEntries(after.map((key, index) => [key, shared[index]]));
};

/** Everything but its path item that an operation is read from; schemas stay references. */
const surroundings = ({ servers, security, components = {} }: ContractDocument): readonly unknown[] => [
  servers,
  security,
  components.parameters,
  components.requestBodies,
  components.responses,
];

/** By path as the document has it. */
const byPath = (operations: readonly Operation[]): ReadonlyMap<string, readonly Operation[]> => {
  const groups = new Map<string, Operation[]>();
  for (const operation of operations) {
    const path = keysOf(operation.pointer)[1] ?? '';
    groups.set(path, [...(groups.get(path) ?? []), operation]);
  }
  return groups;
};

/** Request lines are found by methods and paths alone: where these are the same, both contracts match alike. */
export const isRoutedAlike = (
  { operations: one }: Pick<Contract, 'operations'>,
  { operations: two }: Pick<Contract, 'operations'>,
): boolean =>
  one.length === two.length &&
  one.every(({ method, path }, index) => method === two[index]?.method && path === two[index].path);

/** Gives the contract of a document that is much like that of `base`. */
export const variantsOf = (base: Contract): ((given: ContractDocument) => Contract) => {
  const around = surroundings(base.document);
  const known = byPath(base.operations);
  const operationsLike = (document: ContractDocument): readonly Operation[] =>
    surroundings(document).some((part, index) => part !== around[index])
      ? operationsOf(document)
      : Object.entries(document.paths).flatMap(([path, item]) =>
          item === base.document.paths[path]
            ? (known.get(path) ?? [])
            : operationsOf({ ...document, paths: { [path]: item } }),
        );
  return (given) => {
    const document = sharing(base.document, given) as ContractDocument; // equal to the one given
    const operations = operationsLike(document);
    if (!isRoutedAlike(base, { operations })) return { document, operations, match: matcher(operations) };
    const instead = new Map(base.operations.map((operation, index) => [operation, operations[index]]));
    const match: Contract['match'] = (method, path) => {
      const operation = base.match(method, path);
      return operation && instead.get(operation);
    };
    return { document, operations, match };
  };
};
