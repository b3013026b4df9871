/** What an option's text may be. */
import { InvalidArgumentError } from 'commander';

const wholeNumber =
  (least: number, most = Number.MAX_SAFE_INTEGER) =>
  (text: string): number => {
    const value = /^\d+$/.test(text) ? Number(text) : NaN;
    if (value >= least && value <= most) return value;
    const range = most === Number.MAX_SAFE_INTEGER ? `${least} or more` : `from ${least} to ${most}`;
    throw new InvalidArgumentError(`It must be a whole number, ${range}.`);
  };

export const count = wholeNumber(0);

export const positive = wholeNumber(1);

/** Of shards: more wear a server out and make nothing faster. */
export const atOnce = wholeNumber(1, 64);

const unitSeconds: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600, d: 86_400, w: 604_800 };

/** `30d` as seconds, `forever` as 0: how long a bucket keeps its data. */
export const retention = (text: string): number => {
  if (text === 'forever') return 0;
  const [, amount, unit = ''] = /^(\d{1,6})([smhdw])$/.exec(text) ?? [];
  const seconds = Number(amount) * (unitSeconds[unit] ?? NaN);
  if (seconds > 0) return seconds;
  throw new InvalidArgumentError('It must be a number with its unit, as 12h, 30d or 52w, or `forever`.');
};
