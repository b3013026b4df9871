/** A query parameter as an operation declares it, and the component that it stands in where several share it. */
import { resolveSchema } from '../../../src/spec/contract.ts';
import type { ContractDocument, Operation, Parameter, Schema } from '../../../src/spec/document.ts';
import { operationName } from '../exchanges.ts';

export type DeclaredParameter = {
  readonly parameter: Parameter;
  readonly schema: Schema;
  /** What a difference belongs to: the component that all refer to, else the operation. */
  readonly subject: string;
  readonly pointer: string;
};

export const declaredQuery = (
  document: ContractDocument,
  operation: Operation,
  name: string,
): DeclaredParameter | undefined => {
  const parameter = operation.parameters.find((each) => each.in === 'query' && each.name === name);
  if (parameter === undefined) return undefined;
  const shared = Object.entries(document.components?.parameters ?? {}).find(([, each]) => each === parameter)?.[0];
  return {
    parameter,
    schema: parameter.schema === undefined ? {} : resolveSchema(document, parameter.schema),
    subject: shared === undefined ? operationName(operation) : `#${shared}`,
    pointer: shared === undefined ? `${operation.pointer}/parameters` : `/components/parameters/${shared}`,
  };
};

/** A default as it would stand in a query; `undefined` where there is none. */
export const defaultText = ({ default: value }: Schema): string | undefined =>
  value === undefined || typeof value === 'string' ? value : JSON.stringify(value);
