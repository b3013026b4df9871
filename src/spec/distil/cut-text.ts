import { isRecord } from '../is-record.ts';

/** Longer strings in examples are mostly sentences, queries or files: their text proves nothing. */
const longestExample = 40;

/** A value with its long strings cut to `<text>`, and its keys in order. */
export const cutText = (value: unknown): unknown => {
  if (typeof value === 'string') return value.length > longestExample || value.includes('\n') ? '<text>' : value;
  if (Array.isArray(value)) return value.map(cutText);
  return isRecord(value)
    ? Object.fromEntries(
        Object.keys(value)
          .sort()
          .map((key) => [key, cutText(value[key])]),
      )
    : value;
};
