/** Work that tells what it does: its events as an async iterator, its end as a promise. */
import type { BackupEvent } from './events.ts';

export type Run<R> = AsyncIterable<BackupEvent> & {
  /** Settles when the work has ended; rejects with a `BackupError`, or with the signal's reason after an abort. */
  readonly result: Promise<R>;
};

/**
 * Begins at once, whether or not anybody listens; a listener that comes later misses what was said before.
 * Iterating ends when the work ends, also where it fails: the failure is thrown by `result` alone.
 */
export function startRun<R>(work: (tell: (event: BackupEvent) => void) => Promise<R>): Run<R> {
  const listeners = new Set<Listener>();
  const tell = (event: BackupEvent): void => {
    for (const listener of listeners) listener.push(event);
  };
  let ended = false;
  const result = Promise.resolve()
    .then(() => work(tell))
    .finally(() => {
      ended = true;
      for (const listener of listeners) listener.end();
    });
  result.catch(() => undefined); // whoever only iterates must not crash; `result` still rejects for whoever awaits it
  return {
    result,
    [Symbol.asyncIterator]: () => {
      const listener = createListener(() => listeners.delete(listener));
      if (ended) listener.end();
      else listeners.add(listener);
      return listener;
    },
  };
}

type Listener = AsyncIterator<BackupEvent> & {
  readonly push: (event: BackupEvent) => void;
  readonly end: () => void;
};

/**
 * Bytes of a shard are added to those of it that wait already, unless something else was said of it since: of
 * a listener that does not keep up no more waits than a few events a shard.
 */
function merged(queue: BackupEvent[], event: BackupEvent): boolean {
  if (event.type !== 'shard-bytes') return false;
  const at = queue.findLastIndex((one) => 'shard' in one && one.shard === event.shard);
  const last = queue[at];
  if (last?.type !== 'shard-bytes') return false;
  queue[at] = { ...last, bytes: last.bytes + event.bytes };
  return true;
}

function createListener(leave: () => void): Listener {
  const queue: BackupEvent[] = [];
  const waiting: ((result: IteratorResult<BackupEvent>) => void)[] = [];
  let open = true;
  const end = (): void => {
    open = false;
    for (const settle of waiting.splice(0)) settle({ done: true, value: undefined });
  };
  return {
    push: (event) => {
      const settle = waiting.shift();
      if (settle) settle({ done: false, value: event });
      else if (!merged(queue, event)) queue.push(event);
    },
    end,
    next: () => {
      const event = queue.shift();
      if (event) return Promise.resolve({ done: false, value: event });
      if (!open) return Promise.resolve({ done: true, value: undefined });
      return new Promise((resolve) => waiting.push(resolve));
    },
    return: () => {
      leave();
      end();
      return Promise.resolve({ done: true, value: undefined });
    },
  };
}
