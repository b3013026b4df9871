import { isErrorLike } from '../client-error.ts';
import type { AnyResult } from '../read-answer.ts';
import { retryAfterMs } from '../retry-after.ts';
import type { RetryRules } from './retry-options.ts';

/** What became of one try. */
export type Outcome = { readonly result: AnyResult } | { readonly error: unknown };

/** Too many requests, or something on the way that is not there just now. */
const transient: ReadonlySet<number> = new Set([429, 502, 503, 504]);

export function mayPass(outcome: Outcome): boolean {
  if ('result' in outcome) return transient.has(outcome.result.status);
  const { error } = outcome;
  return isErrorLike(error) && (error.name === 'ConnectionError' || error.name === 'TimeoutError');
}

/**
 * Milliseconds to wait before the next try: full jitter over a range that doubles, after what the server asked for.
 * `undefined` where that is longer than may be waited.
 */
export function delayBefore(
  tries: number,
  outcome: Outcome,
  rules: Pick<RetryRules, 'firstDelayMs' | 'maxDelayMs' | 'random' | 'now'>,
): number | undefined {
  const { firstDelayMs, maxDelayMs, random, now } = rules;
  const asked = ('result' in outcome && retryAfterMs(outcome.result.headers, now())) || 0;
  const drawn = random() * Math.min(maxDelayMs, firstDelayMs * 2 ** (tries - 1));
  return asked > maxDelayMs ? undefined : Math.min(asked + drawn, maxDelayMs);
}
