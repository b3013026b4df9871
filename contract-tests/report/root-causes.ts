/** What stands behind the lines of the pages: a fault of a renderer is one cause, however many lines show it. */
import type { Report } from './report.ts';

export type RootCause = {
  /** The finding's id; for what is left out, `left-out:` with its kind. */
  readonly finding: string;
  readonly title: string;
  readonly lines: number;
  readonly pages: number;
};

type Place = { readonly page: string; readonly line: number };

const causeOf = (finding: string, title: string, places: readonly Place[]): RootCause => ({
  finding,
  title,
  lines: places.length,
  pages: new Set(places.map(({ page }) => page)).size,
});

const grouped = <T extends Place>(
  places: readonly T[],
  keyOf: (place: T) => string,
): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const place of places) groups.set(keyOf(place), [...(groups.get(keyOf(place)) ?? []), place]);
  return groups;
};

/** What each kind of omission comes from, as far as the pages show it. */
const reasons: Readonly<Record<string, string>> = {
  'sub-fields': 'fields of a referenced object, and of objects three levels down, get no row',
  root: 'a body put together of others, or a list, is not printed at all',
  'item type': 'of what a list among the parameters is, is not printed',
  enum: 'values of a referenced list, and of the items of one, are not followed',
  default: 'a default that counts as false is taken for none',
  bounds: 'limits of numbers, texts and lists have no place on a page',
  format: 'the format of a referenced type is not followed',
  nullable: 'that a value may be null has no place on a page',
  'read-only': 'fields of the server stand among those of a request',
  deprecation: 'the mark of what is deprecated got lost',
  'media type': 'types of answers, and second types of requests, have no place on a page',
  header: 'headers of answers have no place on a page',
};

/** Those with most lines first. */
export const rootCauses = ({
  pageLines,
  omissions,
  findings,
}: Pick<Report, 'pageLines' | 'omissions' | 'findings'>): readonly RootCause[] => {
  const titles = new Map(
    findings.map(({ id, title, known, reason }) => [id, known === 'baseline' ? (reason ?? title) : title]),
  );
  const wrong = [...grouped(pageLines, ({ finding }) => finding)].map(([id, lines]) =>
    causeOf(id, titles.get(id) ?? lines[0]?.title ?? id, lines),
  );
  const omitted = [...grouped(omissions, ({ kind }) => kind)].map(([kind, places]) =>
    causeOf(`left-out:${kind}`, reasons[kind] ?? kind, places),
  );
  return [...wrong, ...omitted].sort((a, b) => b.lines - a.lines || (a.finding < b.finding ? -1 : 1));
};
