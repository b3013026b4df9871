/** A docs page's lines, each told apart by its form alone; what a line means where it stands is the parser's business. */
import { PageError } from './page-error.ts';

type At = { readonly line: number; readonly text: string };

export type Token = At &
  (
    | { readonly kind: 'front-matter'; readonly values: Readonly<Record<string, string>> }
    | { readonly kind: 'download' }
    | { readonly kind: 'example' }
    | { readonly kind: 'text' }
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
    | { readonly kind: 'content-type'; readonly value: string }
    | { readonly kind: 'response'; readonly status: string }
    | { readonly kind: 'code'; readonly code: string }
  );

type Groups = Readonly<Record<string, string | undefined>>;
type Form = Token extends infer T ? (T extends At ? Omit<T, keyof At> : never) : never;

const quoted = '`[^`]*`';

/** Newer pages are printed without the spaces between the parts of a line, and with `\<` for `<`. */
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
  [/^Content-Type:\s*`(?<value>[^`]+)`$/, ({ value = '' }) => ({ kind: 'content-type', value })],
  [/^Example request\s*(?:\[[^\]]*\]\(#\))?$/, () => ({ kind: 'example' })],
  [/^(?<status>[1-5](?:\d\d|XX)|default)(?=[\sA-Z]|$)/, ({ status = '' }) => ({ kind: 'response', status })],
];

/** Lines that look like a claim in a form we do not know: they must never pass as prose. */
const claimLike: readonly RegExp[] = [
  /^[A-Z][\w -]{0,30}:\s*`/, // a label with a value
  /^`[^`]+`(?:\s*[\w<>[\]\\-]+){0,4}$/, // a name with a few words and no sentence
  /^(?:\d{3}|[A-Z]{3,7})\s*`/, // a method or status with a path
  /^(?:#|```|\d{3}\b|\||[A-Z]{3,7}$)/, // a heading, a fence, a status, a table
  /^(?:required|deprecated|allowed|example)\b.{0,40}$/i,
];

/** @throws PageError for a line that looks like a claim and has no known form */
export const tokensOf = (page: string, text: string): readonly Token[] => {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const tokens: Token[] = [];
  let index = 0;
  while (index < lines.length) {
    const [token, length] = tokenAt(page, lines, index);
    if (token) tokens.push(token);
    index += length;
  }
  return tokens;
};

const tokenAt = (page: string, lines: readonly string[], index: number): readonly [Token | undefined, number] => {
  const text = lines[index] ?? '';
  const at = { line: index + 1, text };
  if (text === '') return [undefined, 1];
  if (index === 0 && text === '---') {
    const inner = enclosed(page, lines, index, '---');
    return [{ ...at, kind: 'front-matter', values: frontMatter(page, inner) }, inner.length + 2];
  }
  if (/^```\w*$/.test(text)) {
    const inner = enclosed(page, lines, index, '```');
    return [{ ...at, kind: 'code', code: inner.join('\n') }, inner.length + 2];
  }
  const form = formOf(text);
  if (!form && claimLike.some((pattern) => pattern.test(text)))
    throw new PageError(page, at.line, text, 'no form of a claim fits it');
  const first = { ...at, ...(form ?? { kind: 'text' as const }) };
  return [first, 1 + proseBelow(page, first, lines, index + 1)];
};

const formOf = (text: string): Form | undefined => {
  for (const [pattern, build] of forms) {
    const match = pattern.exec(text);
    if (match) return build(match.groups ?? {});
  }
  return undefined;
};

/** How many lines go on with the paragraph that a line starts; only prose and the text beside a status may be longer than a line. */
const proseBelow = (page: string, first: Token, lines: readonly string[], start: number): number => {
  let end = start;
  while ((lines[end] ?? '') !== '') end += 1;
  const mayGoOn = first.kind === 'text' || first.kind === 'response';
  const strange = lines
    .slice(start, end)
    .findIndex((line) => !mayGoOn || formOf(line) !== undefined || claimLike.some((pattern) => pattern.test(line)));
  if (strange >= 0)
    throw new PageError(page, start + strange + 1, lines[start + strange] ?? '', 'an empty line should come before it');
  return end - start;
};

const enclosed = (page: string, lines: readonly string[], start: number, fence: string): readonly string[] => {
  const end = lines.findIndex((line, index) => index > start && line.startsWith(fence));
  if (lines[end] !== fence) throw new PageError(page, start + 1, lines[start] ?? '', `its closing ${fence} is missing`);
  return lines.slice(start + 1, end);
};

const frontMatter = (page: string, lines: readonly string[]): Readonly<Record<string, string>> => {
  const values: Record<string, string> = {};
  for (const [index, text] of lines.entries()) {
    const [, key, value] = /^([\w-]+):\s*(.*)$/.exec(text) ?? [];
    if (key === undefined || value === undefined) {
      throw new PageError(page, index + 2, text, 'front matter has a key and a value on each line');
    }
    values[key] = value;
  }
  return values;
};
