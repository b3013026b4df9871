import { PageError } from './page-error.ts';
import type { Token } from './page-tokens.ts';

export type TokenOf<K extends Token['kind']> = Extract<Token, { readonly kind: K }>;

/** A place in a page's tokens: what comes next is taken if it is of the asked kind, and stays if not. */
export type Cursor = {
  readonly page: string;
  take<K extends Token['kind']>(kind: K): TokenOf<K> | undefined;
  takeHeading(level: number, title: RegExp): TokenOf<'heading'> | undefined;
  /** As `take`, but it has to be there. */
  need<K extends Token['kind']>(kind: K, expected: string): TokenOf<K>;
  /** As many as there are. */
  any<K extends Token['kind'], R>(kind: K, parse: (token: TokenOf<K>) => R): readonly R[];
  /** One or more. */
  many<K extends Token['kind'], R>(kind: K, parse: (token: TokenOf<K>) => R): readonly R[];
  /** Descriptions: called only where the page's form has one. */
  skipProse(): void;
  end(expected: string): void;
  fail(expected: string): never;
};

/** Headings of the page's own order; any other of the fourth level belongs to a description. */
const ownHeading = /^(?:Parameters|Request body\s*(?:required)?|Responses)$/;

/** A sample that lost its label is no prose. */
const isProse = (token: Token | undefined): boolean => {
  if (token === undefined) return false;
  if (token.kind === 'code') return !/^\s*curl\b/m.test(token.code);
  if (token.kind === 'heading') return token.level === 4 && !ownHeading.test(token.title);
  return token.kind === 'text' || token.kind === 'table';
};

export const cursorOf = (page: string, tokens: readonly Token[], lineCount: number): Cursor => {
  let index = 0;
  const is = <K extends Token['kind']>(token: Token | undefined, kind: K): token is TokenOf<K> => token?.kind === kind;
  const fail = (expected: string): never => {
    const token = tokens[index];
    throw new PageError(page, token?.line ?? lineCount, token?.text ?? '', expected);
  };
  const take = <K extends Token['kind']>(kind: K): TokenOf<K> | undefined => {
    const token = tokens[index];
    if (!is(token, kind)) return undefined;
    index += 1;
    return token;
  };
  const any = <K extends Token['kind'], R>(kind: K, parse: (token: TokenOf<K>) => R): readonly R[] => {
    const results: R[] = [];
    for (let token = take(kind); token; token = take(kind)) results.push(parse(token));
    return results;
  };
  return {
    page,
    take,
    takeHeading: (level, title) => {
      const token = tokens[index];
      return is(token, 'heading') && token.level === level && title.test(token.title) ? take('heading') : undefined;
    },
    need: (kind, expected) => take(kind) ?? fail(expected),
    any,
    many: (kind, parse) => {
      const results = any(kind, parse);
      return results.length > 0 ? results : fail(`at least one ${kind} should come next`);
    },
    skipProse: () => {
      while (isProse(tokens[index])) index += 1;
    },
    end: (expected) => {
      if (index < tokens.length) fail(expected);
    },
    fail,
  };
};
