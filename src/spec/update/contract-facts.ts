import { type ContractDocument, methods } from '../document.ts';
import { type Kind, kinds, proseKeys } from '../distil/distil-kinds.ts';
import { data, type Fact, members, says, thing } from './facts.ts';
import { isRecord } from '../is-record.ts';
import { refName } from '../resolve.ts';

/** Every fact that the pinned contract holds, by the same table that decides what it keeps. */
export const contractFacts = (document: ContractDocument): readonly Fact[] => {
  const { paths, ...rest } = document;
  return [...factsOf('document', rest), ...Object.entries(paths).flatMap(([path, item]) => pathFacts(path, item))];
};

const pathFacts = (path: string, item: Readonly<Record<string, unknown>>): readonly Fact[] => {
  const operations = methods.filter((method) => isRecord(item[method]));
  const shared = Object.fromEntries(
    Object.entries(item).filter(([key]) => !operations.some((method) => method === key)),
  );
  const ofPath = factsOf('pathItem', shared);
  return [
    ...(ofPath.length > 0 ? [thing('path', path, ofPath)] : []),
    ...operations.map((method) =>
      thing('operation', `${method.toUpperCase()} ${path}`, valueFacts('operation', item[method])),
    ),
  ];
};

const factsOf = (kind: Kind, object: Readonly<Record<string, unknown>>): readonly Fact[] => {
  const rules: Readonly<Record<string, string>> = kinds[kind];
  return Object.entries(object)
    .filter(([key]) => !isProse(kind, key))
    .flatMap(([key, value]) => ruleFacts((Object.hasOwn(rules, key) && rules[key]) || 'data', key, value));
};

/** A response's description is the reason phrase of its status: it says nothing of its own. */
const isProse = (kind: Kind, key: string): boolean =>
  key.startsWith('x-') || (proseKeys.has(key) && (kind === 'response' || !Object.hasOwn(kinds[kind], key)));

const ruleFacts = (rule: string, key: string, value: unknown): readonly Fact[] => {
  if (key === '$ref' && typeof value === 'string') return [says('is a', refName(value))];
  if (isEmpty(value)) return [says(key, value)]; // `security: []` and `servers: []` say something
  if (rule === 'data') return [data(key, value)];
  if (rule === 'value' || rule === 'set') {
    return Array.isArray(value) && !value.some(isRecord) ? members(key, value) : [data(key, value)];
  }
  if (rule.startsWith('map:')) {
    const kind = rule.slice('map:'.length) as Kind; // the table names kinds only
    if (!isRecord(value)) return [says(key, value)];
    return Object.entries(value).map(([name, item]) => thing(key, name, valueFacts(kind, item)));
  }
  return childFacts(rule as Kind, key, value); // as above
};

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

const childFacts = (kind: Kind, key: string, value: unknown): readonly Fact[] => {
  if (Array.isArray(value)) return value.map((item, index) => itemFact(kind, key, item, index));
  if (kind === 'components' || kind === 'info') return valueFacts(kind, value);
  return isRecord(value) ? [thing(key, '', valueFacts(kind, value))] : [says(key, value)];
};

/** What gives an item of a list its identity is not said again, so that a renamed one is seen as that. */
const itemFact = (kind: Kind, key: string, item: unknown, index: number): Fact => {
  const facts = valueFacts(kind, item);
  const named = kind === 'parameter' || kind === 'tag';
  return thing(
    key,
    identityOf(item, index),
    named ? facts.filter((fact) => !(fact.kind === 'name' || fact.kind === 'in')) : facts,
  );
};

const valueFacts = (kind: Kind, value: unknown): readonly Fact[] =>
  isRecord(value) ? factsOf(kind, value) : [says('is', value)];

/** `query limit`, or what a reference leads to, or a tag's name, or the place in the list. */
const identityOf = (item: unknown, index: number): string => {
  if (!isRecord(item)) return String(index);
  if (typeof item.$ref === 'string') return refName(item.$ref);
  if (typeof item.name === 'string') return typeof item.in === 'string' ? `${item.in} ${item.name}` : item.name;
  return String(index);
};
