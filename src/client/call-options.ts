import type { RetryOptions } from './retry/retry-options.ts';

/** What the transport has to know of a call. A call may say it anew. */
export type TransportOptions = {
  /**
   * Milliseconds for a call until its answer is read, tries and waits included; `0` for no limit. A stream counts until
   * its answer begins. Default: 60,000.
   * @throws TimeoutError
   */
  readonly timeoutMs?: number;
  /**
   * Milliseconds for each try, `0` for no limit. A try that takes longer counts as a connection that broke.
   * Default: 0, since nobody can tell a query that computes for long from one that is lost.
   */
  readonly tryTimeoutMs?: number;
  /** Whether and how a call is tried again; `false` for never. A call's own are merged into the client's. */
  readonly retry?: RetryOptions | false;
  /**
   * Bytes. A body larger than this is sent as gzip by the operations that take it: writes and restores. Strings and
   * bytes only; with `0` everything is, streams and blobs too; `Infinity` turns it off. What already is gzip, or comes
   * with a `content-encoding`, goes as it is. Default: 1,400; in browsers `Infinity`, for InfluxDB's CORS rules do not let
   * a page of another origin send that header.
   */
  readonly gzipOverBytes?: number;
};

/** The options of every call; `parseAs` says how its answer is read. */
export type CommonOptions<ParseAs = unknown> = TransportOptions & {
  /** Ends the call, also while it waits for another try, with an AbortError whose `cause` is the signal's reason. */
  readonly signal?: AbortSignal;
  /**
   * Whether sending it twice does what sending it once does, so that it may be tried again. Default: by method, and by
   * the timestamps of a write. Worth saying of a query: `POST /api/v2/query` can also write, with `to()`.
   */
  readonly idempotent?: boolean;
  /** Default `auto`. */
  readonly parseAs?: ParseAs;
};
