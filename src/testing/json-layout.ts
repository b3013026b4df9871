/** How JSON was written: enough to write it again byte for byte, so that a cassette can hold values and still be exact. */
import type { Json } from '../spec/document.ts';
import type { Body } from './cassette.ts';

export type JsonLayout = NonNullable<Extract<Body, { readonly kind: 'json' }>['layout']>;

const indents = { tab: '\t', space2: '  ', space4: '    ' } as const;
type Indent = keyof typeof indents;

// Go's encoder escapes these inside strings, the only place where they can stand in JSON.
const goEscapes: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/** Writes a value the way `layout` says. */
export const writeJson = (value: Json, layout: JsonLayout = {}): string => {
  const plain = JSON.stringify(value, null, layout.indent === undefined ? undefined : indents[layout.indent]);
  const escaped = layout.go ? plain.replace(/[<>&\u2028\u2029]/g, (char) => goEscapes[char] ?? char) : plain;
  return layout.newline ? `${escaped}\n` : escaped;
};

const indentOf = (text: string): Indent | undefined => {
  const lead = /^[{[]\n([\t ]+)/.exec(text)?.[1];
  return (Object.keys(indents) as Indent[]).find((name) => indents[name] === lead); // the table's own keys
};

/**
 * An integer beyond 2^53 may have lost digits when it was parsed, even where it prints the same: ids are sent as such numbers.
 * Durations in nanoseconds are whole seconds, and exact.
 */
const losesDigits = (text: string): boolean =>
  [...text.matchAll(/(?<![\w.])\d{16,}(?![\w."])/g)].some(
    ([digits]) =>
      BigInt(digits) > BigInt(Number.MAX_SAFE_INTEGER) &&
      (BigInt(digits) % 1_000_000_000n !== 0n || BigInt(Number(digits)) !== BigInt(digits)),
  );

/** The value and layout of a JSON text, or undefined where no layout gives the same bytes back. */
export const readJson = (text: string): { readonly value: Json; readonly layout: JsonLayout } | undefined => {
  if (losesDigits(text)) return undefined;
  let value: Json;
  try {
    value = JSON.parse(text) as Json; // JSON.parse gives nothing else
  } catch {
    return undefined; // not JSON, or several documents
  }
  const indent = indentOf(text);
  const base: JsonLayout = { ...(indent && { indent }), ...(text.endsWith('\n') && { newline: true as const }) };
  return [base, { ...base, go: true as const }]
    .filter((layout) => writeJson(value, layout) === text)
    .map((layout) => ({ value, layout }))[0];
};
