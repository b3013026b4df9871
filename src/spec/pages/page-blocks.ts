/** What stands between two marks of a docs page: its front matter, and code. */
import { PageError } from './page-error.ts';

type Block =
  | { readonly kind: 'front-matter'; readonly values: Readonly<Record<string, string>> }
  | { readonly kind: 'code'; readonly code: string };

/** The block that a line opens, and the number of its lines with both marks. */
export const blockAt = (
  page: string,
  lines: readonly string[],
  index: number,
): { readonly token: Block; readonly length: number } | undefined => {
  const text = lines[index] ?? '';
  if (index === 0 && text === '---') {
    const inner = enclosed(page, lines, index, '---');
    return { token: { kind: 'front-matter', values: frontMatter(page, inner) }, length: inner.length + 2 };
  }
  if (!/^```\w*$/.test(text)) return undefined;
  const inner = isDoubled(lines, index) ? doubled(page, lines, index) : enclosed(page, lines, index, '```');
  return { token: { kind: 'code', code: inner.join('\n') }, length: inner.length + 2 };
};

/** A fence whose first line is a fence again: read as CommonMark, the inner one's end would leave the outer one open to the next sample. */
const isDoubled = (lines: readonly string[], index: number): boolean =>
  lines[index] === '```' && /^```\w+$/.test(lines[index + 1] ?? '');

const doubled = (page: string, lines: readonly string[], start: number): readonly string[] => {
  const inner = enclosed(page, lines, start + 1, '```');
  let end = start + inner.length + 3;
  while (lines[end] === '') end += 1;
  if (lines[end] !== '```') throw new PageError(page, start + 1, lines[start] ?? '', 'its closing ``` is missing');
  return lines.slice(start + 1, end);
};

const enclosed = (page: string, lines: readonly string[], start: number, fence: string): readonly string[] => {
  const end = lines.findIndex((line, index) => index > start && line.startsWith(fence));
  if (lines[end] !== fence) throw new PageError(page, start + 1, lines[start] ?? '', `its closing ${fence} is missing`);
  return lines.slice(start + 1, end);
};

const frontMatter = (page: string, lines: readonly string[]): Readonly<Record<string, string>> => {
  const values: Record<string, string> = {};
  for (const [index, text] of lines.entries()) {
    const [, key, value] = /^([\w-]+):\s*(.*)$/.exec(text) ?? [];
    if (key === undefined || value === undefined) {
      throw new PageError(page, index + 2, text, 'front matter has a key and a value on each line');
    }
    values[key] = value;
  }
  return values;
};
