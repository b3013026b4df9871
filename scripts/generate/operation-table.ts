/** `generated/operations.ts`: what the client has to know about each operation when it runs. */
import { methods } from '../../src/spec/document.ts';
import type { ContractDocument, OperationObject, Parameter, PathItem, Response } from '../../src/spec/document.ts';

/** RFC 9110, 9.2.2: what may be sent again without harm. */
const idempotentMethods: ReadonlySet<string> = new Set(['get', 'head', 'put', 'delete', 'options', 'trace']);

const pagingFamilies = [
  { family: 'both', parameters: ['limit', 'offset', 'after'] },
  { family: 'offset', parameters: ['limit', 'offset'] },
  { family: 'after', parameters: ['limit', 'after'] },
] as const;

const head = `/** Media types of one request or answer, in the contract's order; none where it has no body. */
type MediaTypes = readonly string[];

export type OperationRow = {
  readonly id: string;
  /** Absent where the operation takes no body. */
  readonly request?: MediaTypes;
  /** Statuses of success. */
  readonly success: readonly number[];
  /** By status as the contract writes it, \`default\` included. */
  readonly responses: { readonly [status: string]: MediaTypes };
  /** Sending it twice does what sending it once does. */
  readonly idempotent?: true;
  /** How the next page is asked for: by \`offset\`, by the last id as \`after\`, or by \`both\`. */
  readonly paging?: 'offset' | 'after' | 'both';
  readonly deprecated?: true;
};

const none: MediaTypes = [];
const json: MediaTypes = ['application/json'];
`;

/** TypeScript source of the record `operations`, keyed `GET /api/v2/buckets`. */
export function operationTable(document: ContractDocument): string {
  const rows = Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      return operation ? [`  '${method.toUpperCase()} ${path}': ${rowOf(document, item, method, operation)},`] : [];
    }),
  );
  return `${head}\nexport const operations: Readonly<Record<string, OperationRow | undefined>> = {\n${rows.join('\n')}\n};\n`;
}

function rowOf(document: ContractDocument, item: PathItem, method: string, operation: OperationObject): string {
  const responses = Object.entries(operation.responses ?? {}).map(
    ([status, response]) => `${status}: ${mediaTypes(resolved(document, response).content)}`,
  );
  const success = Object.keys(operation.responses ?? {}).filter((status) => status.startsWith('2'));
  const paging = pagingOf(document, [...(item.parameters ?? []), ...(operation.parameters ?? [])]);
  const fields = [
    `id: '${operation.operationId ?? ''}'`,
    operation.requestBody && `request: ${mediaTypes(operation.requestBody.content)}`,
    `success: [${success.join(', ')}]`,
    `responses: { ${responses.join(', ')} }`,
    idempotentMethods.has(method) && 'idempotent: true',
    paging && `paging: '${paging}'`,
    operation.deprecated && 'deprecated: true',
  ];
  return `{ ${fields.filter(Boolean).join(', ')} }`;
}

function mediaTypes(content: object | undefined): string {
  const names = Object.keys(content ?? {});
  if (names.length === 0) return 'none';
  if (names.length === 1 && names[0] === 'application/json') return 'json';
  return `[${names.map((name) => `'${name}'`).join(', ')}]`;
}

function resolved(document: ContractDocument, response: Response): Response {
  return document.components?.responses?.[nameIn(response.$ref)] ?? response;
}

function pagingOf(document: ContractDocument, parameters: readonly Parameter[]): string | undefined {
  const all = parameters.map((parameter) => document.components?.parameters?.[nameIn(parameter.$ref)] ?? parameter);
  const query = new Set(all.filter((parameter) => parameter.in === 'query').map(({ name }) => name));
  return pagingFamilies.find((family) => family.parameters.every((name) => query.has(name)))?.family;
}

const nameIn = (reference = ''): string => reference.slice(reference.lastIndexOf('/') + 1);
