/** Where in the document something stands that checks name by its operation or component and the way from there. */
import { isRecord } from '../../src/spec/is-record.ts';
import { keysOf, pointerOf, valueAt } from '../../src/spec/pointer.ts';
import type { Operation } from '../../src/spec/document.ts';
import type { Contract } from '../check.ts';
import { operationName } from './exchanges.ts';

/** `/paths/~1x/get` → `/paths/~1x`: parameters and servers may stand there for all methods. */
const itemOf = (pointer: string): string => pointer.slice(0, pointer.lastIndexOf('/'));

/** Checks name a parameter by place and name; the document has it in a list, or among its components. */
const parameterPlaces = (document: Contract['document'], base: string, [, place, name]: readonly string[]) => {
  const list = valueAt(document, `${base}/parameters`);
  return (Array.isArray(list) ? list : []).flatMap((given: unknown, index) => {
    const ref = isRecord(given) && typeof given['$ref'] === 'string' ? given['$ref'] : undefined;
    const node = ref === undefined ? given : valueAt(document, ref);
    const isIt = isRecord(node) && node['in'] === place && node['name'] === name;
    return isIt ? [ref === undefined ? `${base}/parameters/${index}` : ref.slice(1)] : [];
  });
};

const ofOperation = ({ document }: Contract, { pointer }: Operation, keys: readonly string[]): string => {
  const bases = [pointer, itemOf(pointer)];
  const places =
    keys[0] === 'parameters' && keys.length >= 3
      ? bases.flatMap((base) =>
          parameterPlaces(document, base, keys).map((place) => `${place}${pointerOf(keys.slice(3))}`),
        )
      : bases.map((base) => `${base}${pointerOf(keys)}`);
  // What is missing stands nowhere: then it is the operation that lacks it.
  return places.find((place) => valueAt(document, place) !== undefined) ?? pointer;
};

const ofComponent = ({ document }: Contract, name: string, keys: readonly string[]): string => {
  const rooms = Object.keys(document.components ?? {}).map((room) => pointerOf(['components', room, name]));
  const there = (place: string): boolean => valueAt(document, place) !== undefined;
  const places = rooms.filter(there);
  const whole = places.map((place) => `${place}${pointerOf(keys)}`);
  return whole.find(there) ?? places[0] ?? '';
};

/** `GET /boats`, `#responses/400` → `/paths/~1boats/get/responses/400`; `#Boat`, `#` → `/components/schemas/Boat`. */
export const wholePointer = (contract: Contract, subject: string, pointer: string): string => {
  const keys = pointer === '#' ? [] : keysOf(`/${pointer.replace(/^#\/?/, '')}`);
  if (subject.startsWith('#')) return ofComponent(contract, subject.slice(1), keys);
  const operation = contract.operations.find((each) => operationName(each) === subject);
  return operation === undefined ? '' : ofOperation(contract, operation, keys);
};

/** Where it is said how an operation is to be authorized: at its own place, or for all at the root. */
export const securityPointer = ({ document }: Contract, { pointer }: Pick<Operation, 'pointer'>): string =>
  valueAt(document, `${pointer}/security`) === undefined ? '/security' : `${pointer}/security`;
