/** A walk over all objects of a contract, each with the operation or component that it belongs to. */
import { methods, type ContractDocument, type PathItem } from '../document.ts';
import { isRecord } from '../is-record.ts';
import { escapeKey } from '../pointer.ts';
import type { Look } from './remembered.ts';

export type Place = {
  readonly subject: string;
  /** Path inside the subject, e.g. `#responses/400`; a parameter by place and name instead of its index. */
  readonly pointer: string;
  /** `servers` and `content`: the node is the operation that they are said, or not said, of. */
  readonly level: 'servers' | 'content' | 'parameter' | 'other';
  readonly node: Readonly<Record<string, unknown>>;
  /** The path item around the operation of `servers`. */
  readonly item?: PathItem;
};

/** Values that are data, whatever their keys look like. */
const dataKeys: ReadonlySet<string> = new Set(['example', 'examples', 'default', 'enum']);

/** Where requests must go: the prefix that a path's servers put before it included. */
export function servedPath(path: string, item: PathItem): string {
  const [server] = item.servers ?? [];
  return (server?.url ?? '').replace(/\/$/, '') + path;
}

/** A path item or a component, and the places in it. */
export type Part = {
  readonly key: string;
  readonly node: object;
  readonly places: (look: Look) => Iterable<Place>;
};

export function* partsOf(document: ContractDocument): Generator<Part> {
  for (const [path, item] of Object.entries(document.paths)) {
    yield { key: path, node: item, places: (look) => inItem(look, path, item) };
  }
  for (const components of Object.values(document.components ?? {})) {
    for (const [name, component] of Object.entries(components)) {
      if (isRecord(component)) yield { key: name, node: component, places: () => inComponent(name, component) };
    }
  }
}

function* inItem(look: Look, path: string, item: PathItem): Generator<Place> {
  for (const method of methods) {
    const operation = item[method];
    if (!operation) continue;
    const subject = `${method.toUpperCase()} ${servedPath(path, item)}`;
    yield { subject, pointer: '#servers', level: 'servers', node: operation, item };
    yield { subject, pointer: '#requestBody/content', level: 'content', node: operation };
    yield* parametersOf(look, subject, [...(item.parameters ?? []), ...(operation.parameters ?? [])]);
    yield* below(subject, { ...operation, parameters: undefined }, []);
  }
}

function* inComponent(name: string, component: Readonly<Record<string, unknown>>): Generator<Place> {
  yield { subject: `#${name}`, pointer: '#', level: 'other', node: component };
  yield* below(`#${name}`, component, []);
}

function* parametersOf(look: Look, subject: string, parameters: readonly unknown[]): Generator<Place> {
  for (const given of parameters) {
    const ref = isRecord(given) && typeof given.$ref === 'string' ? given.$ref : undefined;
    const node = ref === undefined ? given : look(ref);
    if (!isRecord(node)) continue;
    const keys = ['parameters', String(node.in), String(node.name)];
    yield { subject, pointer: pointerTo(keys), level: 'parameter', node };
    if (ref === undefined) yield* below(subject, node, keys);
  }
}

function* below(subject: string, node: unknown, keys: readonly string[]): Generator<Place> {
  if (typeof node !== 'object' || node === null) return;
  const isNames = keys.at(-1) === 'properties';
  for (const [key, child] of Object.entries(node)) {
    if (typeof child !== 'object' || child === null || (dataKeys.has(key) && !isNames)) continue;
    const here = [...keys, key];
    if (isRecord(child)) yield { subject, pointer: pointerTo(here), level: 'other', node: child };
    yield* below(subject, child, here);
  }
}

const pointerTo = (keys: readonly string[]): string => `#${keys.map(escapeKey).join('/')}`;
