/** What a call gives back: a value for every answer of the server, told apart by `ok` and by `status`. */
import type { ParseAs } from './operation-types.ts';

type Answer = {
  /** `GET /api/v2/buckets/{bucketID}` */
  readonly operation: string;
  readonly headers: Headers;
  /** The answer as `fetch` gave it; its body was read. */
  readonly response: Response;
  /**
   * JSON documents glued behind the first one, where there were any: InfluxQL with `chunked=true` sends its results so,
   * and a failure may carry a second one about what came of it.
   */
  readonly trailing?: readonly unknown[] | undefined;
};

export type Success<Status extends number, Data> = Answer & {
  readonly ok: true;
  readonly status: Status;
  readonly data: Data;
};

export type Failure<Status extends number, Body> = Answer & {
  readonly ok: false;
  readonly status: Status;
  /** The JSON that the server sent, the first document if it sent several (see `trailing`); `undefined` if there was none. */
  readonly error: Body | undefined;
  /** The body as text, whatever it was; `''` if it was empty. */
  readonly errorText: string;
};

/** Answers that are no success, as the IANA registry lists them. */
export type ErrorStatus =
  | (300 | 301 | 302 | 303 | 304 | 305 | 307 | 308)
  | (400 | 401 | 402 | 403 | 404 | 405 | 406 | 407 | 408 | 409 | 410 | 411 | 412 | 413 | 414 | 415 | 416 | 417)
  | (421 | 422 | 423 | 424 | 425 | 426 | 428 | 429 | 431 | 451)
  | (500 | 501 | 502 | 503 | 504 | 505 | 506 | 507 | 508 | 510 | 511);

type IsSuccess<Status> = Status extends number ? (`${Status}` extends `2${string}` ? true : false) : false;

type Binary = 'application/octet-stream' | 'application/x-msgpack' | `multipart/${string}`;
type Received<MediaType, Value> = MediaType extends Binary ? Uint8Array : Value;
type ContentOf<Response> = Response extends { content: infer C } ? C : never;

type AutoData<Response> = [ContentOf<Response>] extends [never]
  ? undefined
  : {
      [MediaType in keyof ContentOf<Response>]: Received<MediaType, ContentOf<Response>[MediaType]>;
    }[keyof ContentOf<Response>];

type DataAs<Response> = {
  auto: AutoData<Response>;
  text: string;
  bytes: Uint8Array;
  stream: ReadableStream<Uint8Array>;
};

type JsonOf<Response> = ContentOf<Response> extends { 'application/json': infer Body } ? Body : unknown;

type ResponsesOf<Op> = Op extends { responses: infer R } ? R : never;

type Listed<Op, A extends ParseAs> = {
  [Status in keyof ResponsesOf<Op>]: Status extends number
    ? IsSuccess<Status> extends true
      ? Success<Status, DataAs<ResponsesOf<Op>[Status]>[A]>
      : Failure<Status, JsonOf<ResponsesOf<Op>[Status]>>
    : never;
}[keyof ResponsesOf<Op>];

type Unlisted<Op> = Failure<
  Exclude<ErrorStatus, keyof ResponsesOf<Op>>,
  ResponsesOf<Op> extends { default: infer R } ? JsonOf<R> : unknown
>;

/**
 * The answers that the contract gives an operation, and every other failure (what its `default` response describes):
 * `if (result.ok) result.data`, or `switch (result.status) { case 200: … case 404: … }`.
 */
export type Result<Op, A extends ParseAs = 'auto'> = Listed<Op, A> | Unlisted<Op>;

/** The data of an operation's successful answers: `Data<OperationOf<'GET', '/api/v2/buckets'>>`. */
export type Data<Op, A extends ParseAs = 'auto'> = Extract<Listed<Op, A>, { ok: true }>['data'];
