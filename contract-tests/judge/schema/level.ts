/** One level of a schema: what stands side by side in a value, each part with the component that it belongs to. */
import type { Schema } from '../../../src/spec/document.ts';

/** What a property belongs to: a component and the path below it, or the inline schema that the walk began with. */
export type Owner = { readonly component?: string; readonly path: readonly string[] };

export type OwnedSchema = { readonly schema: Schema; readonly owner: Owner };

const roots = new WeakMap<Schema, OwnedSchema>();

/** A schema that stands in an operation itself; the same object each time, since what was resolved is remembered by it. */
export const rootOf = (schema: Schema): OwnedSchema => {
  const known = roots.get(schema) ?? { schema, owner: { path: [] } };
  roots.set(schema, known);
  return known;
};

const parts = new WeakMap<Owner, WeakMap<Schema, OwnedSchema>>();

/** A part of a schema that the same owner declares: one of its `allOf` or `oneOf`. */
export const partOf = (owner: Owner, schema: Schema): OwnedSchema => {
  const of = parts.get(owner) ?? new WeakMap<Schema, OwnedSchema>();
  parts.set(owner, of);
  const known = of.get(schema) ?? { schema, owner };
  of.set(schema, known);
  return known;
};

const boundNames = ['minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems'] as const;

/** What a number, the length of a text or the number of items must keep to. */
export type Bounds = Pick<Schema, (typeof boundNames)[number]>;

const boundsOf = (schema: Schema): Bounds | undefined => {
  const entries = boundNames.flatMap((name) => (schema[name] === undefined ? [] : [[name, schema[name]] as const]));
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
};

export type Level = {
  readonly owner: Owner;
  /** Component that the value was last resolved to; a branch of `oneOf` included. */
  readonly name?: string;
  readonly type?: Schema['type'];
  readonly nullable: boolean;
  readonly format?: string;
  readonly pattern?: string;
  readonly bounds?: Bounds;
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
export const merge = (one: Level, two: Level): Level => ({
  ...one,
  ...two,
  owner: one.owner,
  nullable: one.nullable || two.nullable,
  properties: { ...one.properties, ...two.properties },
  required: { ...one.required, ...two.required },
});

const ownedBy = (owner: Owner, schema: Schema, key: string): OwnedSchema => ({ schema, owner: below(owner, key) });

export const ownLevel = (schema: Schema, owner: Owner): Level => {
  const { additionalProperties: additional, items, properties = {} } = schema;
  // `required: true` beside a `$ref` stands in real documents; only a list means something here.
  const required: readonly string[] = Array.isArray(schema.required) ? schema.required : [];
  const bounds = boundsOf(schema);
  const isObject = schema.type === undefined && Object.keys(properties).length > 0;
  return {
    owner,
    nullable: schema.nullable === true,
    ...(isObject ? { type: 'object' } : schema.type !== undefined && { type: schema.type }),
    ...(schema.format !== undefined && { format: schema.format }),
    ...(schema.pattern !== undefined && { pattern: schema.pattern }),
    ...(bounds && { bounds }),
    ...(schema.enum !== undefined && { enum: schema.enum }),
    ...(items !== undefined && { items: ownedBy(owner, items, '[]') }),
    ...(additional !== undefined && {
      additional: typeof additional === 'boolean' ? additional : ownedBy(owner, additional, '*'),
    }),
    properties: Object.fromEntries(Object.entries(properties).map(([key, part]) => [key, ownedBy(owner, part, key)])),
    required: Object.fromEntries(required.map((key) => [key, owner])),
  };
};
