/** Characters that change how text is shown, without being seen: controls, direction marks, line separators, halves of characters, and none. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\ufffe\uffff]/gu;

const escaped = (character: string): string => {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 2 ? `\\u{${code}}` : `\\x${code.padStart(2, '0')}`;
};

/**
 * What a server says may hold anything: escape sequences of the terminal, marks that turn text around, and
 * `##[…]`, which a runner of GitHub Actions obeys wherever it stands in a line. Shown, not obeyed.
 */
export const visible = (text: string): string => text.replace(unseen, escaped).replaceAll('##[', '##\\x5b');
