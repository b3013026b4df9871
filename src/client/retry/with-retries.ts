import type { AnyResult } from '../read-answer.ts';
import { delayBefore, mayPass, type Outcome } from './delay.ts';
import type { RetryRules } from './retry-options.ts';

type Retrying = {
  readonly rules: RetryRules;
  /** Looked at only where something went wrong. */
  readonly mayRepeat: () => boolean;
  /** Milliseconds for all tries and waits, `0` for no limit. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  readonly onRetry: (
    delayMs: number,
    failure: { readonly status: number } | { readonly error: unknown },
  ) => Promise<void>;
};

/** Gives the first result that is no passing failure, else the last one. */
export async function withRetries(
  { rules, mayRepeat, timeoutMs, signal, onRetry }: Retrying,
  attempt: () => Promise<AnyResult>,
): Promise<AnyResult> {
  const end = timeoutMs > 0 ? rules.now() + timeoutMs : Infinity;
  for (let tries = 1; ; tries += 1) {
    const outcome: Outcome = await attempt().then(
      (result) => ({ result }),
      (error: unknown) => ({ error }),
    );
    const isLast = tries > rules.retries || signal.aborted || !mayPass(outcome) || !mayRepeat();
    const delayMs = isLast ? undefined : delayBefore(tries, outcome, rules);
    if (delayMs === undefined || rules.now() + delayMs >= end) {
      if ('result' in outcome) return outcome.result;
      throw outcome.error;
    }
    await onRetry(delayMs, 'result' in outcome ? { status: outcome.result.status } : outcome);
    await rules.sleep(delayMs, signal);
  }
}
