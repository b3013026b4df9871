/** Places where a caller may look at what a client does, or add to it. */

type About = {
  /** Method and path of the contract: `GET /api/v2/buckets/{bucketID}`. */
  readonly operation: string;
  /** Which try this is, from 1. */
  readonly attempt: number;
};

export type HookRequest = About & {
  readonly method: string;
  readonly url: string;
  /** May be changed: what is set here is sent. Without `authorization` and `cookie`, unless `seesCredential` is set. */
  readonly headers: Headers;
};

export type HookResponse = About & {
  readonly status: number;
  /** A copy; without `set-cookie`, unless `seesCredential` is set. */
  readonly headers: Headers;
  /** Milliseconds from the request until the answer began. */
  readonly durationMs: number;
};

export type HookRetry = About & {
  /** Milliseconds that are waited now. */
  readonly delayMs: number;
  /** The answer that is not taken, where there was one. */
  readonly status?: number;
  /** What went wrong, where there was no answer. */
  readonly error?: unknown;
};

/** What is thrown in the end. */
export type HookError = Pick<About, 'operation'> & { readonly error: unknown };

/**
 * All are run in the order of the list, one after another, and waited for; what one throws ends the call and is thrown
 * by it. A failure that the server answers is no error here: `afterResponse` sees it.
 * @example
 * const timing: Hooks = { afterResponse: ({ operation, status, durationMs }) => console.log(operation, status, durationMs) };
 * const client = createClient({ url, token, hooks: [timing] });
 */
export type Hooks = {
  /** Shows this one the credential, e.g. to sign a request with it. Default: false. */
  readonly seesCredential?: boolean;
  /** Before each try. */
  readonly beforeRequest?: (request: HookRequest) => void | Promise<void>;
  /** When an answer has begun, of each try. */
  readonly afterResponse?: (response: HookResponse) => void | Promise<void>;
  /** Before the wait for another try. */
  readonly onRetry?: (retry: HookRetry) => void | Promise<void>;
  /** Once, where the call throws. */
  readonly onError?: (error: HookError) => void | Promise<void>;
};
