type HeaderValues = Readonly<Record<string, string | number | undefined>>;
export type HeaderSource = HeaderValues | readonly (readonly [string, string])[] | Headers;

/**
 * Later sources win.
 * @throws TypeError naming the header that cannot be sent, never its value
 */
export function headersOf(...sources: readonly HeaderSource[]): Headers {
  const headers = new Headers();
  for (const source of sources) {
    const pairs = source instanceof Headers || isPairs(source) ? source : Object.entries(source);
    const seen = new Set<string>();
    for (const [name, value] of pairs) {
      if (value === undefined) continue;
      add(headers, seen.has(name.toLowerCase()) ? 'append' : 'set', name, String(value));
      seen.add(name.toLowerCase());
    }
  }
  return headers;
}

const isPairs = (source: HeaderSource): source is readonly (readonly [string, string])[] => Array.isArray(source);

function add(headers: Headers, how: 'set' | 'append', name: string, value: string): void {
  try {
    headers[how](name, value);
  } catch {
    throw new TypeError(`header ${JSON.stringify(name)} has a name or value that HTTP does not allow`);
  }
}
