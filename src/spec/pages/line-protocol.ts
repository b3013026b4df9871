/** `name,tag=value field=1,more=2 1700000000`; a space in a name is escaped. */
const point =
  /^\s*(?:[^\s,=\\]|\\.)+(?:,(?:[^\s,=\\]|\\.)+=(?:[^\s,=\\]|\\.)+)*\s+(?:[^\s,=\\]|\\.)+=\S+(?:\s+-?\d+)?$/;

/** Whether each line of a text is a point; a last one may end with a line break. */
export const isLineProtocol = (text: string): boolean =>
  text
    .replace(/\n$/, '')
    .split('\n')
    .every((line) => point.test(line));
