import type { Json } from '../document.ts';
import { PageError } from './page-error.ts';
import type { SampleClaim } from './pages.ts';
import { shellWords, type Word } from './shell-words.ts';

type Draft = { method?: string; target?: string; headers: (readonly [string, string])[]; data?: string };

/** What each option of a sample says; one that is not here is an error, because it could change the request. */
const options: Readonly<Record<string, (draft: Draft, value: string) => void>> = {
  '--request': (draft, value) => (draft.method = value),
  '--header': (draft, value) => {
    const [, name = value, text = ''] = /^([^:]*):\s*(.*)$/s.exec(value) ?? [];
    draft.headers.push([name, text]);
  },
  '--data-raw': (draft, value) => (draft.data = value),
  '--data-binary': (draft, value) => (draft.data = value),
  '--data': (draft, value) => (draft.data = value),
  '--url': (draft, value) => (draft.target = withoutHost(value)),
};
const shortOptions: Readonly<Record<string, string>> = { '-X': '--request', '-H': '--header', '-d': '--data' };

/**
 * A curl command as a request: placeholders in it stay as printed.
 * @param line where the command starts on its page
 * @throws PageError for an option, or anything else in it, that is not understood
 */
export const parseCurl = (page: string, line: number, command: string): SampleClaim => {
  const fail = (word: Word | undefined, expected: string): never => {
    const at = word?.line ?? 1;
    throw new PageError(page, line + at - 1, command.split('\n')[at - 1] ?? '', expected);
  };
  const words = shellWords(command) ?? fail(undefined, 'a quote in the sample is not closed');
  const [curl, ...rest] = words;
  if (curl?.text !== 'curl') return fail(curl, 'a sample starts with `curl`');
  const draft: Draft = { headers: [] };
  for (let word = rest.shift(); word; word = rest.shift()) {
    if (!word.text.startsWith('-')) {
      if (draft.target !== undefined) fail(word, 'the sample has a URL already');
      draft.target = withoutHost(word.text);
      continue;
    }
    const apply = options[shortOptions[word.text] ?? word.text];
    const value = rest.shift();
    if (!apply || !value) return fail(word, `option ${word.text} of a sample is not known`);
    apply(draft, value.text);
  }
  if (!draft.target?.startsWith('/')) return fail(undefined, 'the sample has no URL with a path');
  return claimOf(line, draft, draft.target);
};

/** `http://localhost:8086/x` and `INFLUX_URL/x` → `/x`. */
const withoutHost = (url: string): string => url.replace(/^(?:https?:\/\/[^/?#]*|[A-Z_]+(?=\/))/, '');

const claimOf = (line: number, { method, headers, data }: Draft, target: string): SampleClaim => ({
  line,
  method: method ?? (data === undefined ? 'GET' : 'POST'),
  target,
  headers,
  ...(data !== undefined && { body: bodyOf(data) }),
});

const bodyOf = (text: string): NonNullable<SampleClaim['body']> => {
  const value = parseJson(text);
  if (value !== undefined) return { kind: 'json', value };
  return { kind: text.split('\n').every((row) => linePoint.test(row)) ? 'line-protocol' : 'text', text };
};

const parseJson = (text: string): Json | undefined => {
  if (!/^\s*[[{]/.test(text)) return undefined; // a bare word or number is text first
  try {
    return JSON.parse(text) as Json; // JSON.parse gives nothing else
  } catch {
    return undefined;
  }
};

/** `name,tag=value field=1 1700000000` */
const linePoint = /^[^\s,=]+(?:,[^\s,=]+=[^\s,=]+)*\s+[^\s,=]+=\S+(?:\s+-?\d+)?$/;
