/** Holds a value to a schema, strictly: each level is closed, and what does not fit is named by the schema that owns it. */
import type { ContractDocument } from '../../../src/spec/document.ts';
import { isRecord } from '../../../src/spec/is-record.ts';
import { boundsProblem } from './bounds.ts';
import { formats } from './formats.ts';
import { below, type Level, type OwnedSchema, type Owner } from './level.ts';
import { nearName } from './near-name.ts';
import { meaningIn, type Meaning } from './same-schema.ts';
import { levelOf } from './schema-level.ts';

export type MisfitKind =
  'missing' | 'unknown' | 'spelling' | 'type' | 'null' | 'enum' | 'format' | 'pattern' | 'bounds';

export type Misfit = {
  readonly kind: MisfitKind;
  /** The component and path that the difference belongs to: `{component: 'Bucket', path: ['links']}`. */
  readonly owner: Owner;
  /** Where in the value: `['buckets', '0', 'links']`. */
  readonly at: readonly string[];
  /** What the schema asks for, in words. */
  readonly wants: string;
  /** What the value has instead, in words. */
  readonly has: string;
};

const typeName = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
};

const shown = (value: unknown): string => {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
};

const fits = (type: string, value: unknown): boolean => {
  const name = typeName(value);
  return name === type || (type === 'number' && name === 'integer');
};

type At = { readonly owner: Owner; readonly at: readonly string[] };

const scalarMisfits = (level: Level, value: string | number | boolean, { owner, at }: At): Misfit[] => {
  const found: Misfit[] = [];
  const add = (kind: MisfitKind, wants: string): number => found.push({ kind, owner, at, wants, has: shown(value) });
  if (level.enum !== undefined && !level.enum.includes(value))
    add('enum', `one of ${level.enum.map(shown).join(', ')}`);
  else if (typeof value !== 'boolean' && formats[level.format ?? '']?.(value) === false)
    add('format', `format ${level.format ?? ''}`);
  else if (typeof value === 'string' && level.pattern !== undefined && !new RegExp(level.pattern).test(value))
    add('pattern', level.pattern);
  const crossed = boundsProblem(level.bounds, value);
  if (crossed !== undefined) add('bounds', crossed);
  return found;
};

/** An object schema that lists nothing is free-form; one that lists something is closed unless it says what else may come. */
const isClosed = (level: Level): boolean =>
  level.additional === false || (level.additional === undefined && Object.keys(level.properties).length > 0);

const objectMisfits = (
  document: ContractDocument,
  level: Level,
  value: Readonly<Record<string, unknown>>,
  at: readonly string[],
): Misfit[] => {
  const absent = Object.keys(level.properties).filter((key) => !(key in value));
  const unlisted = Object.keys(value).filter((key) => !(key in level.properties));
  // What is sent under a name that is nearly right is not missing as well.
  const misspelt = new Map(unlisted.map((key) => [nearName(key, absent), key]));
  const missing = Object.entries(level.required)
    .filter(([key]) => !misspelt.has(key))
    .filter(([key]) => !(key in value) && level.properties[key]?.schema.writeOnly !== true)
    .map(([key, owner]): Misfit => ({
      kind: 'missing',
      owner: below(owner, key),
      at: [...at, key],
      wants: `\`${key}\` required`,
      has: `no \`${key}\``,
    }));
  const inside = Object.entries(value).flatMap(([key, item]): readonly Misfit[] => {
    const property = level.properties[key];
    if (property !== undefined) return misfitsOf(document, property, item, [...at, key]);
    if (typeof level.additional === 'object') return misfitsOf(document, level.additional, item, [...at, key]);
    if (!isClosed(level)) return [];
    const meant = nearName(key, absent);
    return [
      {
        kind: meant === undefined ? 'unknown' : 'spelling',
        owner: below(level.owner, key),
        at: [...at, key],
        wants: meant === undefined ? `no \`${key}\`` : `\`${meant}\``,
        has: `\`${key}\`: ${shown(item)}`,
      },
    ];
  });
  return [...missing, ...inside];
};

/** Everything about `value` that the schema does not allow. */
export const misfitsOf = (
  document: ContractDocument,
  owned: OwnedSchema,
  value: unknown,
  at: readonly string[] = [],
): readonly Misfit[] => {
  const level = levelOf(document, owned, value);
  // The difference is in how the property is declared, so it belongs to the one that declares it, not to what it refers to.
  const here: At = { owner: owned.owner, at };
  if (value === null) {
    if (level.nullable || level.type === undefined) return [];
    return [{ kind: 'null', ...here, wants: level.type, has: 'null' }];
  }
  if (level.type !== undefined && !fits(level.type, value)) {
    return [{ kind: 'type', ...here, wants: level.type, has: `${typeName(value)} ${shown(value)}` }];
  }
  if (Array.isArray(value)) {
    const { items } = level;
    const crossed = boundsProblem(level.bounds, value);
    return [
      ...(crossed === undefined
        ? []
        : [{ kind: 'bounds' as const, ...here, wants: crossed, has: `${value.length} items` }]),
      ...(items === undefined
        ? []
        : value.flatMap((item, index) => misfitsOf(document, items, item, [...at, String(index)]))),
    ];
  }
  if (isRecord(value)) return objectMisfits(document, level, value, at);
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return [];
  // An enum or a format stands in the component that is referred to, and is shared by all who refer to it.
  return scalarMisfits(level, value, { owner: level.owner, at });
};

type Told = { readonly texts: Map<string, readonly Misfit[]>; readonly values: WeakMap<object, readonly Misfit[]> };

const told = new WeakMap<Meaning, WeakMap<OwnedSchema, Told>>();

/** By what the schema means, so that contracts which differ elsewhere share it. */
const toldOf = (document: ContractDocument, owned: OwnedSchema): Told => {
  const meaning = meaningIn(document, owned.schema);
  const ofMeaning = told.get(meaning) ?? new WeakMap<OwnedSchema, Told>();
  told.set(meaning, ofMeaning);
  const known = ofMeaning.get(owned) ?? { texts: new Map(), values: new WeakMap() };
  ofMeaning.set(owned, known);
  return known;
};

/** Errors are a few words, and the same ones come hundreds of times. */
const mostFields = 4;

const isSmall = (value: unknown): boolean => {
  const fields = isRecord(value) ? Object.values(value) : [];
  return fields.length > 0 && fields.length <= mostFields && fields.every((field) => typeof field === 'string');
};

/** As `misfitsOf`, remembered: small flat bodies by what they say, others by the very object. */
export const bodyMisfitsOf = (document: ContractDocument, owned: OwnedSchema, value: unknown): readonly Misfit[] => {
  if (typeof value !== 'object' || value === null) return misfitsOf(document, owned, value);
  const { texts, values } = toldOf(document, owned);
  const before = values.get(value);
  if (before !== undefined) return before;
  const text = isSmall(value) ? JSON.stringify(value) : undefined;
  const found = (text === undefined ? undefined : texts.get(text)) ?? misfitsOf(document, owned, value);
  if (text !== undefined) texts.set(text, found);
  values.set(value, found);
  return found;
};
