/** A table for people: columns as wide as their widest cell, numbers to the right. */
import { visible } from '../../../contract-tests/report/visible.ts';

export type Column<Row> = {
  readonly title: string;
  readonly of: (row: Row) => string;
  /** Where a column of numbers stands. Default `left`. */
  readonly align?: 'left' | 'right';
};

const pad = (text: string, width: number, align: 'left' | 'right'): string =>
  align === 'right' ? text.padStart(width) : text.padEnd(width);

/** What a cell holds may come from a server: shown, not obeyed. */
export const tableText = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string => {
  const cells = rows.map((row) => columns.map(({ of }) => visible(of(row))));
  const widths = columns.map(({ title }, at) => Math.max(title.length, ...cells.map((line) => line[at]?.length ?? 0)));
  return [columns.map(({ title }) => title), ...cells]
    .map((line) =>
      line
        .map((cell, at) => pad(cell, widths[at] ?? 0, columns[at]?.align ?? 'left'))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};
