import type { ContractDocument } from '../../../src/spec/document.ts';
import { isRecord } from '../../../src/spec/is-record.ts';
import { resolveSchema } from '../../../src/spec/contract.ts';
import type { OwnedSchema } from '../schema/level.ts';
import { levelOf } from '../schema/schema-level.ts';

export const isReadOnly = (document: ContractDocument, { schema }: OwnedSchema): boolean =>
  schema.readOnly === true || resolveSchema(document, schema).readOnly === true;

/** Where in a value fields are that the schema calls readOnly; inside one there is no more to say. */
export const readOnlyIn = (
  document: ContractDocument,
  owned: OwnedSchema,
  value: unknown,
  at: readonly string[] = [],
): readonly string[] => {
  const level = levelOf(document, owned, value);
  if (Array.isArray(value)) {
    const { items } = level;
    return items === undefined ? [] : value.flatMap((item) => readOnlyIn(document, items, item, at));
  }
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, item]) => {
    const property = level.properties[name];
    if (property === undefined) return [];
    const path = [...at, name];
    return isReadOnly(document, property) ? [path.join('.')] : readOnlyIn(document, property, item, path);
  });
};
