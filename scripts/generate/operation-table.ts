/** `generated/operations.ts`: what the client has to know about each operation when it runs. */
import { methods } from '../../src/spec/document.ts';
import type { ContractDocument, OperationObject, Parameter, PathItem, Response } from '../../src/spec/document.ts';

const head = `/** Media types of one request or answer, in the contract's order; none where it has no body. */
type MediaTypes = readonly string[];

export type OperationRow = {
  /** As far as it takes a body. */
  readonly request: MediaTypes;
  /** Of successes, by status, as far as the contract lists them. */
  readonly responses: { readonly [status: string]: MediaTypes };
  /** It takes \`Content-Encoding: gzip\`. */
  readonly gzip?: true;
  /** Its body is line protocol. */
  readonly lineProtocol?: true;
};

const none: MediaTypes = [];
const json: MediaTypes = ['application/json'];

/** What holds for every operation that has no row below. */
export const ordinary: OperationRow = { request: json, responses: { 200: json, 201: json, 204: none } };
`;

/** TypeScript source of the rule and of its exceptions, keyed `GET /api/v2/buckets`: small, for it travels with the client. */
export function operationTable(document: ContractDocument): string {
  const rows = Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      const row = operation && rowOf(document, item, operation);
      return row === undefined ? [] : [`  '${method.toUpperCase()} ${path}': ${row},`];
    }),
  );
  return `${head}\nexport const unusual: Readonly<Record<string, OperationRow | undefined>> = {\n${rows.join('\n')}\n};\n`;
}

const ordinaryResponses: Readonly<Record<string, string>> = { 200: 'json', 201: 'json', 204: 'none' };

/** Nothing where the rule says it all. */
function rowOf(document: ContractDocument, item: PathItem, operation: OperationObject): string | undefined {
  const responses = Object.entries(operation.responses ?? {})
    .filter(([status]) => status.startsWith('2'))
    .map(([status, response]) => [status, mediaTypes(resolved(document, response).content)] as const);
  const request = operation.requestBody ? mediaTypes(operation.requestBody.content) : undefined;
  const parameters = parametersOf(document, item, operation);
  const flags = [
    parameters.some(isGzip) && 'gzip: true',
    request === "['text/plain']" && parameters.some(({ name }) => name === 'precision') && 'lineProtocol: true',
  ].filter(Boolean);
  const isOrdinary =
    (request ?? 'json') === 'json' && responses.every(([status, types]) => ordinaryResponses[status] === types);
  if (isOrdinary && flags.length === 0) return undefined;
  const listed = responses.map(([status, types]) => `${status}: ${types}`).join(', ');
  return `{ ${[`request: ${request ?? 'none'}`, `responses: { ${listed} }`, ...flags].join(', ')} }`;
}

function isGzip({ in: place, name, schema }: Parameter): boolean {
  return place === 'header' && name === 'Content-Encoding' && JSON.stringify(schema).includes('"gzip"');
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

function parametersOf(document: ContractDocument, item: PathItem, operation: OperationObject): readonly Parameter[] {
  return [...(item.parameters ?? []), ...(operation.parameters ?? [])].map(
    (parameter) => document.components?.parameters?.[nameIn(parameter.$ref)] ?? parameter,
  );
}

const nameIn = (reference = ''): string => reference.slice(reference.lastIndexOf('/') + 1);
