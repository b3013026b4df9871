/** JSON with integers of 64 bits: ids of shards and durations in nanoseconds lose digits as JavaScript numbers. */
import { randomUUID } from 'node:crypto';

/** Strings and numbers, each as a whole. */
const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|-?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/g;
const long = /^-?[0-9]{16,}$/;

/**
 * As `JSON.parse`, but an integer of 16 digits or more becomes a `bigint`.
 * @throws SyntaxError
 */
export function parseLossless(text: string): unknown {
  const plain: unknown = JSON.parse(text); // first, for the tokens are those of valid JSON only
  if (!/[0-9]{16}/.test(text)) return plain;
  const mark = randomUUID(); // so that no string of the text can pass for a number
  const marked = text.replace(tokens, (token) => (long.test(token) ? `"${mark}${token}"` : token));
  return JSON.parse(marked, (_, value: unknown) =>
    typeof value === 'string' && value.startsWith(mark) ? BigInt(value.slice(mark.length)) : value,
  );
}

/** As `JSON.stringify`, a `bigint` as the digits that it stands for. */
export function printLossless(value: unknown, indent?: number): string {
  const mark = randomUUID();
  const text = JSON.stringify(
    value,
    (_, part: unknown) => (typeof part === 'bigint' ? `${mark}${part}` : part),
    indent,
  );
  return text.replaceAll(new RegExp(`"${mark}(-?[0-9]+)"`, 'g'), '$1');
}
