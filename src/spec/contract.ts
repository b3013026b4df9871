/** The pinned contract as the rest of the project uses it: a list of operations, and who answers for a request. */
import {
  type ContractDocument,
  type Operation,
  type OperationObject,
  type Parameter,
  type PathItem,
  type Response,
  methods,
} from './document.ts';
import { pointerOf } from './pointer.ts';
import { readDocument } from './read-document.ts';
import { resolveRef } from './resolve.ts';

export { matcher, type Matcher } from './matcher.ts';
export { refName, resolveRef, resolveSchema } from './resolve.ts';

/**
 * The text of `openapi/contract.yaml` (or of any OpenAPI 3 document, YAML or JSON) as a document.
 * @param input what errors call it
 * @throws SpecInputError
 */
export const parseContract = (yamlText: string, input = 'openapi/contract.yaml'): ContractDocument =>
  readDocument(yamlText, input);

/** All operations, in the order of the document. */
export const operationsOf = (document: ContractDocument): readonly Operation[] =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      return operation ? [operationOf(document, path, item, method, operation)] : [];
    }),
  );

const operationOf = (
  document: ContractDocument,
  path: string,
  item: PathItem,
  method: string,
  operation: OperationObject,
): Operation => {
  const fullPath = `${serverPrefix(operation.servers ?? item.servers ?? document.servers)}${path}`;
  return {
    id: operation.operationId ?? `${method.toUpperCase()} ${fullPath}`,
    method: method.toUpperCase(),
    path: fullPath,
    pointer: pointerOf(['paths', path, method]),
    tags: operation.tags ?? [],
    deprecated: operation.deprecated ?? false,
    parameters: parametersOf(document, item.parameters ?? [], operation.parameters ?? []),
    ...(operation.requestBody && { requestBody: resolveRef(document, operation.requestBody) }),
    responses: responsesOf(document, operation.responses ?? {}),
    security: operation.security ?? document.security ?? [],
  };
};

/** The path part of the first server; an empty list of servers means `/` (OpenAPI 3.0, "servers"). */
const serverPrefix = (servers: readonly { readonly url: string }[] = []): string => {
  const url = servers[0]?.url ?? '/';
  const path = url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '').replace(/\/+$/, '');
  return path === '' || path.startsWith('/') ? path : `/${path}`;
};

/** An operation's own parameter replaces the path's of the same name and place. */
const parametersOf = (
  document: ContractDocument,
  ofPath: readonly Parameter[],
  own: readonly Parameter[],
): readonly Parameter[] => {
  const byIdentity = new Map<string, Parameter>();
  for (const written of [...ofPath, ...own]) {
    const parameter = resolveRef(document, written);
    byIdentity.set(`${parameter.in} ${parameter.name}`, parameter);
  }
  return [...byIdentity.values()];
};

const responsesOf = (
  document: ContractDocument,
  responses: Readonly<Record<string, Response>>,
): Readonly<Record<string, Response>> =>
  Object.fromEntries(Object.entries(responses).map(([status, response]) => [status, resolveRef(document, response)]));
