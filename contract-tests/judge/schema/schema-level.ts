/** Resolves a schema against the value in hand, one level: references followed, `allOf` merged, a branch chosen. */
import type { ContractDocument, Schema } from '../../../src/spec/document.ts';
import { chooseBranch } from './branch.ts';
import { componentOf, merge, ownLevel, partOf, type Level, type OwnedSchema, type Owner } from './level.ts';

// A document may refer in circles through `allOf` or `oneOf`; no honest schema nests so deep on one level.
const deepest = 12;

const openTo = (owner: Owner): Level => ({ owner, nullable: true, properties: {}, required: {} });

type Resolved = {
  readonly level: Level;
  /** No branch was chosen on the way: it is the same for every value. */
  readonly fixed: boolean;
};

/** What was resolved once for a document, by the very object: the same value again costs a look-up. */
type Memory = { readonly levels: WeakMap<OwnedSchema, Resolved>; readonly components: Map<string, OwnedSchema> };

const memories = new WeakMap<ContractDocument, Memory>();

const memoryOf = (document: ContractDocument): Memory => {
  const known = memories.get(document);
  if (known !== undefined) return known;
  const memory: Memory = { levels: new WeakMap(), components: new Map() };
  memories.set(document, memory);
  return memory;
};

const componentSchema = (document: ContractDocument, component: string): OwnedSchema | undefined => {
  const { components } = memoryOf(document);
  const known = components.get(component);
  const schema = document.components?.schemas?.[component];
  if (known !== undefined || schema === undefined) return known;
  const owned = { schema, owner: { component, path: [] } };
  components.set(component, owned);
  return owned;
};

const follow = (
  document: ContractDocument,
  { schema, owner }: OwnedSchema,
  value: unknown,
  depth: number,
): Resolved => {
  const component = componentOf(schema);
  const target = component === undefined ? undefined : componentSchema(document, component);
  if (component === undefined || target === undefined) return { level: openTo(owner), fixed: true };
  const { level, fixed } = resolve(document, target, value, depth + 1);
  return { level: { name: component, ...level }, fixed };
};

/** An inline schema that only wraps one component is that component: the cause lies there, not with who refers to it. */
const wrapped = (parts: readonly Level[], own: Level): Level => {
  const merged = parts.reduce(merge, own);
  const isInline = own.owner.component === undefined || own.owner.path.length > 0;
  const [only, ...others] = parts;
  const isWrapper = isInline && only?.owner.component !== undefined && others.length === 0;
  return isWrapper && Object.keys(own.properties).length === 0 ? { ...merged, owner: only.owner } : merged;
};

const compose = (document: ContractDocument, owned: OwnedSchema, value: unknown, depth: number): Resolved => {
  const { schema, owner } = owned;
  if (schema.$ref !== undefined) return follow(document, owned, value, depth);
  const own = ownLevel(schema, owner);
  const branches = schema.oneOf ?? schema.anyOf ?? [];
  const parts = (schema.allOf ?? []).map((part) => resolve(document, partOf(owner, part), value, depth + 1));
  const merged = wrapped(
    parts.map(({ level }) => level),
    own,
  );
  if (branches.length === 0) return { level: merged, fixed: parts.every(({ fixed }) => fixed) };
  const resolveBranch = (branch: Schema): Level => resolve(document, partOf(owner, branch), value, depth + 1).level;
  const levelIn = (inner: OwnedSchema, part: unknown): Level => resolve(document, inner, part, depth + 1).level;
  const chosen = chooseBranch(branches, schema.discriminator, value, resolveBranch, levelIn);
  return { level: wrapped([chosen], merged), fixed: false };
};

const resolve = (document: ContractDocument, owned: OwnedSchema, value: unknown, depth: number): Resolved => {
  if (depth > deepest) return { level: openTo(owned.owner), fixed: false };
  const { levels } = memoryOf(document);
  const known = levels.get(owned);
  if (known !== undefined) return known;
  const resolved = compose(document, owned, value, depth);
  if (resolved.fixed) levels.set(owned, resolved);
  return resolved;
};

/** Resolves `schema` for `value`. What it cannot follow (a dangling `$ref`) accepts everything. */
export const levelOf = (document: ContractDocument, owned: OwnedSchema, value: unknown): Level =>
  resolve(document, owned, value, 0).level;
