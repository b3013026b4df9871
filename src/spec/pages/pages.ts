/** What a docs page claims, each claim with the line it stands on. `openapi/pages/<page>.json` holds one page. */
import type { Json } from '../document.ts';

type At = { readonly line: number };

export type ParameterClaim = At & {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly required: boolean;
  /** As printed: `string`, `integer`, `array`; `format` is what stands in angle brackets. */
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly default?: string;
};

export type FieldClaim = At & {
  readonly name: string;
  readonly required: boolean;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly default?: string;
};

/** A curl sample, parsed; placeholders stay as printed. A JSON body is kept as its value, any other as its text. */
export type SampleClaim = At & {
  readonly method: string;
  /** URL template without scheme and host: `/api/v2/restore/kv`. */
  readonly target: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body?:
    | { readonly kind: 'json'; readonly value: Json }
    | { readonly kind: 'line-protocol' | 'text'; readonly text: string };
};

export type ResponseClaim = At & { readonly status: string; readonly fields: readonly FieldClaim[] };

export type OperationClaims = At & {
  readonly method: string;
  readonly path: string;
  readonly deprecated: boolean;
  readonly parameters: readonly ParameterClaim[];
  readonly request?: At & {
    readonly required: boolean;
    readonly mediaType?: string;
    readonly mediaTypeLine?: number;
    readonly fields: readonly FieldClaim[];
  };
  readonly samples: readonly SampleClaim[];
  readonly responses: readonly ResponseClaim[];
};

export type PageClaims = {
  /** File name without its ending: `restore`. */
  readonly page: string;
  readonly url: string;
  readonly operations: readonly OperationClaims[];
};
