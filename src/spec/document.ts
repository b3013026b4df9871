/**
 * The contract as a document: the parts of OpenAPI 3.0 that this project reads.
 * Everything is optional where upstream documents leave it out, so that a reader has to look before it trusts.
 */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;
export type HttpMethod = (typeof methods)[number];

export type Reference = { readonly $ref: string };

export type Schema = {
  readonly $ref?: string;
  readonly type?: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object';
  readonly format?: string;
  readonly enum?: readonly Json[];
  readonly default?: Json;
  readonly example?: Json;
  readonly nullable?: boolean;
  readonly readOnly?: boolean;
  readonly writeOnly?: boolean;
  readonly deprecated?: boolean;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly not?: Schema;
  readonly discriminator?: { readonly propertyName: string; readonly mapping?: Readonly<Record<string, string>> };
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
};

export type MediaType = {
  readonly schema?: Schema;
  readonly example?: Json;
  readonly examples?: Readonly<Record<string, Json>>;
};

export type Parameter = {
  readonly $ref?: string;
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly required?: boolean;
  readonly deprecated?: boolean;
  readonly schema?: Schema;
};

export type Header = { readonly $ref?: string; readonly required?: boolean; readonly schema?: Schema };

export type Response = {
  readonly $ref?: string;
  readonly description?: string;
  readonly headers?: Readonly<Record<string, Header>>;
  readonly content?: Readonly<Record<string, MediaType>>;
};

export type RequestBody = {
  readonly $ref?: string;
  readonly required?: boolean;
  readonly content?: Readonly<Record<string, MediaType>>;
};

export type SecurityRequirement = Readonly<Record<string, readonly string[]>>;

export type OperationObject = {
  readonly operationId?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly deprecated?: boolean;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: RequestBody;
  readonly responses?: Readonly<Record<string, Response>>;
  readonly security?: readonly SecurityRequirement[];
  readonly servers?: readonly { readonly url: string }[];
};

export type PathItem = {
  readonly parameters?: readonly Parameter[];
  readonly servers?: readonly { readonly url: string }[];
} & {
  readonly [method in HttpMethod]?: OperationObject;
};

export type ContractDocument = {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly servers?: readonly { readonly url: string }[];
  readonly security?: readonly SecurityRequirement[];
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly components?: {
    readonly schemas?: Readonly<Record<string, Schema>>;
    readonly parameters?: Readonly<Record<string, Parameter>>;
    readonly requestBodies?: Readonly<Record<string, RequestBody>>;
    readonly headers?: Readonly<Record<string, Header>>;
    readonly responses?: Readonly<Record<string, Response>>;
    readonly securitySchemes?: Readonly<Record<string, Json>>;
  };
};

/** One operation with its references to parameters, request body and responses already followed; schemas keep their `$ref`. */
export type Operation = {
  /** The contract's operationId, e.g. `PostBuckets`. */
  readonly id: string;
  /** Upper case. */
  readonly method: string;
  /** Path template as requests must use it (a server prefix included), e.g. `/api/v2/buckets/{bucketID}`. */
  readonly path: string;
  /** JSON pointer of the operation in the document, e.g. `/paths/~1api~1v2~1buckets/post`. */
  readonly pointer: string;
  readonly tags: readonly string[];
  readonly deprecated: boolean;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: RequestBody;
  /** By status as the contract writes it: `200`, `404`, `default`. */
  readonly responses: Readonly<Record<string, Response>>;
  /** The requirements in force: the operation's own, else the document's. */
  readonly security: readonly SecurityRequirement[];
};
