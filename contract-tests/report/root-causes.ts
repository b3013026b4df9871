/** What stands behind the lines of the pages: a fault of a renderer is one cause, however many lines show it. */
import type { Report } from './report.ts';

export type RootCause = {
  /** Ids of the findings that come from it; for what is left out, `left-out:` with its kind. */
  readonly findings: readonly string[];
  readonly title: string;
  readonly lines: number;
  readonly pages: number;
};

type Place = { readonly page: string; readonly line: number };

const grouped = <T extends Place>(
  places: readonly T[],
  keyOf: (place: T) => string,
): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const place of places) groups.set(keyOf(place), [...(groups.get(keyOf(place)) ?? []), place]);
  return groups;
};

/** What has the same reason has the same cause. */
const causesOf = <T extends Place>(
  places: readonly T[],
  findingOf: (place: T) => string,
  titleOf: (place: T) => string,
): readonly RootCause[] =>
  [...grouped(places, titleOf)].map(([title, lines]) => ({
    findings: [...new Set(lines.map(findingOf))].sort(),
    title,
    lines: new Set(lines.map(({ page, line }) => `${page}:${line}`)).size,
    pages: new Set(lines.map(({ page }) => page)).size,
  }));

/** What each kind of omission comes from, as far as the pages show it. */
const reasons: Readonly<Record<string, string>> = {
  'sub-fields': 'fields of a referenced object, and of objects three levels down, get no row',
  root: 'a body put together of others, a list, or a map, is not printed at all',
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
  const wrong = causesOf(
    pageLines.filter(({ fault }) => fault === 'page'),
    ({ finding }) => finding,
    ({ finding, title }) => titles.get(finding) ?? title,
  );
  const omitted = causesOf(
    omissions,
    ({ kind }) => `left-out:${kind}`,
    ({ kind }) => reasons[kind] ?? kind,
  );
  return [...wrong, ...omitted].sort((a, b) => b.lines - a.lines || (a.title < b.title ? -1 : 1));
};
