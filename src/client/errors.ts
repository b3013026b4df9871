/** What a client throws. No message and no field of these holds the client's own credential. */
import { ClientError, isErrorLike } from './client-error.ts';
import { retryAfterMs } from './retry-after.ts';

/**
 * The server answered, and not with a success: `unwrap` was given such an answer, or a call got a failure inside a
 * `200` (a query that broke off after its first rows, an InfluxQL statement with an `error`).
 */
export class HttpError extends ClientError<'HttpError'> {
  /** The answer's own; `2xx` where it began as a success. */
  readonly status: number;
  /** InfluxDB's own word for it, e.g. `not found`; `undefined` where the answer had none. */
  readonly code: string | undefined;
  /**
   * Milliseconds to wait before another try, from `Retry-After` in seconds or as a date; `undefined` where there was
   * none. A page of another origin never sees the header.
   */
  readonly retryAfterMs: number | undefined;
  readonly headers: Headers;
  /** The JSON that was sent, else the text. */
  readonly body: unknown;
  /** JSON documents that were glued to the first one; see `Failure`. */
  readonly trailing: readonly unknown[] | undefined;

  constructor(fields: HttpErrorFields) {
    const { operation, status, code, said, headers } = fields;
    super('HttpError', operation, [` answered ${status}`, code, said].filter(Boolean).join(': '));
    this.status = status;
    this.code = code;
    this.retryAfterMs = retryAfterMs(headers);
    this.headers = headers;
    this.body = fields.body;
    this.trailing = fields.trailing;
  }
}

export type HttpErrorFields = Pick<HttpError, 'status' | 'operation' | 'headers' | 'body'> & {
  readonly code?: string | undefined;
  /** The server's words, which become part of the message. */
  readonly said?: string | undefined;
  readonly trailing?: readonly unknown[] | undefined;
};

/** The server could not be reached, the connection broke, or CORS forbade it in a browser; `cause` is what `fetch` said. */
export class ConnectionError extends ClientError<'ConnectionError'> {
  constructor(operation: string, origin: string, cause: unknown) {
    const why = innermost(cause).message;
    super('ConnectionError', operation, `: no answer from ${origin}: ${why}${corsHint(origin)}`, { cause });
  }
}

/** A page is told the same words of a server that is down and of one that refuses it. */
function corsHint(origin: string): string {
  const { location } = globalThis as { readonly location?: { readonly origin: string } }; // pages and workers have one
  if (!location || location.origin === origin) return '';
  return '; or CORS forbids it: a page may send InfluxDB only the headers accept, authorization and content-type';
}

/** "fetch failed" has the telling error inside. */
function innermost(error: unknown): { readonly message: string } {
  if (!isErrorLike(error)) return { message: String(error) };
  const inner = innermost(error.cause ?? error.message);
  return inner.message === '' ? error : inner;
}

/** The time limit ran out. Whether the server did what was asked is not known. */
export class TimeoutError extends ClientError<'TimeoutError'> {
  readonly timeoutMs: number;

  constructor(operation: string, timeoutMs: number) {
    const advice = 'raise `timeoutMs`, or set it to 0 for no limit';
    super('TimeoutError', operation, `: no complete answer within ${timeoutMs} ms; ${advice}`);
    this.timeoutMs = timeoutMs;
  }
}

/**
 * The caller's own signal ended the call; `cause` is the signal's `reason`, whatever it is. So it is never mistaken
 * for what the server or the network did, nor is `AbortSignal.timeout` for this client's `TimeoutError`.
 */
export class AbortError extends ClientError<'AbortError'> {
  constructor(operation: string, reason: unknown) {
    super('AbortError', operation, ': ended by its signal', { cause: reason });
  }
}

const shown = 40;

/** A success whose body is not what its media type says. */
export class ParseError extends ClientError<'ParseError'> {
  readonly status: number;
  /** How the body begins. */
  readonly firstBytes: string;

  constructor(operation: string, status: number, mediaType: string, text: string) {
    const firstBytes = text.slice(0, shown);
    super(
      'ParseError',
      operation,
      `: the body of the ${status} answer is not ${mediaType}; it begins ${JSON.stringify(firstBytes)}. ` +
        "`parseAs: 'text'` gives it as it is",
    );
    this.status = status;
    this.firstBytes = firstBytes;
  }
}
