/** Times of a server, in UTC. */
import { secondsText } from './amounts.ts';

/** `2026-11-24` where it is midnight, else `2026-11-24 10:45`; empty for no time. */
export const dayText = (time: string | undefined): string => {
  if (time === undefined) return '';
  const at = new Date(time);
  if (Number.isNaN(at.getTime())) return time;
  const [day = '', clock = ''] = at.toISOString().split('T');
  return clock === '00:00:00.000Z' ? day : `${day} ${clock.slice(0, 5)}`;
};

export const retentionText = (seconds: number): string => (seconds === 0 ? 'for ever' : secondsText(seconds));
