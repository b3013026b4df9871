/** The one place that does I/O: a request, its time limit, and what can go wrong on the way. */
import { redacted } from './auth/redacted.ts';
import { brandOf, isErrorLike } from './client-error.ts';
import { AbortError, ConnectionError, TimeoutError } from './errors.ts';
import { isStream } from './outgoing.ts';

/** What `fetch` is given beside the URL: plain values, so that any `fetch` takes them. */
export type FetchInit = {
  readonly method: string;
  readonly headers: Record<string, string>;
  /** What `fetch` takes as a body here: the type has another name in each runtime's declarations. */
  readonly body?: NonNullable<ConstructorParameters<typeof Response>[0]>;
  readonly signal: AbortSignal;
  /** A followed redirect turns a POST into a GET, and could take a credential to another server. */
  readonly redirect: 'manual';
  /** Asked for where the body is a stream. */
  readonly duplex?: 'half';
};

export type Fetch = (url: string, init: FetchInit) => Promise<Response>;

export type Limits = {
  readonly operation: string;
  readonly origin: string;
  /** For everything together. */
  readonly timeoutMs: number;
  /** The caller's own. */
  readonly signal?: AbortSignal | undefined;
};

/** Runs work that ends when its time is up or its caller wants no more, also where the work itself does not notice. */
export async function withLimits<T>(limits: Limits, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const { operation, timeoutMs, signal } = limits;
  try {
    return await withTimeout(operation, timeoutMs, signal, work);
  } catch (error) {
    throw signal?.aborted ? new AbortError(operation, signal.reason) : error;
  }
}

/** Longer than a timer can be is no limit. */
const isLimit = (timeoutMs: number): boolean => timeoutMs > 0 && timeoutMs < 2 ** 31;

/** @throws TimeoutError where the time is up, whatever the work then says; the reason of `outer` where that is aborted */
export async function withTimeout<T>(
  operation: string,
  timeoutMs: number,
  outer: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const own = new AbortController();
  const endItLate = (): void => {
    own.abort(new TimeoutError(operation, timeoutMs));
  };
  const timer = isLimit(timeoutMs) ? setTimeout(endItLate, timeoutMs) : undefined;
  const signal = outer ? AbortSignal.any([outer, own.signal]) : own.signal;
  try {
    return await unlessAborted(signal, work(signal));
  } finally {
    clearTimeout(timer);
  }
}

async function unlessAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => {
      reject(signal.reason as Error); // ours, or one that nobody gets to see
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } catch (error) {
    throw signal.aborted ? signal.reason : error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** Names the operation where `fetch`, or reading what it gave, fails on the way. */
export async function overNetwork<T>(
  { operation, origin }: Pick<Limits, 'operation' | 'origin'>,
  work: Promise<T>,
): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw explained({ operation, origin }, error);
  }
}

/** What went wrong on the way, as what the client throws; also while a stream is read, after the call. */
export function explained(
  { operation, origin, signal }: Pick<Limits, 'operation' | 'origin' | 'signal'>,
  error: unknown,
): unknown {
  if (signal?.aborted) return new AbortError(operation, signal.reason);
  return isNetworkError(error) ? new ConnectionError(operation, origin, error) : error;
}

/** What `fetch` answers; a mistake of the caller, which no request can be made of, is thrown as `fetch` throws it. */
export async function fetched(
  about: Pick<Limits, 'operation' | 'origin'> & { readonly secrets: () => readonly string[] },
  fetch: Fetch,
  url: string,
  init: FetchInit,
): Promise<Response> {
  if (isStream(init.body) && init.body.locked) throw new TypeError('body: this stream was read already');
  try {
    return await fetch(url, init);
  } catch (error) {
    if (!isNetworkError(error) || !isRequest(url, init)) throw error;
    throw new ConnectionError(about.operation, about.origin, redacted(error, about.secrets()));
  }
}

function isRequest(url: string, { method, headers, body }: FetchInit): boolean {
  try {
    return new Request(url, { method, headers, ...(body !== undefined && { body: '' }) }) instanceof Request;
  } catch {
    return false;
  }
}

/** The standard has a TypeError for it; Bun and node-fetch throw errors with a code. */
function isNetworkError(error: unknown): boolean {
  return (
    isErrorLike(error) &&
    brandOf(error) === undefined && // an HttpError has a code too
    (error.name === 'TypeError' || typeof error.code === 'string')
  );
}
