/** Text that somebody else wrote, in a Markdown document of ours: shown, not obeyed. */
import { visible } from './visible.ts';

/** As running text. CommonMark takes a backslash before any punctuation of ASCII as "this character itself". */
export const markdownText = (text: string): string => visible(text).replace(/[!-/:-@[-`{-~]/g, String.raw`\$&`);

/** Backticks in a row that the text does not have. */
const fenceFor = (text: string, least: number): string =>
  '`'.repeat(Math.max(least, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));

/** As code within a line. */
export const codeSpan = (text: string): string => {
  const shown = visible(text);
  const fence = fenceFor(shown, 1);
  return shown === '' ? '' : `${fence} ${shown} ${fence}`;
};

/** As a block of code. */
export const codeBlock = (lines: readonly string[], language = ''): string => {
  const shown = lines.flatMap((line) => line.split('\n')).map(visible);
  const fence = fenceFor(shown.join('\n'), 3);
  return [`${fence}${language}`, ...shown, fence].join('\n');
};
