import { PageError } from './page-error.ts';
import type { TableClaim } from './pages.ts';

export type NumberedLine = { readonly line: number; readonly text: string };

/** What a cell says without its marks; the link's text for a link. */
const plain = (cell: string): string =>
  cell
    .trim()
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*]/g, '');

/** A sentence is not a claim that could be judged word by word; what is data stays: names, types, statuses, methods. */
const cut = (cell: string): string => (/[.:]$/.test(cell) || cell.split(/\s+/).length > 4 ? '<text>' : cell);

const cellsOf = (text: string): readonly string[] =>
  text
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cut(plain(cell)));

const isRule = (text: string | undefined): boolean => text !== undefined && /^\|[|:\- ]+$/.test(text);

/**
 * Lines that begin with a bar: one table, or several without a line between them.
 * @throws PageError for a table without a rule under its head, and for a row that has other cells than the head
 */
export const parseTables = (page: string, lines: readonly NumberedLine[]): readonly TableClaim[] => {
  const heads = lines.flatMap((_, index) => (isRule(lines[index + 1]?.text) ? [index] : []));
  const [first] = lines;
  if (heads[0] !== 0)
    throw new PageError(page, first?.line ?? 1, first?.text ?? '', 'a rule should stand under the head of a table');
  return heads.map((start, index) => tableOf(page, lines.slice(start, heads[index + 1])));
};

const tableOf = (page: string, [head, , ...body]: readonly NumberedLine[]): TableClaim => {
  const columns = cellsOf(head?.text ?? '');
  const rows = body.map(({ line, text }) => {
    const cells = cellsOf(text);
    if (cells.length !== columns.length) throw new PageError(page, line, text, `a row has ${columns.length} cells`);
    return { line, cells };
  });
  return { line: head?.line ?? 1, columns, rows };
};
