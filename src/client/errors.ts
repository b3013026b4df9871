/** What a client throws. No message and no field of these holds the client's own credential. */

/** `unwrap` was given an answer that is no success. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  readonly status: number;
  /** InfluxDB's own word for it, e.g. `not found`; `undefined` where the answer had none. */
  readonly code: string | undefined;
  /** `GET /api/v2/buckets/{bucketID}` */
  readonly operation: string;
  readonly headers: Headers;
  /** The JSON that was sent, else the text. */
  readonly body: unknown;

  constructor(fields: Pick<HttpError, 'status' | 'code' | 'message' | 'operation' | 'headers' | 'body'>) {
    super(fields.message);
    this.status = fields.status;
    this.code = fields.code;
    this.operation = fields.operation;
    this.headers = fields.headers;
    this.body = fields.body;
  }
}

/** The server could not be reached, or the connection broke; `cause` is what `fetch` said. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError';
  readonly operation: string;

  constructor(operation: string, origin: string, cause: unknown) {
    const why = innermost(cause).message;
    super(`${operation}: no answer from ${origin}: ${why}`, { cause });
    this.operation = operation;
  }
}

/** "fetch failed" has the telling error inside. */
function innermost(error: unknown): { readonly message: string } {
  if (!isErrorLike(error)) return { message: String(error) };
  const inner = innermost(error.cause ?? error.message);
  return inner.message === '' ? error : inner;
}

/** By shape: errors of `fetch` may come from another realm, as in a test runner, where `instanceof` says no. */
export function isErrorLike(
  value: unknown,
): value is { readonly name: string; readonly message: string; readonly cause?: unknown; readonly code?: unknown } {
  return typeof value === 'object' && value !== null && 'name' in value && 'message' in value;
}

/** The time limit ran out. Whether the server did what was asked is not known. */
export class TimeoutError extends Error {
  override readonly name = 'TimeoutError';
  readonly operation: string;
  readonly timeoutMs: number;

  constructor(operation: string, timeoutMs: number) {
    super(`${operation}: no complete answer within ${timeoutMs} ms; raise \`timeoutMs\`, or set it to 0 for no limit`);
    this.operation = operation;
    this.timeoutMs = timeoutMs;
  }
}

const shown = 40;

/** A success whose body is not what its media type says. */
export class ParseError extends Error {
  override readonly name = 'ParseError';
  readonly operation: string;
  readonly status: number;
  /** How the body begins. */
  readonly firstBytes: string;

  constructor(operation: string, status: number, mediaType: string, text: string) {
    const firstBytes = text.slice(0, shown);
    super(
      `${operation}: the body of the ${status} answer is not ${mediaType}; it begins ${JSON.stringify(firstBytes)}. ` +
        "`parseAs: 'text'` gives it as it is",
    );
    this.operation = operation;
    this.status = status;
    this.firstBytes = firstBytes;
  }
}
