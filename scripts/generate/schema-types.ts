/** `generated/schema.ts`: the types of the proven contract, made by openapi-typescript. */
import { createConfig } from '@redocly/openapi-core';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import type { ContractDocument, Parameter, PathItem } from '../../src/spec/document.ts';

/**
 * Headers that the contract lists truthfully but that no caller sets: `fetch` computes the length itself,
 * and the trace span is a parameter of nearly every operation, which would put noise into every signature.
 */
const unsaidHeaders: ReadonlySet<string> = new Set(['zap-trace-span', 'content-length']);

/** The contract as the types should show it. What is left out here stays in `generated/openapi.json`. */
function withoutUnsaidHeaders(document: ContractDocument): ContractDocument {
  const declared = document.components?.parameters ?? {};
  const unsaid = (parameter: Parameter): boolean => {
    const { name, in: place } = declared[parameter.$ref?.split('/').at(-1) ?? ''] ?? parameter;
    return place === 'header' && unsaidHeaders.has(name.toLowerCase());
  };
  const filtered = <T>(holder: T): T => {
    const { parameters } = holder as { parameters?: readonly Parameter[] }; // a path item, an operation, or what has no parameters
    return parameters ? { ...holder, parameters: parameters.filter((one) => !unsaid(one)) } : holder;
  };
  const cleaned = (item: PathItem): PathItem =>
    Object.fromEntries(Object.entries(filtered(item)).map(([key, value]) => [key, filtered(value)]));
  const paths = Object.entries(document.paths).map(([path, item]) => [path, cleaned(item)] as const);
  const parameters = Object.entries(declared).filter(([, parameter]) => !unsaid(parameter));
  return {
    ...document,
    paths: Object.fromEntries(paths),
    components: { ...document.components, parameters: Object.fromEntries(parameters) },
  };
}

/** What may be sent as bytes; what is received is always a `Uint8Array` unless a stream is asked for. */
const bytes = (path: string): ts.TypeNode => {
  const received = ts.factory.createTypeReferenceNode('Uint8Array');
  if (!path.includes('/requestBody/')) return received;
  const stream = ts.factory.createTypeReferenceNode('ReadableStream', [received]);
  return ts.factory.createUnionTypeNode([received, ts.factory.createTypeReferenceNode('Blob'), stream]);
};

/**
 * 64 bits are more than a number holds, so such an integer arrives as a number or, beyond ±(2^53 − 1), as a `bigint`.
 * Requests share these schemas and take both: what was read can be sent back as it is.
 */
function int64({ enum: listed, nullable }: SchemaNode): ts.TypeNode | undefined {
  if (listed) return undefined; // its values say more
  const kinds = [ts.SyntaxKind.NumberKeyword, ts.SyntaxKind.BigIntKeyword] as const;
  const either = kinds.map((kind) => ts.factory.createKeywordTypeNode(kind));
  const nothing = nullable ? [ts.factory.createLiteralTypeNode(ts.factory.createNull())] : [];
  return ts.factory.createUnionTypeNode([...either, ...nothing]);
}

type SchemaNode = {
  readonly type?: unknown;
  readonly format?: string;
  readonly enum?: unknown;
  readonly nullable?: boolean;
};

/** What a schema is in TypeScript where that is not what openapi-typescript takes it for. */
function ownType(schema: SchemaNode, path: string): ts.TypeNode | undefined {
  if (schema.format === 'binary') return bytes(path);
  return schema.type === 'integer' && schema.format === 'int64' ? int64(schema) : undefined;
}

/** Further lines of a description come indented, and Markdown takes what is indented by four for code. */
const indented = /^( *\* ) {4}(?=\S)/gm;

/** TypeScript source of `paths`, `components` and `operations`. */
export async function schemaTypes(document: ContractDocument): Promise<string> {
  // openapi-typescript describes its input with a mutable type of its own; it copies before it changes anything.
  const input = withoutUnsaidHeaders(document) as unknown as Parameters<typeof openapiTS>[0];
  const nodes = await openapiTS(input, {
    silent: true,
    redocly: await createConfig({}), // no lint, a third of the time: two validators hold the result in a test
    alphabetize: true,
    defaultNonNullable: false, // a default is what the server fills in, no duty of the caller
    emptyObjectsUnknown: true,
    transform: (schema, { path }) => ownType(schema, path ?? ''),
  });
  return astToString(nodes).replaceAll(indented, '$1');
}
