/**
 * TypeScript source that compiles where one `if` on `status` narrows the result of an operation: to the data of a
 * success and to the error of a failure, each as the contract has it. What is expected is written from the contract
 * itself and asks none of the client's types.
 */
import { methods } from '../../src/spec/document.ts';
import type { ContractDocument, Response } from '../../src/spec/document.ts';

/** The source for one operation: a function of one line. */
export type Narrowing = { readonly operation: string; readonly statuses: readonly number[]; readonly source: string };

export const narrowingHead = `import type { components, paths } from '../../generated/schema.ts';
import type { OperationOf } from '../../src/client/operation-types.ts';
import type { Result } from '../../src/client/result.ts';
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(is: Same<A, B>): boolean => is;
`;

/** Every operation with two documented statuses or more. */
export function narrowings(document: ContractDocument): readonly Narrowing[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const responses = Object.entries(item[method]?.responses ?? {}).map(
        ([status, response]) => [status, resolved(document, response)] as const,
      );
      const statuses = responses.map(([status]) => Number(status)).filter((status) => !Number.isNaN(status));
      return statuses.length < 2 ? [] : [narrowing(method, path, responses, statuses)];
    }),
  );
}

type Responses = readonly (readonly [status: string, response: Response])[];

function narrowing(method: string, path: string, responses: Responses, statuses: readonly number[]): Narrowing {
  const at = `paths['${path}']['${method}']['responses']`;
  const checks = responses.map(([status, response]) => {
    const content = `${at}[${status}]['content']`;
    if (status === 'default')
      return ifIs(unlisted(statuses), 'false', 'error', errorOf(response, `${at}['default']['content']`));
    if (!status.startsWith('2')) return ifIs(status, 'false', 'error', errorOf(response, content));
    return ifIs(status, 'true', 'data', dataOf(response, content));
  });
  const upper = method.toUpperCase();
  const source = `(r: Result<OperationOf<'${upper}', '${path}'>>): void => { ${checks.join(' ')} };`;
  return { operation: `${upper} ${path}`, statuses, source };
}

const ifIs = (status: number | string, ok: string, field: string, type: string): string =>
  `if (r.status === ${status}) { same<typeof r.ok, ${ok}>(true); same<typeof r.${field}, ${type}>(true); }`;

/** A failure that the contract lists nowhere by number. */
const unlisted = (statuses: readonly number[]): number =>
  [503, 502, 504, 507].find((status) => !statuses.includes(status)) ?? 511;

const binary = /^(application\/(octet-stream|x-msgpack)|multipart\/.*)$/;

function dataOf({ content = {} }: Response, at: string): string {
  const kinds = Object.entries(content).map(([mediaType, { schema }]) =>
    binary.test(mediaType) ? 'Uint8Array' : typeOf(schema, `${at}['${mediaType}']`),
  );
  return kinds.length === 0 ? 'undefined' : kinds.join(' | ');
}

function errorOf({ content = {} }: Response, at: string): string {
  const json = content['application/json'];
  return json ? `${typeOf(json.schema, `${at}['application/json']`)} | undefined` : 'unknown';
}

/** A named schema by its name, so that it is not read from where the client reads it. */
const typeOf = (schema: { readonly $ref?: string } | undefined, at: string): string =>
  schema?.$ref ? `components['schemas']['${nameIn(schema.$ref)}']` : at;

const resolved = (document: ContractDocument, response: Response): Response =>
  document.components?.responses?.[nameIn(response.$ref)] ?? response;

const nameIn = (reference = ''): string => reference.slice(reference.lastIndexOf('/') + 1);
