import { setMaxListeners } from 'node:events';

/** Works through a list, several items at once; the first failure ends the work on the others, and is thrown when they have ended. */
export async function inParallel<T>(
  items: readonly T[],
  atOnce: number,
  signal: AbortSignal | undefined,
  work: (item: T, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const stop = new AbortController();
  const either = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
  setMaxListeners(0, either); // each transfer listens
  const queue = items.values();
  const worker = async (): Promise<void> => {
    for (const item of queue) {
      signal?.throwIfAborted();
      if (stop.signal.aborted) return;
      await work(item, either);
    }
  };
  let failure: { readonly error: unknown } | undefined;
  const workers = Array.from({ length: Math.min(atOnce, items.length) }, () =>
    worker().catch((error: unknown) => {
      failure ??= { error };
      stop.abort(error);
    }),
  );
  await Promise.all(workers);
  if (failure) throw failure.error;
}
