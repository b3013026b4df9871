/** Which printed row is which property: nested rows stand on the level of their parents, and names come again. */
import type { FieldClaim } from '../../../src/spec/pages/pages.ts';
import type { Node } from './nodes.ts';

export type Alignment = {
  readonly matched: readonly { readonly field: FieldClaim; readonly node: Node }[];
  /** Rows of properties that are elsewhere, or nowhere. */
  readonly unknown: readonly FieldClaim[];
  /** Properties that should have a row: those of the body itself, and those whose siblings have one. */
  readonly missing: readonly Node[];
  /** Rows away from the place where their property belongs. */
  readonly moved: readonly { readonly field: FieldClaim; readonly node: Node }[];
  /** One row in the place of another property. */
  readonly renamed: readonly { readonly field: FieldClaim; readonly node: Node }[];
  /** Objects none of whose properties has a row. */
  readonly hidden: readonly Node[];
};

const isPrefix = (one: string, two: string): boolean => one.startsWith(two) || two.startsWith(one);

/** How well a row fits: a name is worth more than all that stands beside it, and what is not deep is printed sooner. */
const fit = (field: FieldClaim, { name, required, owned, depth }: Node): number => {
  if (field.name !== name) return 0;
  const alike =
    (field.required === required ? 1 : 0) + (isPrefix(field.type ?? '', owned.schema.type ?? 'string') ? 1 : 0);
  return 16 + alike + Math.max(0, 4 - depth);
};

/** The best common order of rows and nodes, as pairs of places. */
const pairs = (fields: readonly FieldClaim[], nodes: readonly Node[]): readonly (readonly [number, number])[] => {
  const width = nodes.length + 1;
  const best = new Int32Array((fields.length + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  for (let i = fields.length - 1; i >= 0; i--) {
    for (let j = nodes.length - 1; j >= 0; j--) {
      const [field, node] = [fields[i], nodes[j]];
      const here = field && node ? fit(field, node) : 0;
      best[i * width + j] = Math.max(here === 0 ? 0 : here + at(i + 1, j + 1), at(i + 1, j), at(i, j + 1));
    }
  }
  const found: (readonly [number, number])[] = [];
  let [i, j] = [0, 0];
  while (i < fields.length && j < nodes.length) {
    const [field, node] = [fields[i], nodes[j]];
    const here = field && node ? fit(field, node) : 0;
    if (here > 0 && at(i, j) === here + at(i + 1, j + 1)) found.push([i++, j++]);
    else if (at(i, j) === at(i + 1, j)) i += 1;
    else j += 1;
  }
  return found;
};

/** A row and a property that have no partner but stand between the same neighbours, and are alike but for the name. */
const renamesOf = (unknown: readonly FieldClaim[], missing: readonly Node[], neighbours: Neighbours) =>
  unknown.flatMap((field) => {
    const candidates = missing.filter(
      (node) => neighbours.of(field) === neighbours.of(node) && field.required === node.required,
    );
    const rivals = unknown.filter((other) => neighbours.of(other) === neighbours.of(field));
    const [node] = candidates;
    return node && candidates.length === 1 && rivals.length === 1 ? [{ field, node }] : [];
  });

type Neighbours = { readonly of: (one: FieldClaim | Node) => number };

/** The number of pairs before it. */
const neighboursOf = (
  fields: readonly FieldClaim[],
  nodes: readonly Node[],
  found: readonly (readonly [number, number])[],
): Neighbours => ({
  of: (one) =>
    'line' in one
      ? found.filter(([i]) => i < fields.indexOf(one)).length
      : found.filter(([, j]) => j < nodes.indexOf(one)).length,
});

const isLeft =
  (taken: readonly { readonly field: FieldClaim; readonly node: Node }[]) =>
  (one: FieldClaim | Node): boolean =>
    !taken.some(({ field, node }) => field === one || node === one);

export const align = (fields: readonly FieldClaim[], nodes: readonly Node[]): Alignment => {
  const found = pairs(fields, nodes);
  const matched = found.flatMap(([i, j]) => {
    const [field, node] = [fields[i], nodes[j]];
    return field && node ? [{ field, node }] : [];
  });
  const [usedFields, usedNodes] = [
    new Set(matched.map(({ field }) => field)),
    new Set(matched.map(({ node }) => node)),
  ];
  const parents = new Set(matched.map(({ node }) => node.parent));
  const left = nodes.filter((node) => !usedNodes.has(node));
  const missing = left.filter(({ parent }) => parent === undefined || parents.has(parent));
  const unknown = fields.filter((field) => !usedFields.has(field));
  const moved = unknown.flatMap((field) => {
    const node = missing.find(({ name }) => name === field.name);
    return node ? [{ field, node }] : [];
  });
  const renamed = renamesOf(
    unknown.filter(isLeft(moved)),
    missing.filter(isLeft(moved)),
    neighboursOf(fields, nodes, found),
  );
  const isAlone = isLeft([...moved, ...renamed]);
  return {
    matched,
    moved,
    renamed,
    unknown: unknown.filter(isAlone),
    missing: missing.filter(isAlone),
    hidden: [...new Set(left.flatMap(({ parent }) => parent ?? []))].filter(
      (parent) => usedNodes.has(parent) && !parents.has(parent),
    ),
  };
};
