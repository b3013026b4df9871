/** JSON whose integers may have 64 bits. */

/** Strings, so that what looks like a number in one is left alone, or a number. */
const stringOrNumber = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gs;

/** From 16 digits on a JavaScript number may lose some. */
const long = /^-?\d{16,}$/;

/**
 * As `JSON.parse`, but an integer of 16 digits or more comes as a string of them.
 * @throws SyntaxError
 */
export function parseLossless(text: string): unknown {
  return JSON.parse(text.replace(stringOrNumber, (token) => (long.test(token) ? `"${token}"` : token)));
}
