/** The top-level fields of a request body, as the contract lists them. */
import type { ContractDocument, Json, Operation, Schema } from '../../src/spec/document.ts';
import { resolveSchema } from '../../src/spec/contract.ts';
import { isRecord } from '../../src/spec/is-record.ts';

export const isJsonType = (type: string): boolean => /\bjson\b/.test(type) && !/jsonnet/.test(type);

export const bodyType = ({ requestBody }: Operation): string | undefined => {
  const types = Object.keys(requestBody?.content ?? {});
  return types.find(isJsonType) ?? types[0];
};

const discriminated = (document: ContractDocument, schema: Schema, value: Json): Schema | undefined => {
  const { propertyName, mapping } = schema.discriminator ?? {};
  const tag = propertyName !== undefined && isRecord(value) ? value[propertyName] : undefined;
  const $ref = typeof tag === 'string' ? (mapping?.[tag] ?? `#/components/schemas/${tag}`) : undefined;
  return $ref === undefined || !(schema.oneOf ?? []).some((branch) => branch.$ref === $ref)
    ? undefined
    : resolveSchema(document, { $ref });
};

/** Names that the schema requires at its top level; of a union, those of the branch that the value belongs to. */
export const requiredFields = (document: ContractDocument, schema: Schema, value: Json): readonly string[] => {
  const resolved = resolveSchema(document, schema);
  const branch = discriminated(document, resolved, value);
  const inherited = [...(resolved.allOf ?? []), ...(branch ? [branch] : [])];
  return [
    ...new Set([...(resolved.required ?? []), ...inherited.flatMap((part) => requiredFields(document, part, value))]),
  ];
};

/** Properties at the schema's top level; of a union, those of the branch that the value belongs to. */
export const propertiesOf = (
  document: ContractDocument,
  schema: Schema,
  value: Json,
): Readonly<Record<string, Schema>> => {
  const resolved = resolveSchema(document, schema);
  const branch = discriminated(document, resolved, value);
  const parts = [...(resolved.allOf ?? []), ...(branch ? [branch] : [])];
  return Object.assign({}, ...parts.map((part) => propertiesOf(document, part, value)), resolved.properties) as Record<
    string,
    Schema
  >; // Object.assign gives any for a spread list
};

/** The complete request's JSON body as a record, where it is one. */
export const recordOf = (value: Json | undefined): Readonly<Record<string, Json>> | undefined =>
  value !== undefined && typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, Json>>) // neither null, nor a list, nor a scalar: Array.isArray does not narrow a readonly list
    : undefined;
