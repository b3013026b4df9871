/** Request lines that the contract does not have. */
import type { Parameter } from '../../src/spec/document.ts';
import { resolveSchema } from '../../src/spec/contract.ts';
import type { ProbeInput, ProbeMaker } from './probe.ts';

// DELETE last: should a server have it after all, it does the most.
const methodsToTry = ['PUT', 'PATCH', 'POST', 'DELETE'] as const;

export const wrongMethod: ProbeMaker = ({ contract, operation }) => {
  const declared = new Set(
    contract.operations.filter(({ path }) => path === operation.path).map(({ method }) => method),
  );
  const method = methodsToTry.find((candidate) => !declared.has(candidate));
  return method === undefined ? [] : [{ detail: method, change: { method, body: '' } }];
};

/** Whether any text at all would be a valid value: then no nonsense can be sent. */
const takesAnyText = ({ contract }: ProbeInput, { name, schema = {} }: Parameter): boolean => {
  const resolved = resolveSchema(contract.document, schema);
  const typed = resolved.type !== undefined && ['integer', 'number', 'boolean'].includes(resolved.type);
  return !(typed || resolved.enum !== undefined || resolved.format === 'date-time' || /ID$/.test(name));
};

export const invalidQuery: ProbeMaker = (input) =>
  input.operation.parameters
    .filter((parameter) => parameter.in === 'query' && !takesAnyText(input, parameter))
    .map(({ name }) => ({ detail: name, change: { query: { [name]: 'nonsense' } } }));
