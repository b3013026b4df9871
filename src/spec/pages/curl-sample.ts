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
  /** Lines of the page. */
  at: { target?: number; headers: number[]; body?: readonly [number, number] };
};

const headerOf = (value: string): readonly [string, string] => {
  const [, name = value, text = ''] = /^([^:]*):\s*(.*)$/s.exec(value) ?? [];
  return [name, text];
};

const addHeader = (draft: Draft, header: readonly [string, string], line: number): void => {
  draft.headers.push(header);
  draft.at.headers.push(line);
};

const setData = (draft: Draft, value: string, line: number): void => {
  draft.data = value;
  draft.at.body = [line, line + value.split('\n').length - 1];
};

const setTarget = (draft: Draft, url: string, line: number): void => {
  draft.target = withoutHost(url);
  draft.at.target = line;
};

/** What each option of a sample says; one that is not here is an error, because it could change the request. */
const options: Readonly<Record<string, (draft: Draft, value: string, line: number) => void>> = {
  '--request': (draft, value) => (draft.method = value),
  '--header': (draft, value, line) => {
    addHeader(draft, headerOf(value), line);
  },
  // curl sends it encoded; the claim keeps it readable
  '--user': (draft, value, line) => {
    addHeader(draft, ['Authorization', `Basic ${value}`], line);
  },
  '--cookie': (draft, value, line) => {
    addHeader(draft, ['Cookie', value], line);
  },
  '--data-raw': (draft, value, line) => {
    setData(draft, value, line);
  },
  '--data-binary': (draft, value, line) => {
    setData(draft, value, line);
  },
  '--data': (draft, value, line) => {
    setData(draft, value, line);
  },
  '--data-urlencode': (draft, value) => {
    const [name = '', ...rest] = value.split('=');
    draft.pairs.push([name, rest.join('=')]);
  },
  '--url': (draft, value, line) => {
    setTarget(draft, value, line);
  },
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
  const draft: Draft = { headers: [], pairs: [], at: { headers: [] } };
  const lineOf = (word: Word): number => line + word.line - 1;
  for (let word = rest.shift(); word; word = rest.shift()) {
    const option = shortOptions[word.text] ?? word.text;
    if (option === '--get') {
      draft.inQuery = true;
      continue;
    }
    if (!option.startsWith('-')) {
      if (draft.target !== undefined) fail(word, 'the sample has a URL already');
      setTarget(draft, option, lineOf(word));
      continue;
    }
    const apply = options[option];
    const value = rest.shift();
    if (!apply || !value) return fail(word, `option ${word.text} of a sample is not known`);
    apply(draft, value.text, lineOf(word));
  }
  if (!draft.target?.startsWith('/')) return fail(undefined, 'the sample has no URL with a path');
  return { ...claimOf(line, draft, draft.target), ...(cut?.[0] && { cutAt: line + cut[0].line - 1 }) };
};

/** `http://localhost:8086/x` and `INFLUX_URL/x` → `/x`. */
const withoutHost = (url: string): string => url.replace(/^(?:https?:\/\/[^/?#]*|[A-Z_]+(?=\/))/, '');

const claimOf = (line: number, draft: Draft, target: string): SampleClaim => {
  const { method, headers, inQuery, at } = draft;
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
    at: {
      target: at.target ?? line,
      headers: at.headers,
      ...(text !== undefined && { body: at.body ?? [line, line] }),
    },
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
