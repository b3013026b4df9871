/** Strings, with the colon that makes a name of them. */
const strings = /"[^"\\]*(?:\\.[^"\\]*)*"(:)?/g;

/** As `JSON.stringify`, but a `bigint` becomes its digits, however deep it stands. */
export function printJson(value: unknown, indent?: number): string {
  const found: bigint[] = [];
  const print = (isMarking: boolean): string =>
    JSON.stringify(
      value,
      function (this: Readonly<Record<string, unknown>>, key: string, after: unknown) {
        const part = typeof this[key] === 'bigint' ? this[key] : after; // some give all bigints a toJSON
        if (typeof part === 'bigint') found.push(part);
        return typeof part === 'bigint' ? `n${part}` : isMarking && typeof part === 'string' ? `s${part}` : part;
      },
      indent,
    );
  const plain = print(false);
  return found.length > 0 ? print(true).replace(strings, unmarked) : plain;
}

function unmarked(text: string, colon?: string): string {
  if (colon !== undefined) return text;
  return text.startsWith('"n') ? text.slice(2, -1) : `"${text.slice(2)}`;
}
