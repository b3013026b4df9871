/** What a docs page claims, each claim with the line it stands on. `openapi/pages/<page>.json` holds one page. */
import type { Json } from '../document.ts';

type At = { readonly line: number };

/**
 * A row of a body, as printed. Fields of nested objects stand in rows behind their parent's, on the same level: which
 * row is whose only the contract tells, so the order of the rows is part of what is claimed, and names may come again.
 */
export type FieldClaim = At & {
  readonly name: string;
  readonly required: boolean;
  /** As printed: `string`, `integer`, `object[]`; `format` is what stands in angle brackets. */
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly default?: string;
  /** Long strings in it are cut to `<text>`. */
  readonly example?: Json;
};

export type ParameterClaim = FieldClaim & { readonly in: 'path' | 'query' | 'header' | 'cookie' };

/** A curl sample, parsed; placeholders stay as printed. A JSON body is kept as its value, any other as its text. */
export type SampleClaim = At & {
  readonly method: string;
  /** URL template without scheme and host: `/api/v2/restore/kv`. */
  readonly target: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body?:
    | { readonly kind: 'json'; readonly value: Json }
    | { readonly kind: 'line-protocol' | 'text'; readonly text: string };
  /** The lines of its parts: of the body the first and the last. JSON stands on one line, or each member on its own. */
  readonly at?: {
    readonly target: number;
    readonly headers: readonly number[];
    readonly body?: readonly [first: number, last: number];
  };
  /** The first line that a shell does not take for part of the command: the line before it lacks its backslash. */
  readonly cutAt?: number;
};

/** An example of a body, and what its label calls it. */
export type BodyExample = At & { readonly of: 'request' | 'response'; readonly value: Json };

export type RequestClaim = At & {
  readonly required: boolean;
  readonly mediaType?: string;
  readonly mediaTypeLine?: number;
  readonly fields: readonly FieldClaim[];
  readonly example?: BodyExample;
};

export type ResponseClaim = At & {
  readonly status: string;
  readonly fields: readonly FieldClaim[];
  readonly example?: BodyExample;
};

export type OperationClaims = At & {
  readonly method: string;
  readonly path: string;
  readonly deprecated: boolean;
  readonly parameters: readonly ParameterClaim[];
  readonly request?: RequestClaim;
  readonly samples: readonly SampleClaim[];
  readonly responses: readonly ResponseClaim[];
};

/** A link of the list of all endpoints. */
export type EndpointClaim = At & {
  readonly method: string;
  readonly path: string;
  readonly deprecated: boolean;
  /** The page that it leads to, and the operation there. */
  readonly page: string;
  readonly operationId: string;
};

/** Cells that are sentences are cut to `<text>`. */
export type TableClaim = At & {
  readonly columns: readonly string[];
  readonly rows: readonly (At & { readonly cells: readonly string[] })[];
};

export type PageClaims = {
  /** File name without its ending: `restore`. */
  readonly page: string;
  readonly url: string;
  readonly operations: readonly OperationClaims[];
  /** What a page without operations has instead. */
  readonly endpoints?: readonly EndpointClaim[];
  readonly pages?: readonly (At & { readonly page: string })[];
  readonly tables?: readonly TableClaim[];
  readonly samples?: readonly SampleClaim[];
  /** Which words stand on which line, in the order of the alphabet: no sentence, but enough to see that a line is of what somebody says it is. */
  readonly words?: readonly (At & { readonly words: readonly string[] })[];
};
