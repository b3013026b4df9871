/** The forms that one line of a docs page can have. Newer pages are printed without the spaces between the parts of a line, and with `\<` for `<`. */

export type Form =
  | { readonly kind: 'download' }
  | { readonly kind: 'sample' }
  | { readonly kind: 'table' }
  | { readonly kind: 'operation'; readonly method: string; readonly path: string; readonly deprecated: boolean }
  | { readonly kind: 'heading'; readonly level: number; readonly title: string }
  | {
      readonly kind: 'item';
      readonly name: string;
      readonly required: boolean;
      readonly type: string;
      readonly format?: string;
    }
  | { readonly kind: 'allowed'; readonly values: readonly string[] }
  | { readonly kind: 'default'; readonly value: string }
  | { readonly kind: 'example'; readonly value: string }
  | { readonly kind: 'body-example'; readonly of: 'request' | 'response' }
  | { readonly kind: 'content-type'; readonly value: string }
  | { readonly kind: 'response'; readonly status: string };

type Groups = Readonly<Record<string, string | undefined>>;

const quoted = '`[^`]*`';

const forms: readonly (readonly [RegExp, (groups: Groups) => Form])[] = [
  [/^\[Download [^\]]*\]\([^)]*\)$/, () => ({ kind: 'download' })],
  [
    /^(?<method>GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE)\s*`(?<path>\/[^`]*)`\s*(?<deprecated>Deprecated)?$/,
    ({ method = '', path = '', deprecated }) => ({
      kind: 'operation',
      method,
      path,
      deprecated: deprecated !== undefined,
    }),
  ],
  [
    /^(?<marks>#{2,6})\s+(?<title>\S.*)$/,
    ({ marks = '', title = '' }) => ({ kind: 'heading', level: marks.length, title }),
  ],
  [
    /^`(?<name>[^`]+)`\s*(?<required>required)?\s*(?<type>(?:string|integer|number|boolean|object|array)(?:\\?\[\\?\])*)\s*(?:\\?<(?<format>[^<>\\]+)\\?>)?$/,
    ({ name = '', required, type = '', format }) => ({
      kind: 'item',
      name,
      required: required !== undefined,
      type: type.replaceAll('\\', ''),
      ...(format !== undefined && { format }),
    }),
  ],
  [
    new RegExp(`^Allowed(?: values)?:\\s*(?<list>${quoted}(?:\\s*,\\s*${quoted})*)$`),
    ({ list = '' }) => ({ kind: 'allowed', values: [...list.matchAll(/`([^`]*)`/g)].map(([, value = '']) => value) }),
  ],
  [/^Default:\s*`(?<value>[^`]*)`$/, ({ value = '' }) => ({ kind: 'default', value })],
  [/^Example:\s*`(?<value>[^`]*)`$/, ({ value = '' }) => ({ kind: 'example', value })],
  [/^Content-Type:\s*`(?<value>[^`]+)`$/, ({ value = '' }) => ({ kind: 'content-type', value })],
  [
    /^Example (?<of>request|response) body$/,
    ({ of }) => ({ kind: 'body-example', of: of === 'response' ? 'response' : 'request' }),
  ],
  [/^Example request\s*(?:\[[^\]]*\]\(#\))?$/, () => ({ kind: 'sample' })],
  [/^\|.*\|$/, () => ({ kind: 'table' })],
  // A status may stand alone, with its text in the next paragraph; the newer form glues the text to it.
  [/^(?<status>[1-5](?:\d\d|XX))(?![\dX])/, ({ status = '' }) => ({ kind: 'response', status })],
  [/^default(?=[\sA-Z[]|$)/, () => ({ kind: 'response', status: 'default' })],
];

export const formOf = (text: string): Form | undefined => {
  for (const [pattern, build] of forms) {
    const match = pattern.exec(text);
    if (match) return build(match.groups ?? {});
  }
  return undefined;
};

/** Lines that look like a claim in a form we do not know: they must never pass as prose. */
const suspicious: readonly RegExp[] = [
  /^[A-Z][\w -]{0,30}:\s*`/, // a label with a value
  /^(?:Allowed|Default|Example|Content-Type)(?: \w+)?:/,
  /^`[^`]+`(?:\s*[\w<>[\]\\-]+){0,4}$/, // a name with a few words and no sentence
  /^(?:\d{3}|[A-Z]{3,7})\s*`/, // a method or status with a path
  /^(?:#|```|\d{3}(?!\d)|\||[A-Z]{3,7}$)/, // a heading, a fence, a status, a table
  /^(?:required|deprecated|allowed|example)\b.{0,40}$/i,
];

export const claimLike = (text: string): boolean => suspicious.some((pattern) => pattern.test(text));
