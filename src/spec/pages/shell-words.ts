/** A word of a shell command, unquoted, with the line that it starts on (from 1). */
export type Word = { readonly text: string; readonly line: number };

const part = /'([^']*)'|"((?:[^"\\]|\\.)*)"|\\\n|\\(.)|([^\s'"\\]+)|(\s+)/sy;

/** The words of one command, or nothing where a quote stays open. Knows quotes and escapes; no variables, no pipes. */
export const shellWords = (command: string): Word[] | undefined => {
  const words: Word[] = [];
  let current: Word | undefined;
  let line = 1;
  for (let index = 0; index < command.length; index = part.lastIndex) {
    part.lastIndex = index;
    const match = part.exec(command);
    if (!match) return undefined;
    const [whole, single, double, escaped, plain, space] = match;
    const text = single ?? double?.replace(/\\([\\"$`])/g, '$1') ?? escaped ?? plain;
    if (text !== undefined) current = { text: `${current?.text ?? ''}${text}`, line: current?.line ?? line };
    if (space !== undefined || text === undefined) {
      if (current) words.push(current);
      current = undefined;
    }
    line += whole.split('\n').length - 1;
  }
  return current ? [...words, current] : words;
};
