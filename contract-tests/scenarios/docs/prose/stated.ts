/** What pages without operations say, as claims: where it stands, in a few words, and what would show it. */
import type { PageClaims } from '../../../../src/spec/pages/pages.ts';
import type { PagePlace, StatedClaim } from '../../../../src/testing/cassette.ts';
import { present } from '../../resources.ts';

/** The row of a table that begins with this cell. */
export const rowOf = (pages: readonly PageClaims[], page: string, cell: string): PagePlace => {
  const rows = pages
    .filter((each) => each.page === page)
    .flatMap(({ tables = [] }) => tables.flatMap(({ rows: all }) => all));
  const { line } = present(
    rows.find(({ cells }) => cells[0] === cell),
    `row "${cell}" on the page ${page}`,
  );
  return { page, line };
};

/** The answer's status is what the page says it is. */
export const status = (place: PagePlace, says: string, is: number): StatedClaim => ({
  ...place,
  says,
  at: '/status',
  is,
});
