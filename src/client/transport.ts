/** The one place that does I/O: a request, its time limit, and what can go wrong on the way. */
import { ConnectionError, isErrorLike, TimeoutError } from './errors.ts';

export type Fetch = (request: Request) => Promise<Response>;

export type Limits = {
  readonly operation: string;
  readonly origin: string;
  readonly timeoutMs: number;
  /** The caller's own. */
  readonly signal?: AbortSignal | undefined;
};

/** Runs work that ends when its time is up or its caller wants no more; the caller's own reason is thrown as it is. */
export async function withLimits<T>(limits: Limits, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const { operation, timeoutMs, signal } = limits;
  const timeout = new AbortController();
  const late = new TimeoutError(operation, timeoutMs);
  const endItLate = (): void => {
    timeout.abort(late);
  };
  const timer = timeoutMs > 0 ? setTimeout(endItLate, timeoutMs) : undefined;
  try {
    return await work(signal ? AbortSignal.any([signal, timeout.signal]) : timeout.signal);
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    throw timeout.signal.aborted ? late : error;
  } finally {
    clearTimeout(timer);
  }
}

/** Names the operation where `fetch`, or reading what it gave, fails on the way. */
export async function overNetwork<T>({ operation, origin }: Limits, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw isNetworkError(error) ? new ConnectionError(operation, origin, error) : error;
  }
}

/** The standard has a TypeError for it; Bun throws errors with a code. */
function isNetworkError(error: unknown): boolean {
  return isErrorLike(error) && (error.name === 'TypeError' || typeof error.code === 'string');
}
