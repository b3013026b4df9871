/** Holds requests back, so that a server that others use is not crowded. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Send } from '../record/wire/wire.ts';

/** Waits until the next request may go. */
export type Pace = () => Promise<void>;

/**
 * So many a second, evenly: bursts are what a rate limit is there to avoid.
 * @param clock milliseconds; default: the machine's own
 */
export const createPace = (
  perSecond: number,
  {
    now = Date.now,
    wait = sleep,
  }: { readonly now?: () => number; readonly wait?: (ms: number) => Promise<unknown> } = {},
): Pace => {
  const every = 1000 / perSecond;
  let next = now();
  return async () => {
    const at = Math.max(next, now());
    next = at + every;
    if (at > now()) await wait(at - now());
  };
};

export const paced =
  (send: Send, pace: Pace | undefined): Send =>
  async (request) => {
    await pace?.();
    return send(request);
  };
