import { cutText } from './cut-text.ts';
import type { ContractDocument } from '../document.ts';
import { type Kind, kinds, proseKeys } from './distil-kinds.ts';
import { isRecord } from '../is-record.ts';
import { reasonPhrase } from './reason-phrases.ts';
import { responseStatuses } from '../response-statuses.ts';

/** Raised when the same upstream document would be distilled to other bytes, so that the lock says why a contract changed. */
export const distillerVersion = 1;

export type DistilOptions = {
  /** `keep` leaves descriptions, titles, vendor extras and long example strings in. Default `drop`. */
  readonly prose?: 'drop' | 'keep';
};

type Run = { readonly keepProse: boolean; readonly statusOf: (responseName: string) => string };

/**
 * An upstream document reduced to its facts, in a stable order.
 * The quirks of the document stay: repairing them is the overlay's job, and it must be seen to do it.
 */
export const distil = (document: ContractDocument, options: DistilOptions = {}): ContractDocument => {
  const statuses = responseStatuses(document);
  const run: Run = { keepProse: options.prose === 'keep', statusOf: (name) => statuses[name] ?? name };
  const distilled = distilObject('document', usedTagsOnly(document, run), run, '');
  return distilled as ContractDocument; // the walk keeps every key that the input's type demands
};

/** Tags that no operation carries are chapters of prose. */
const usedTagsOnly = (document: ContractDocument, { keepProse }: Run): Record<string, unknown> => {
  const { tags, ...rest } = document as ContractDocument & { tags?: unknown }; // `tags` is not read anywhere else
  if (!Array.isArray(tags) || keepProse) return document;
  const used = new Set(Object.values(document.paths).flatMap((item) => Object.values(item).flatMap(tagsOf)));
  return { ...rest, tags: tags.filter((tag: unknown) => isRecord(tag) && used.has(tag.name)) };
};

const tagsOf = (operation: unknown): unknown[] =>
  isRecord(operation) && Array.isArray(operation.tags) ? operation.tags : [];

const distilObject = (kind: Kind, object: Record<string, unknown>, run: Run, name: string): Record<string, unknown> => {
  const rules: Readonly<Record<string, string>> = kinds[kind];
  const result: Record<string, unknown> = {};
  for (const key of orderOf(object, Object.keys(rules))) {
    const value = object[key];
    const rule = Object.hasOwn(rules, key) ? rules[key] : undefined; // `constructor` is a key like any other
    const kept = rule ?? (isProse(key) ? 'prose' : 'data');
    if (kept !== 'prose') put(result, key, applyRule(kept, value, run, name));
    else if (run.keepProse) put(result, key, sorted(value));
  }
  if (kind === 'response' && !run.keepProse) return described(result, name, run);
  return result;
};

/** An assignment to `__proto__` would not make a key. */
const put = (object: Record<string, unknown>, key: string, value: unknown): void => {
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
};

/** Known keys in the order of the table, then the rest by name. */
const orderOf = (object: Record<string, unknown>, known: readonly string[]): readonly string[] => [
  ...known.filter((key) => Object.hasOwn(object, key)),
  ...Object.keys(object)
    .filter((key) => !known.includes(key))
    .sort(),
];

const applyRule = (rule: string, value: unknown, run: Run, name: string): unknown => {
  if (rule === 'value') return sorted(value);
  if (rule === 'data') return run.keepProse ? sorted(value) : cutText(value);
  if (rule === 'set') return Array.isArray(value) ? [...(value as unknown[])].sort() : value;
  if (rule.startsWith('map:')) return distilMap(rule.slice('map:'.length) as Kind, value, run); // the table names kinds only
  return distilValue(rule as Kind, value, run, name); // as above
};

const distilValue = (kind: Kind, value: unknown, run: Run, name: string): unknown => {
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => distilValue(kind, item, run, name));
    return kind === 'parameter' || kind === 'tag' ? items.sort(byIdentity) : items;
  }
  return isRecord(value) ? distilObject(kind, value, run, name) : value;
};

const distilMap = (kind: Kind, value: unknown, run: Run): unknown => {
  if (!isRecord(value)) return value;
  // only the maps of paths and responses may carry vendor extras; elsewhere `x-…` is somebody's name
  const extras = kind === 'pathItem' || kind === 'response';
  const names = Object.keys(value).filter((name) => run.keepProse || !(extras && name.startsWith('x-')));
  return Object.fromEntries(names.sort().map((name) => [name, distilValue(kind, value[name], run, name)]));
};

/** OpenAPI demands a description of a response; a reference has none of its own. */
const described = (response: Record<string, unknown>, name: string, run: Run): Record<string, unknown> => {
  const rest = Object.fromEntries(Object.entries(response).filter(([key]) => key !== 'description'));
  return '$ref' in response ? rest : { description: reasonPhrase(run.statusOf(name)), ...rest };
};

const isProse = (key: string): boolean => proseKeys.has(key) || key.startsWith('x-');

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  return isRecord(value) ? mapSorted(value, sorted) : value;
};

const mapSorted = (object: Record<string, unknown>, change: (value: unknown) => unknown): Record<string, unknown> =>
  Object.fromEntries(
    Object.keys(object)
      .sort()
      .map((key) => [key, change(object[key])]),
  );

const identityOf = (item: unknown): string => {
  const { $ref = '', in: place = '', name = '' } = (isRecord(item) ? item : {}) as Record<string, string>; // only compared
  return `${$ref} ${place} ${name}`;
};

const byIdentity = (a: unknown, b: unknown): number =>
  identityOf(a) < identityOf(b) ? -1 : identityOf(a) > identityOf(b) ? 1 : 0;
