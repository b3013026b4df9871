/** Whether a number, a text's length or a list's number of items keeps to what the schema says. */
import type { Bounds } from './level.ts';

type Measure = {
  readonly of: string;
  readonly size: number;
  readonly least?: number | undefined;
  readonly most?: number | undefined;
};

const measureOf = (bounds: Bounds, value: unknown): Measure | undefined => {
  if (typeof value === 'number') return { of: '', size: value, least: bounds.minimum, most: bounds.maximum };
  if (typeof value === 'string')
    return { of: ' characters', size: value.length, least: bounds.minLength, most: bounds.maxLength };
  return Array.isArray(value)
    ? { of: ' items', size: value.length, least: bounds.minItems, most: bounds.maxItems }
    : undefined;
};

/** The bound that is crossed, in words. */
export const boundsProblem = (bounds: Bounds | undefined, value: unknown): string | undefined => {
  const measure = bounds && measureOf(bounds, value);
  if (measure === undefined) return undefined;
  const { of, size, least = -Infinity, most = Infinity } = measure;
  if (size < least) return `${least}${of} at least`;
  return size > most ? `${most}${of} at most` : undefined;
};
