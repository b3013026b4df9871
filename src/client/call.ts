/** What happens to a call: built, shrunk, sent with a credential as often as it takes, read. */
import type { Credential } from './auth/authenticator.ts';
import { withCredential } from './auth/with-credential.ts';
import { buildRequest, type AnyCallOptions } from './build-request.ts';
import type { SendOptions } from './client.ts';
import { exchange } from './exchange.ts';
import { shrunk } from './gzip.ts';
import { runHooks } from './hooks/run-hooks.ts';
import { literalRequest } from './literal-request.ts';
import { rowOf } from './operation-row.ts';
import type { Method } from './operation-types.ts';
import { isStream } from './outgoing.ts';
import { readAnswer, type AnyResult } from './read-answer.ts';
import { mayRepeat } from './retry/may-repeat.ts';
import { retryRules } from './retry/retry-options.ts';
import { withRetries } from './retry/with-retries.ts';
import type { Setup } from './setup.ts';
import { explained, overNetwork, withLimits, withTimeout, type Limits } from './transport.ts';

export function callOperation(setup: Setup, method: Method, path: string, options: AnyCallOptions): Promise<AnyResult> {
  const operation = `${method} ${path}`;
  const row = rowOf(operation);
  const { base, hooks, authenticator } = setup;
  const { timeoutMs = setup.timeoutMs, tryTimeoutMs = setup.tryTimeoutMs } = options;
  const limits = { operation, origin: base.origin, timeoutMs, signal: options.signal };
  const { body, idempotent: said, parseAs = 'auto' } = options;
  return toldOfErrors(setup, limits, async (signal) => {
    const built = buildRequest({ base, method, path, row, headers: setup.headers }, options);
    const encoding = built.headers.get('content-encoding');
    const outgoing = await shrunk(built, row, options.gzipOverBytes ?? setup.gzipOverBytes);
    let attempt = 0;
    const once = async (signal: AbortSignal, credential: Credential): Promise<AnyResult> => {
      attempt += 1;
      const response = await exchange(setup, { operation, attempt, signal }, outgoing, credential);
      return overNetwork(
        limits,
        readAnswer(response, { operation, row, parseAs, explain: (error) => explained(limits, error) }),
      );
    };
    const authorised = { path, headers: outgoing.headers, maySendAgain: !isStream(outgoing.body) };
    const retrying = {
      rules: retryRules(setup.retry, options.retry),
      mayRepeat: () => mayRepeat({ method, row, body, encoding, said }),
      timeoutMs,
      signal,
      onRetry: (delayMs: number, failure: { readonly status: number } | { readonly error: unknown }) =>
        runHooks(hooks, 'onRetry', { operation, attempt, delayMs, ...failure }),
    };
    const authorisedOnce = (signal: AbortSignal): Promise<AnyResult> =>
      withCredential(authenticator, authorised, (credential) => once(signal, credential));
    return withRetries(retrying, () =>
      tryTimeoutMs > 0 ? withTimeout(operation, tryTimeoutMs, signal, authorisedOnce) : authorisedOnce(signal),
    );
  });
}

export function sendToTheLetter(setup: Setup, options: SendOptions): Promise<Response> {
  const { base, authenticator } = setup;
  const { timeoutMs = setup.timeoutMs } = options;
  const operation = `${options.method} ${options.path.split('?')[0] ?? ''}`;
  return toldOfErrors(setup, { operation, origin: base.origin, timeoutMs, signal: options.signal }, async (signal) => {
    const outgoing = literalRequest(options, { base, headers: setup.headers });
    const isNamed = outgoing.headers.has('authorization');
    const credential = isNamed ? {} : await authenticator.current(outgoing.path);
    return exchange(setup, { operation, attempt: 1, signal }, outgoing, credential);
  });
}

async function toldOfErrors<T>(
  { hooks }: Setup,
  limits: Limits,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  try {
    return await withLimits(limits, work);
  } catch (error) {
    await runHooks(hooks, 'onError', { operation: limits.operation, error });
    throw error;
  }
}
