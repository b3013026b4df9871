/** What a call takes, computed from the generated schema. */
import type { paths } from '../../generated/schema.ts';
import type { CommonOptions } from './call-options.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD';

/** The paths of the contract that answer to a method. */
export type PathOf<M extends Method> = {
  [P in keyof paths]: paths[P] extends Record<Lowercase<M>, object> ? P : never;
}[keyof paths];

/** The generated type of one operation: `OperationOf<'GET', '/api/v2/buckets'>`. */
export type OperationOf<M extends Method, P extends PathOf<M>> =
  paths[P] extends Record<Lowercase<M>, infer Op extends object> ? Op : never;

/** A body that goes out as it stands, e.g. line protocol that is already compressed. */
export type RawBody = Uint8Array | Blob | ReadableStream<Uint8Array>;

/**
 * How a successful answer is read. `auto` follows the contract and the answer's media type; the others give what
 * their name says whatever the server sends: `''`, no bytes or an empty stream for an answer without a body.
 */
export type ParseAs = 'auto' | 'text' | 'bytes' | 'stream';

type Json = `application/json${string}`;
type Binary = 'application/octet-stream';
type Sent<MediaType, Value> = MediaType extends Json
  ? Value
  : MediaType extends Binary
    ? RawBody
    : Value | string | RawBody;
type BodyOf<Content> = { [MediaType in keyof Content]: Sent<MediaType, Content[MediaType]> }[keyof Content];

type IsNever<T> = [T] extends [never] ? true : false;
type Parameters<Op> = Op extends { parameters: infer P } ? P : never;

type PathPart<Op> = Parameters<Op> extends { path: infer P } ? { readonly path: P } : unknown;

type QueryPart<Op> =
  Parameters<Op> extends { query: infer Q }
    ? { readonly query: Q }
    : Parameters<Op> extends { query?: infer Q }
      ? IsNever<NonNullable<Q>> extends true
        ? unknown
        : { readonly query?: NonNullable<Q> }
      : unknown;

type HeaderPart<Op> =
  Parameters<Op> extends { header: infer H }
    ? { readonly headers: H & ExtraHeaders }
    : Parameters<Op> extends { header?: infer H }
      ? { readonly headers?: IsNever<NonNullable<H>> extends true ? ExtraHeaders : NonNullable<H> & ExtraHeaders }
      : { readonly headers?: ExtraHeaders };
type ExtraHeaders = Readonly<Record<string, string | number | undefined>>;

type BodyPart<Op> = Op extends { requestBody: { content: infer C } }
  ? { readonly body: BodyOf<C> }
  : Op extends { requestBody?: infer B }
    ? NonNullable<B> extends { content: infer C }
      ? IsNever<NonNullable<B>> extends true
        ? unknown
        : { readonly body?: BodyOf<C> }
      : unknown
    : unknown;

/**
 * Everything that one operation takes: `path`, `query`, `headers` and `body`, as far as the contract gives it any.
 * A `content-type` among the headers picks one of several request media types; else the first that suits the body.
 */
export type CallOptions<Op, A extends ParseAs = ParseAs> = PathPart<Op> &
  QueryPart<Op> &
  HeaderPart<Op> &
  BodyPart<Op> &
  CommonOptions<A>;

/** Options may be left out where no part of them is required. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- asks whether `{}` would do
export type CallArguments<Options> = {} extends Options ? [options?: Options] : [options: Options];
