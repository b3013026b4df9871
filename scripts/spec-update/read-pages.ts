/** The docs pages that an index page links to, from a folder or a site. */
import { join } from 'node:path';
import { parseProsePage } from '../../src/spec/pages/prose-parser.ts';
import { SpecInputError } from '../../src/spec/spec-input-error.ts';
import { isUrl, readSourceIfThere, type ReadOptions, type Source } from './read-source.ts';

export type PagesRead = {
  /** Markdown by the page's name, the index first. */
  readonly texts: Readonly<Record<string, string>>;
  /** What there is to say of pages that moved or are missing. */
  readonly notes: readonly string[];
};

const index = '_index';
/** The list of endpoints is a second index, and the index does not link to it. */
const unlinked = ['all-endpoints'] as const;

/** How a folder or a site names its files. */
type Layout = { readonly indexFile: string; readonly fileOf: (page: string) => string };
const flat: Layout = { indexFile: `${index}.md`, fileOf: (page) => `${page}.md` };
const nested: Layout = { indexFile: 'index.md', fileOf: (page) => `${page}/index.md` };

const addressOf = (pages: string, file: string): string =>
  isUrl(pages) ? new URL(file, pages.endsWith('/') ? pages : `${pages}/`).href : join(pages, file);

/** Pages at a time: a docs site is not there for us alone. */
const lanes = 2;

/**
 * @param pages folder or URL that holds the index, as `_index.md` beside its pages or as `index.md` above theirs
 * @param pinned names of the pages that there were before
 * @throws SpecInputError for an index that is not there, and for a page that cannot be had, leads to another site, or is a web page
 */
export const readPages = async (
  pages: string,
  pinned: readonly string[],
  options: ReadOptions = {},
): Promise<PagesRead> => {
  const { layout, source } = await readIndex(pages, options);
  const linked = parseProsePage(index, source.text).pages?.map(({ page }) => page) ?? [];
  if (linked.length === 0) throw new SpecInputError(source.from, undefined, 'links to no page');
  const others = [...unlinked, ...pinned].filter((name) => name !== index && !linked.includes(name));
  const names = [...new Set([...linked, ...others])];
  const sources = await inLanes(names, async (name) => {
    const from = addressOf(pages, layout.fileOf(name));
    return { name, from, source: await readSourceIfThere(from, options) };
  });
  const texts: Record<string, string> = { [index]: source.text };
  const notes: string[] = [];
  for (const { name, from, source: found } of sources) {
    const to = found && leadsTo(from, found);
    if (found && to === undefined) texts[name] = found.text;
    notes.push(...noteOf(name, { found, to, isLinked: linked.includes(name), wasPinned: pinned.includes(name) }));
  }
  return { texts, notes };
};

const readIndex = async (pages: string, options: ReadOptions): Promise<{ layout: Layout; source: Source }> => {
  for (const layout of [nested, flat]) {
    const from = addressOf(pages, layout.indexFile);
    const source = await readSourceIfThere(from, options);
    if (source) {
      leadsTo(from, source);
      return { layout, source };
    }
  }
  throw new SpecInputError(
    pages,
    undefined,
    `has no index of pages, neither ${nested.indexFile} nor ${flat.indexFile}`,
  );
};

/** Where a redirect ended, if it ended elsewhere on the same site; another site is a login, or nobody's. */
const leadsTo = (asked: string, { text, from }: Source): string | undefined => {
  if (/^\s*<(?:!doctype|html)\b/i.test(text))
    throw new SpecInputError(asked, 1, `is a web page, not Markdown${from === asked ? '' : ` (it leads to ${from})`}`);
  if (!isUrl(asked) || from === asked) return undefined;
  if (new URL(asked).origin !== new URL(from).origin)
    throw new SpecInputError(asked, undefined, `leads to another site: ${new URL(from).origin}`);
  return from;
};

type Outcome = {
  readonly found: Source | undefined;
  readonly to: string | undefined;
  readonly isLinked: boolean;
  readonly wasPinned: boolean;
};

const noteOf = (name: string, { found, to, isLinked, wasPinned }: Outcome): readonly string[] => {
  if (to !== undefined) return [`page ${name}: moved to ${to}; what was pinned of it stays`];
  if (!found) {
    if (isLinked)
      return [`page ${name}: missing, though the index links to it${wasPinned ? '; what was pinned of it stays' : ''}`];
    return wasPinned ? [`page ${name}: missing, and not in the index any more; what was pinned of it stays`] : [];
  }
  if (isLinked && !wasPinned) return [`page ${name}: new`];
  return isLinked || unlinked.some((each) => each === name)
    ? []
    : [`page ${name}: not in the index any more, but still there`];
};

const inLanes = async <T, R>(items: readonly T[], act: (item: T) => Promise<R>): Promise<readonly R[]> => {
  const results: R[] = [];
  const waiting = items.entries();
  const lane = async (): Promise<void> => {
    for (const [place, item] of waiting) results[place] = await act(item);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
};
