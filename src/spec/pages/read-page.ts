/** One docs page, of whichever kind it is. */
import { SpecInputError } from '../spec-input-error.ts';
import type { PageClaims } from './pages.ts';
import { parsePage } from './pages-parser.ts';
import { parseProsePage } from './prose-parser.ts';

const webPage = /^\s*<(?:!doctype|html|\?xml|head|body)\b/i;
const operationLine = /^(?:GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE)\s*`\//m;

/**
 * @param page the file name without its ending
 * @throws SpecInputError for a web page, a PageError for a line that is not understood
 */
export const readPage = (page: string, text: string): PageClaims => {
  if (webPage.test(text))
    throw new SpecInputError(`${page}.md`, 1, 'is a web page, not Markdown: a login, or a page that moved?');
  return operationLine.test(text) ? parsePage(page, text) : parseProsePage(page, text);
};

/**
 * What the list of all endpoints and the pages that it leads to do not have in common. A page that was cut off shows here.
 * @throws SpecInputError for a page that prints no operation at all, though the list has some on it
 */
export const endpointMismatches = (pages: readonly PageClaims[]): readonly string[] => {
  const listed = pages.flatMap(({ endpoints = [] }) => endpoints);
  if (listed.length === 0) return [];
  const on = new Map(pages.map((page) => [page.page, page]));
  const key = ({ method, path }: { readonly method: string; readonly path: string }): string => `${method} ${path}`;
  const empty = listed.find(({ page }) => on.get(page)?.operations.length === 0);
  if (empty) throw new SpecInputError(`${empty.page}.md`, 1, `prints no operation, but ${key(empty)} should be here`);
  return [
    ...listed
      .filter((one) => on.has(one.page) && !on.get(one.page)?.operations.some((each) => key(each) === key(one)))
      .map((one) => `page ${one.page}: does not print ${key(one)}, which the list of all endpoints has there`),
    ...pages.flatMap(({ page, operations }) =>
      operations
        .filter((one) => !listed.some((each) => each.page === page && key(each) === key(one)))
        .map((one) => `page ${page}: prints ${key(one)}, which the list of all endpoints does not have there`),
    ),
  ];
};

/** Pages that were not read, but whose operations all stand on a page that was not there before: moved under another name. */
export const movedPages = (
  before: Readonly<Record<string, PageClaims>>,
  now: readonly PageClaims[],
): readonly string[] => {
  const operationsOf = ({ operations }: PageClaims): string =>
    operations
      .map(({ method, path }) => `${method} ${path}`)
      .sort()
      .join('\n');
  const fresh = now.filter(({ page, operations }) => !(page in before) && operations.length > 0);
  return Object.values(before)
    .filter(({ page }) => !now.some((one) => one.page === page))
    .flatMap((old) => {
      const to = fresh.find((one) => operationsOf(one) === operationsOf(old));
      return to ? [`page ${old.page}: moved, its operations are on ${to.page} now; delete pages/${old.page}.json`] : [];
    });
};
