/** A docs page without operations: its samples, its tables, and where its links lead. All else on it is prose. */
import { parseCurl } from './curl-sample.ts';
import { PageError } from './page-error.ts';
import { blockAt } from './page-blocks.ts';
import type { EndpointClaim, PageClaims, SampleClaim, TableClaim } from './pages.ts';
import { parseTables, type NumberedLine } from './page-table.ts';

/**
 * @param page the file name without its ending
 * @param text the page as Markdown
 * @throws PageError for a sample, a table or a link that is not understood, and for an operation, which has no place here
 */
export const parseProsePage = (page: string, text: string): PageClaims => {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const front = blockAt(page, lines, 0);
  const url = front?.token.kind === 'front-matter' ? front.token.values.url : undefined;
  if (url === undefined)
    throw new PageError(page, 1, lines[0] ?? '', 'a page starts with front matter that has a `url`');
  const found = {
    endpoints: [] as EndpointClaim[],
    pages: [] as PageLink[],
    tables: [] as TableClaim[],
    samples: [] as SampleClaim[],
  };
  let index = front?.length ?? 0;
  while (index < lines.length) {
    const line = lines[index] ?? '';
    const [code, length] = codeAt(page, lines, index);
    if (code !== undefined) found.samples.push(...samplesIn(page, index + 2, code));
    else if (line.startsWith('|')) found.tables.push(...parseTables(page, rowsAt(lines, index)));
    else if (isOperation.test(line)) throw new PageError(page, index + 1, line, 'this page has no operations');
    else {
      found.endpoints.push(...endpointsIn(page, index + 1, line));
      found.pages.push(...pagesIn(index + 1, line));
    }
    index += line.startsWith('|') ? rowsAt(lines, index).length : length;
  }
  const isList = found.endpoints.length > 0 || found.pages.length > 0;
  const words = isList ? [] : wordsIn(lines, front?.length ?? 0);
  return {
    page,
    url,
    operations: [],
    ...Object.fromEntries(Object.entries({ ...found, words }).filter(([, list]) => list.length > 0)),
  };
};

const wordsIn = (lines: readonly string[], from: number): NonNullable<PageClaims['words']> =>
  lines.slice(from).flatMap((text, index) => {
    const words = [...new Set(text.toLowerCase().match(/[a-z0-9]{3,}/g) ?? [])].sort();
    return words.length === 0 ? [] : [{ line: from + index + 1, words }];
  });

type PageLink = NonNullable<PageClaims['pages']>[number];

const isOperation = /^(?:GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE)\s*`/;

/** Code, also where it is part of a list and stands in from the margin. */
const codeAt = (page: string, lines: readonly string[], index: number): readonly [string | undefined, number] => {
  const indent = /^\s*(?=```)/.exec(lines[index] ?? '')?.[0];
  if (indent === undefined) return [undefined, 1];
  const block = blockAt(
    page,
    lines.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart())),
    index,
  );
  return block?.token.kind === 'code' ? [block.token.code, block.length] : [undefined, 1];
};

const samplesIn = (page: string, line: number, code: string): readonly SampleClaim[] =>
  /^\s*curl\b/.test(code) ? [parseCurl(page, line, code)] : [];

const rowsAt = (lines: readonly string[], start: number): readonly NumberedLine[] => {
  const end = lines.findIndex((line, index) => index > start && !line.startsWith('|'));
  return lines.slice(start, end < 0 ? undefined : end).map((text, index) => ({ line: start + index + 1, text }));
};

const endpoint =
  /\[(?<method>[A-Z]+)\s*`(?<path>\/[^`]*)`[^\]]*?(?<deprecated>Deprecated)?\]\((?:\/[^()#]*)?\/(?<page>[\w-]+)\/#operation\/(?<operationId>\w+)\)/g;

const endpointsIn = (page: string, line: number, text: string): readonly EndpointClaim[] => {
  const links = [...text.matchAll(endpoint)];
  // Each link with a method has to be understood; one that is not would be an endpoint that nobody misses.
  if (links.length !== text.split(/\[[A-Z]+\s*`/).length - 1)
    throw new PageError(page, line, text.slice(0, 80), 'a link to an operation is not of a known form');
  return links.map(({ groups }) => endpointOf(line, groups ?? {}));
};

const endpointOf = (line: number, groups: Readonly<Record<string, string | undefined>>): EndpointClaim => {
  const { method = '', path = '', deprecated, page = '', operationId = '' } = groups;
  return { line, method, path, deprecated: deprecated !== undefined, page, operationId };
};

const pagesIn = (line: number, text: string): readonly PageLink[] => {
  const [, to] = /^###\s+\[[^\]]+\]\((?:\/[^()#]*)?\/([\w-]+)\/\)$/.exec(text) ?? [];
  return to === undefined ? [] : [{ line, page: to }];
};
