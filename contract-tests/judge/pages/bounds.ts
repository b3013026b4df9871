/** Values outside the limits of their schema. The strict walker leaves limits out: servers fill and cut as they like. */
import { resolveSchema } from '../../../src/spec/contract.ts';
import type { ContractDocument, Schema } from '../../../src/spec/document.ts';
import { isRecord } from '../../../src/spec/is-record.ts';
import type { OwnedSchema, Owner } from '../schema/level.ts';
import { levelOf } from '../schema/schema-level.ts';

export type OutOfBounds = {
  readonly at: readonly string[];
  readonly owner: Owner;
  readonly wants: string;
  readonly has: string;
};

type Size = number | undefined;

const outside = (size: Size, least: Size, most: Size, of: string): string | undefined => {
  if (size === undefined) return undefined;
  if (least !== undefined && size < least) return `${of} at least ${least}`;
  return most !== undefined && size > most ? `${of} at most ${most}` : undefined;
};

const limitMissed = (schema: Schema, value: unknown): string | undefined =>
  outside(typeof value === 'number' ? value : undefined, schema.minimum, schema.maximum, 'a number of') ??
  outside(typeof value === 'string' ? value.length : undefined, schema.minLength, schema.maxLength, 'a length of') ??
  outside(Array.isArray(value) ? value.length : undefined, schema.minItems, schema.maxItems, 'items,');

export const outOfBoundsIn = (
  document: ContractDocument,
  owned: OwnedSchema,
  value: unknown,
  at: readonly string[] = [],
): readonly OutOfBounds[] => {
  const level = levelOf(document, owned, value);
  const wants = limitMissed(resolveSchema(document, owned.schema), value);
  const own = wants === undefined ? [] : [{ at, owner: owned.owner, wants, has: JSON.stringify(value) }];
  const { items } = level;
  if (Array.isArray(value))
    return items === undefined
      ? own
      : [...own, ...value.flatMap((item, index) => outOfBoundsIn(document, items, item, [...at, String(index)]))];
  if (!isRecord(value)) return own;
  const inside = Object.entries(value).flatMap(([name, item]) => {
    const property = level.properties[name];
    return property === undefined ? [] : outOfBoundsIn(document, property, item, [...at, name]);
  });
  return [...own, ...inside];
};
