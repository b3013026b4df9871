import type { HookError, HookRequest, HookResponse, HookRetry, Hooks } from './hooks.ts';

type Events = {
  readonly beforeRequest: HookRequest;
  readonly afterResponse: HookResponse;
  readonly onRetry: HookRetry;
  readonly onError: HookError;
};

export async function runHooks<K extends keyof Events>(
  hooks: readonly Hooks[],
  kind: K,
  event: Events[K],
): Promise<void> {
  for (const hook of hooks) await runOne(hook, kind, event);
}

async function runOne<K extends keyof Events>(hook: Hooks, kind: K, event: Events[K]): Promise<void> {
  const run = hook[kind] as ((event: Events[K]) => void | Promise<void>) | undefined; // the same key on both sides
  await run?.(event);
}

const secretHeaders: readonly string[] = ['authorization', 'cookie', 'set-cookie'];

/**
 * Runs hooks that are shown headers; gives the headers as they left them. Each has a copy of its own, so that one which
 * may not see the credential does not find it there later.
 */
export async function runOnHeaders<K extends 'beforeRequest' | 'afterResponse'>(
  hooks: readonly Hooks[],
  kind: K,
  event: Events[K],
): Promise<Headers> {
  let { headers } = event;
  for (const hook of hooks) {
    const shown = new Headers(headers);
    if (!hook.seesCredential) for (const name of secretHeaders) shown.delete(name);
    await runOne(hook, kind, { ...event, headers: shown });
    const left = new Headers(shown);
    for (const [name, value] of headers) {
      if (!hook.seesCredential && secretHeaders.includes(name) && !left.has(name)) left.append(name, value);
    }
    headers = left;
  }
  return headers;
}
