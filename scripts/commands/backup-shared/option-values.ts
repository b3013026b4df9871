/** What an option's text may be. */
import { InvalidArgumentError } from 'commander';

const wholeNumber =
  (least: number) =>
  (text: string): number => {
    const value = /^\d+$/.test(text) ? Number(text) : NaN;
    if (Number.isSafeInteger(value) && value >= least) return value;
    throw new InvalidArgumentError(`It must be a whole number, ${least} or more.`);
  };

export const count = wholeNumber(0);

export const positive = wholeNumber(1);
