/** A docs page's lines, each told apart by its form alone; what a line means where it stands is the parser's business. */
import { blockAt } from './page-blocks.ts';
import { claimLike, formOf, type Form } from './page-forms.ts';
import { PageError } from './page-error.ts';

type At = { readonly line: number; readonly text: string };

export type Token = At &
  (
    | { readonly kind: 'front-matter'; readonly values: Readonly<Record<string, string>> }
    | { readonly kind: 'code'; readonly code: string }
    | { readonly kind: 'text' }
    | Form
  );

/** @throws PageError for a line that looks like a claim and has no known form */
export const tokensOf = (page: string, text: string): readonly Token[] => {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const tokens: Token[] = [];
  let index = 0;
  while (index < lines.length) {
    const [token, length] = tokenAt(page, lines, index);
    if (token) tokens.push(token);
    index += length;
  }
  return tokens;
};

const tokenAt = (page: string, lines: readonly string[], index: number): readonly [Token | undefined, number] => {
  const text = lines[index] ?? '';
  const at = { line: index + 1, text };
  if (text === '') return [undefined, 1];
  const block = blockAt(page, lines, index);
  if (block !== undefined) return [{ ...at, ...block.token }, block.length];
  const form = formOf(text);
  if (!form && claimLike(text)) throw new PageError(page, at.line, text, 'no form of a claim fits it');
  const first: Token = { ...at, ...(form ?? { kind: 'text' as const }) };
  return [first, 1 + proseBelow(page, first, lines, index + 1)];
};

const mayGoOn: readonly Token['kind'][] = ['text', 'response', 'table'];

/**
 * How many lines go on with the paragraph that a line starts; only prose, a table and the text beside a status may be
 * longer than a line. A paragraph broken into lines may begin one with `default`: that is no status.
 */
const proseBelow = (page: string, first: Token, lines: readonly string[], start: number): number => {
  let end = start;
  while ((lines[end] ?? '') !== '') end += 1;
  const isStrange = (line: string): boolean => {
    const form = formOf(line);
    if (form === undefined) return claimLike(line);
    return form.kind !== 'table' && !(form.kind === 'response' && form.status === 'default');
  };
  const strange = lines.slice(start, end).findIndex((line) => !mayGoOn.includes(first.kind) || isStrange(line));
  if (strange >= 0)
    throw new PageError(page, start + strange + 1, lines[start + strange] ?? '', 'an empty line should come before it');
  return end - start;
};
