import type { Json } from '../document.ts';
import { isLineProtocol } from './line-protocol.ts';
import { PageError } from './page-error.ts';
import type { SampleClaim } from './pages.ts';
import { shellCommands, type Word } from './shell-words.ts';

type Draft = {
  method?: string;
  target?: string;
  headers: (readonly [string, string])[];
  data?: string;
  /** `--get` puts what would be the body into the query. */
  inQuery?: true;
  pairs: (readonly [string, string])[];
};

const headerOf = (value: string): readonly [string, string] => {
  const [, name = value, text = ''] = /^([^:]*):\s*(.*)$/s.exec(value) ?? [];
  return [name, text];
};

/** What each option of a sample says; one that is not here is an error, because it could change the request. */
const options: Readonly<Record<string, (draft: Draft, value: string) => void>> = {
  '--request': (draft, value) => (draft.method = value),
  '--header': (draft, value) => void draft.headers.push(headerOf(value)),
  // curl sends it encoded; the claim keeps it readable
  '--user': (draft, value) => void draft.headers.push(['Authorization', `Basic ${value}`]),
  '--cookie': (draft, value) => void draft.headers.push(['Cookie', value]),
  '--data-raw': (draft, value) => (draft.data = value),
  '--data-binary': (draft, value) => (draft.data = value),
  '--data': (draft, value) => (draft.data = value),
  '--data-urlencode': (draft, value) => {
    const [name = '', ...rest] = value.split('=');
    draft.pairs.push([name, rest.join('=')]);
  },
  '--url': (draft, value) => (draft.target = withoutHost(value)),
};
const shortOptions: Readonly<Record<string, string>> = {
  '-X': '--request',
  '-H': '--header',
  '-d': '--data',
  '-u': '--user',
  '-b': '--cookie',
  '-G': '--get',
};

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
  const [words, cut] = shellCommands(command) ?? fail(undefined, 'a quote in the sample is not closed');
  const [curl, ...rest] = words ?? [];
  if (curl?.text !== 'curl') return fail(curl, 'a sample starts with `curl`');
  if (cut?.[0] && !cut[0].text.startsWith('-')) return fail(cut[0], 'a sample is one command');
  const draft: Draft = { headers: [], pairs: [] };
  for (let word = rest.shift(); word; word = rest.shift()) {
    const option = shortOptions[word.text] ?? word.text;
    if (option === '--get') {
      draft.inQuery = true;
      continue;
    }
    if (!option.startsWith('-')) {
      if (draft.target !== undefined) fail(word, 'the sample has a URL already');
      draft.target = withoutHost(option);
      continue;
    }
    const apply = options[option];
    const value = rest.shift();
    if (!apply || !value) return fail(word, `option ${word.text} of a sample is not known`);
    apply(draft, value.text);
  }
  if (!draft.target?.startsWith('/')) return fail(undefined, 'the sample has no URL with a path');
  return { ...claimOf(line, draft, draft.target), ...(cut?.[0] && { cutAt: line + cut[0].line - 1 }) };
};

/** `http://localhost:8086/x` and `INFLUX_URL/x` → `/x`. */
const withoutHost = (url: string): string => url.replace(/^(?:https?:\/\/[^/?#]*|[A-Z_]+(?=\/))/, '');

const claimOf = (line: number, draft: Draft, target: string): SampleClaim => {
  const { method, headers, inQuery } = draft;
  const pairs = draft.pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const data = [...(draft.data === undefined ? [] : [draft.data]), ...pairs];
  const query = inQuery && data.length > 0 ? `${target.includes('?') ? '&' : '?'}${data.join('&')}` : '';
  const text = inQuery || data.length === 0 ? undefined : data.join('&');
  return {
    line,
    method: method ?? (text === undefined ? 'GET' : 'POST'),
    target: `${target}${query}`,
    headers,
    ...(text !== undefined && { body: bodyOf(text) }),
  };
};

const bodyOf = (text: string): NonNullable<SampleClaim['body']> => {
  const value = parseJson(text);
  if (value !== undefined) return { kind: 'json', value };
  return { kind: isLineProtocol(text) ? 'line-protocol' : 'text', text };
};

const parseJson = (text: string): Json | undefined => {
  if (!/^\s*[[{]/.test(text)) return undefined; // a bare word or number is text first
  try {
    return JSON.parse(text) as Json; // JSON.parse gives nothing else
  } catch {
    return undefined;
  }
};
