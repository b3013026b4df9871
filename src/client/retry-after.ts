/**
 * `Retry-After` in milliseconds from now, never negative: it says seconds, or a date in one of the three forms of
 * RFC 9110, 5.6.7; `undefined` where it is absent or says neither.
 */
export function retryAfterMs(headers: Headers, now: number = Date.now()): number | undefined {
  const value = headers.get('retry-after') ?? '';
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  if (!/^[A-Z][a-z]{2}/.test(value)) return undefined; // Date.parse makes a day of `1.5`
  const then = Date.parse(value.endsWith('GMT') ? value : `${value} GMT`); // asctime names no zone and means this one
  return Number.isNaN(then) ? undefined : Math.max(0, then - now);
}
