/** Whether the contract requires a part of a request, named as a probe names it: a field of the body, else a parameter. */
import type { ContractDocument, Operation } from '../../../src/spec/document.ts';
import { levelOf } from './schema-level.ts';

export type Requirement = {
  readonly name: string;
  readonly required: boolean;
  readonly component?: string;
  /** Of the declaration, in the document. */
  readonly pointer: string;
};

const ofBody = (
  document: ContractDocument,
  { requestBody, pointer }: Operation,
  name: string,
  sent: unknown,
): Requirement | undefined => {
  const schema = Object.values(requestBody?.content ?? {})[0]?.schema;
  if (schema === undefined) return undefined;
  const level = levelOf(document, { schema, owner: { path: [] } }, sent);
  const declared = level.properties[name];
  if (declared === undefined) return undefined;
  const component = (level.required[name] ?? declared.owner).component;
  return {
    name,
    // What tells the branches apart has to be there, whether or not somebody wrote it down.
    required: name in level.required || schema.discriminator?.propertyName === name,
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
