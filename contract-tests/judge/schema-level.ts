/** One level of a schema, resolved against the value in hand: references followed, `allOf` merged, a branch chosen. */
import type { ContractDocument, Schema } from '../../src/spec/document.ts';
import { chooseBranch } from './branch.ts';

/** What a property belongs to: a component and the path below it, or the inline schema that the walk began with. */
export type Owner = { readonly component?: string; readonly path: readonly string[] };

export type OwnedSchema = { readonly schema: Schema; readonly owner: Owner };

export type Level = {
  readonly owner: Owner;
  /** Component that the value was last resolved to; a branch of `oneOf` included. */
  readonly name?: string;
  readonly type?: Schema['type'];
  readonly nullable: boolean;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: Schema['enum'];
  readonly items?: OwnedSchema;
  readonly properties: Readonly<Record<string, OwnedSchema>>;
  readonly required: Readonly<Record<string, Owner>>;
  /** What keys that are not listed may hold; `undefined` where the document says nothing of them. */
  readonly additional?: boolean | OwnedSchema;
};

const prefix = '#/components/schemas/';

export const componentOf = (schema: Schema): string | undefined =>
  schema.$ref?.startsWith(prefix) ? schema.$ref.slice(prefix.length) : undefined;

export const below = (owner: Owner, ...keys: readonly string[]): Owner => ({
  ...owner,
  path: [...owner.path, ...keys],
});

/** Later levels add to earlier ones; the outermost owner stays, so that a cause is named by what the contract names first. */
const merge = (one: Level, two: Level): Level => ({
  ...one,
  ...two,
  owner: one.owner,
  nullable: one.nullable || two.nullable,
  properties: { ...one.properties, ...two.properties },
  required: { ...one.required, ...two.required },
});

const ownLevel = (schema: Schema, owner: Owner): Level => {
  const owned = (part: Schema, ...keys: readonly string[]): OwnedSchema => ({
    schema: part,
    owner: below(owner, ...keys),
  });
  const { additionalProperties: additional, items, properties = {} } = schema;
  // `required: true` beside a `$ref` stands in real documents; only a list means something here.
  const required: readonly string[] = Array.isArray(schema.required) ? schema.required : [];
  const isObject = schema.type === undefined && Object.keys(properties).length > 0;
  return {
    owner,
    nullable: schema.nullable === true,
    ...(isObject ? { type: 'object' } : schema.type !== undefined && { type: schema.type }),
    ...(schema.format !== undefined && { format: schema.format }),
    ...(schema.pattern !== undefined && { pattern: schema.pattern }),
    ...(schema.enum !== undefined && { enum: schema.enum }),
    ...(items !== undefined && { items: owned(items, '[]') }),
    ...(additional !== undefined && {
      additional: typeof additional === 'boolean' ? additional : owned(additional, '*'),
    }),
    properties: Object.fromEntries(Object.entries(properties).map(([key, part]) => [key, owned(part, key)])),
    required: Object.fromEntries(required.map((key) => [key, owner])),
  };
};

// A document may refer in circles through `allOf` or `oneOf`; no honest schema nests so deep on one level.
const deepest = 12;

/** Resolves `schema` for `value`. What it cannot follow (a dangling `$ref`) accepts everything. */
export const levelOf = (
  document: ContractDocument,
  { schema, owner }: OwnedSchema,
  value: unknown,
  depth = 0,
): Level => {
  const open: Level = { owner, nullable: true, properties: {}, required: {} };
  if (depth > deepest) return open;
  if (schema.$ref !== undefined) {
    const component = componentOf(schema);
    const target = component === undefined ? undefined : document.components?.schemas?.[component];
    if (component === undefined || target === undefined) return open;
    return {
      name: component,
      ...levelOf(document, { schema: target, owner: { component, path: [] } }, value, depth + 1),
    };
  }
  const resolve = (part: Schema): Level => levelOf(document, { schema: part, owner }, value, depth + 1);
  const parts = (schema.allOf ?? []).map(resolve);
  const branches = schema.oneOf ?? schema.anyOf ?? [];
  const chosen = branches.length > 0 ? [chooseBranch(branches, schema.discriminator, value, resolve)] : [];
  return [...parts, ...chosen].reduce(merge, ownLevel(schema, owner));
};
