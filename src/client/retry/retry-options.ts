/**
 * When a call is tried again: the connection failed or broke, a try took too long, or the answer was 429, 502, 503 or
 * 504; and twice does no more than once: the method is GET, HEAD, PUT or DELETE, or it is a write in which every point
 * has its timestamp, or the call says so with `idempotent`. A body that is a stream is never sent twice.
 *
 * A DELETE that is tried again may find that the first one did it, and answer 404.
 */
export type RetryOptions = {
  /** Tries after the first one. Default: 3. */
  readonly retries?: number;
  /**
   * Milliseconds. The wait before a try is drawn evenly between 0 and this, twice this, four times this and so on;
   * a `Retry-After` of the server is added to it. Default: 250.
   */
  readonly firstDelayMs?: number;
  /**
   * Milliseconds that a single wait may take at most. A `Retry-After` beyond it, or beyond what is left of the call's
   * `timeoutMs`, is not waited for: the call gives what it got. Default: 30,000.
   */
  readonly maxDelayMs?: number;
  /** For tests: a number from 0 up to 1. Default: `Math.random`. */
  readonly random?: () => number;
  /** For tests: milliseconds since 1970. Default: `Date.now`. */
  readonly now?: () => number;
  /** For tests: waits, and rejects when the signal is aborted. Default: a timer. */
  readonly sleep?: (delayMs: number, signal: AbortSignal) => Promise<void>;
};

export type RetryRules = Required<RetryOptions>;

const defaults: RetryRules = {
  retries: 3,
  firstDelayMs: 250,
  maxDelayMs: 30_000,
  random: () => Math.random(),
  now: () => Date.now(),
  sleep: (delayMs, signal) =>
    new Promise((resolve, reject) => {
      const end = (): void => {
        clearTimeout(timer);
        reject(signal.reason as Error); // whoever aborted it decides what it is
      };
      const timer = setTimeout(() => {
        signal.removeEventListener('abort', end);
        resolve();
      }, delayMs);
      signal.addEventListener('abort', end, { once: true });
    }),
};

/** Later ones win; `false` means no tries. */
export function retryRules(...given: readonly (RetryOptions | false | undefined)[]): RetryRules {
  const said = given.flatMap((options) => Object.entries(options === false ? { retries: 0 } : (options ?? {})));
  const known = said.filter(([, value]: readonly [string, unknown]) => value !== undefined);
  return { ...defaults, ...(Object.fromEntries(known) as RetryOptions) }; // entries of such options
}
