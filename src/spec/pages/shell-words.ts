/** A word of a shell command, unquoted, with the line that it starts on (from 1). */
export type Word = { readonly text: string; readonly line: number };

const part = /'([^']*)'|"((?:[^"\\]|\\[^])*)"|(\\\n)|\\(.)|([^\s'"\\]+)|(\n)|([^\S\n]+)/sy;

/** The commands of a text, each as its words, or nothing where a quote stays open. Knows quotes, escapes and joined lines; no variables, no pipes. */
export const shellCommands = (text: string): readonly (readonly Word[])[] | undefined => {
  const commands: Word[][] = [[]];
  let current: Word | undefined;
  let line = 1;
  const endWord = (): void => {
    if (current) commands.at(-1)?.push(current);
    current = undefined;
  };
  for (let index = 0; index < text.length; index = part.lastIndex) {
    part.lastIndex = index;
    const match = part.exec(text);
    if (!match) return undefined;
    const [whole, single, double, joined, escaped, plain, newline] = match;
    const piece = single ?? double?.replace(/\\([\\"$`])/g, '$1') ?? escaped ?? plain;
    if (piece !== undefined) current = { text: `${current?.text ?? ''}${piece}`, line: current?.line ?? line };
    else if (joined === undefined) endWord();
    if (newline !== undefined) commands.push([]);
    line += whole.split('\n').length - 1;
  }
  endWord();
  return commands.filter((command) => command.length > 0);
};
