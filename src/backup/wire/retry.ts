/** Trying again what may have been an accident. */
import { setTimeout as sleep } from 'node:timers/promises';
import { BackupError } from '../errors.ts';

export type Retry = {
  /** 1 for the second try. */
  readonly attempt: number;
  readonly waitMs: number;
  /** What went wrong. */
  readonly why: string;
};

export type RetryOptions = {
  /** Tries after the first. Default 4. */
  readonly retries?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onRetry?: (retry: Retry) => void;
  /** Default `mayPass`. */
  readonly retryIf?: (error: unknown) => boolean;
};

const firstWaitMs = 250;
const longestWaitMs = 30_000;

/** Throws what the last try threw, or the signal's reason. */
export async function withRetries<T>(work: (attempt: number) => Promise<T>, options: RetryOptions = {}): Promise<T> {
  const { retries = 4, signal, onRetry, retryIf = mayPass } = options;
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work(attempt);
    } catch (error) {
      signal?.throwIfAborted();
      if (attempt >= retries || !retryIf(error)) throw error;
      const waitMs = waitBefore(attempt + 1, error);
      onRetry?.({ attempt: attempt + 1, waitMs, why: error instanceof Error ? error.message : String(error) });
      await pause(waitMs, signal);
    }
  }
}

/** Any time up to a limit that doubles, so that many clients do not come back at once; the server's own wish comes first. */
function waitBefore(attempt: number, error: unknown): number {
  if (mayRest(error)) return restStepMs * (2 * attempt - 1);
  const wish = error instanceof BackupError ? error.place.retryAfterMs : undefined;
  const limit = Math.min(longestWaitMs, firstWaitMs * 2 ** attempt);
  return Math.min(longestWaitMs, wish ?? Math.round(Math.random() * limit));
}

async function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  await sleep(ms, undefined, signal ? { signal } : {}).catch((error: unknown) => {
    signal?.throwIfAborted();
    throw error;
  });
}

/** In four tries 1 + 3 + 5 + 7 seconds: longer than the rest. */
const restStepMs = 1_000;

/**
 * Whether a shard may be at rest: every ten seconds InfluxDB puts away those that are quiet, and for about as long it
 * answers 500 for one that was written to in that moment. It also does while an upload that was cut still holds the shard.
 */
export const mayRest = (error: unknown): boolean =>
  error instanceof BackupError && error.code === 'server-refused' && error.place.status === 500;

const passingStatuses = new Set([429, 502, 503, 504]);

/** Typing errors and certificates do not pass by themselves. */
const lasting = /^(ENOTFOUND|EINVAL|ERR_INVALID_|ERR_TLS_|ERR_SSL_|CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_)/;

/** Whether the same request may succeed in a while: the connection broke or stalled, or the server is busy. */
export function mayPass(error: unknown): boolean {
  if (!(error instanceof BackupError)) return false;
  if (error.code === 'server-refused') return passingStatuses.has(error.place.status ?? 0);
  return error.code === 'no-connection' && !lasting.test(codeOf(error.cause));
}

const codeOf = (cause: unknown): string =>
  typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
