/** Comma-separated values as InfluxDB writes them: tables one after the other, annotated (`#datatype`) or not. */

export type CsvTable = {
  /** By name, `#` included: `#datatype` → its cells. */
  readonly annotations: Readonly<Record<string, readonly string[]>>;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** Cells row by row (RFC 4180); `undefined` where a quotation mark is never closed. An empty line is a row without cells. */
export const csvRows = (text: string): readonly (readonly string[])[] | undefined => {
  const rows: string[][] = [];
  let [row, cell, quoted, at]: [string[], string, boolean, number] = [[], '', false, 0];
  const endRow = (): void => {
    rows.push(row.length === 0 && cell === '' ? [] : [...row, cell]);
    [row, cell] = [[], ''];
  };
  for (; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === ',') [row, cell] = [[...row, cell], ''];
    else if (char === '\n') endRow();
    else if (char !== '\r') cell += char;
  }
  if (row.length > 0 || cell !== '') endRow();
  return quoted ? undefined : rows;
};

const isAnnotation = (row: readonly string[]): boolean => row[0]?.startsWith('#') === true;

/** An empty line ends a table, and so does an annotation after rows. */
export const csvTables = (rows: readonly (readonly string[])[]): readonly CsvTable[] => {
  const blocks: (readonly string[])[][] = [];
  let last: (readonly string[])[] | undefined;
  for (const row of rows) {
    if (row.length === 0) last = undefined;
    else if (last === undefined || (isAnnotation(row) && last.some((each) => !isAnnotation(each))))
      blocks.push((last = [row]));
    else last.push(row);
  }
  return blocks.map((block) => {
    const [header = [], ...others] = block.filter((row) => !isAnnotation(row));
    return {
      annotations: Object.fromEntries(block.filter(isAnnotation).map((row) => [row[0] ?? '', row])),
      header,
      rows: others,
    };
  });
};

const cellRules: Readonly<Record<string, RegExp>> = {
  boolean: /^(true|false)$/,
  long: /^-?\d+$/,
  unsignedLong: /^\d+$/,
  double: /^([+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?|NaN|[+-]?Inf)$/i,
  'dateTime:RFC3339': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  'dateTime:RFC3339Nano': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  base64Binary: /^[A-Za-z0-9+/]*={0,2}$/,
};

const tableProblem = ({ annotations, header, rows }: CsvTable): string | undefined => {
  const widths = new Set([header, ...Object.values(annotations), ...rows].map((row) => row.length));
  if (header.length > 0 && widths.size > 1)
    return `rows of ${[...widths].sort((a, b) => a - b).join(' and ')} cells in one table`;
  const types = annotations['#datatype'] ?? [];
  const odd = rows.flatMap((row) =>
    row.flatMap((cell, column) => {
      const type = types[column] ?? '';
      return cell === '' || cellRules[type]?.test(cell) !== false ? [] : [`"${cell}" in a column of ${type}`];
    }),
  );
  return odd[0];
};

/** Why the text is not what it says, in words; `undefined` where it is. */
export const csvProblem = (text: string): string | undefined => {
  const rows = csvRows(text);
  if (rows === undefined) return 'a quotation mark that is not closed';
  return csvTables(rows)
    .map(tableProblem)
    .find((problem) => problem !== undefined);
};

/** What a query died of when the status had long been sent: a table of its own, of an error and its reference. */
export const csvError = (text: string): string | undefined => {
  const table = csvTables(csvRows(text) ?? []).find(
    ({ header }) => header.includes('error') && header.includes('reference'),
  );
  return table && (table.rows[0]?.[table.header.indexOf('error')] ?? 'an error');
};
