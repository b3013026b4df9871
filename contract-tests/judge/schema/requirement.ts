/** Whether the contract requires a part of a request, named as a probe names it: a field of the body, else a parameter. */
import type { ContractDocument, Operation } from '../../../src/spec/document.ts';
import { isRecord } from '../../../src/spec/is-record.ts';
import type { OwnedSchema } from './level.ts';
import { levelOf } from './schema-level.ts';

export type Requirement = {
  readonly name: string;
  readonly required: boolean;
  readonly component?: string;
  /** Of the declaration, in the document. */
  readonly pointer: string;
};

type Place = { readonly owned: OwnedSchema; readonly value: unknown };

/** One step down, by a key; of a list, into its first item. */
const within = (document: ContractDocument, { owned, value }: Place, key: string): Place => {
  const level = levelOf(document, owned, value);
  const next = level.properties[key] ?? { schema: {}, owner: { path: [] } };
  const part = isRecord(value) ? value[key] : undefined;
  const { items } = levelOf(document, next, part);
  return items === undefined
    ? { owned: next, value: part }
    : { owned: items, value: Array.isArray(part) ? part[0] : part };
};

const ofBody = (
  document: ContractDocument,
  { requestBody, pointer }: Operation,
  name: string,
  sent: unknown,
): Requirement | undefined => {
  const schema = Object.values(requestBody?.content ?? {})[0]?.schema;
  if (schema === undefined) return undefined;
  const [last = name, ...outer] = name.split('.').reverse();
  const inner = outer.reduceRight<Place>((place, key) => within(document, place, key), {
    owned: { schema, owner: { path: [] } },
    value: sent,
  });
  const level = levelOf(document, inner.owned, inner.value);
  const declared = level.properties[last];
  if (declared === undefined) return undefined;
  const component = (level.required[last] ?? declared.owner).component;
  return {
    name: last,
    // What tells the branches apart has to be there, whether or not somebody wrote it down.
    required: last in level.required || schema.discriminator?.propertyName === name,
    ...(component !== undefined && { component }),
    pointer: component === undefined ? `${pointer}/requestBody` : `/components/schemas/${component}`,
  };
};

const ofParameter = ({ parameters, pointer }: Operation, name: string): Requirement | undefined => {
  const parameter = parameters.find((each) => each.name === name);
  return parameter && { name, required: parameter.required ?? false, pointer: `${pointer}/parameters` };
};

/** @param sent the body that was sent, where there is one: it tells which branch of a union is meant */
export const requirementOf = (
  document: ContractDocument,
  operation: Operation,
  name: string,
  sent?: unknown,
): Requirement | undefined => ofBody(document, operation, name, sent) ?? ofParameter(operation, name);
