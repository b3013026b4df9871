/**
 * Whether every point of a text in line protocol has a timestamp, so that writing it twice changes nothing: the second
 * time overwrites the first. A point without one gets the server's clock, and would be there twice.
 *
 * Where it is not sure it says no: an empty text, a quote or a backslash in a comment, a quote that is not a field's.
 */
export function everyPointHasItsTime(text: string): boolean {
  let points = 0;
  for (let at = 0; at < text.length;) {
    const start = after(/[ \t]*/y, text, at);
    const passed = after(/(?:#[^\n"\\]*)?(?:\n|$)/y, text, start); // a comment or an empty line
    at = passed >= 0 ? passed : afterPoint(text, start);
    if (at < 0) return false;
    if (passed < 0) points += 1;
  }
  return points > 0;
}

/** Where the next line begins; -1 where this is no point with a timestamp. */
function afterPoint(text: string, start: number): number {
  const fields = after(/(?:[^\\ \n]|\\[^])+ +/y, text, start); // measurement and tags
  let at = fields;
  for (;;) {
    const next = after(/(?:[^\\ \n"=]|\\[^]|=(?!"))+/y, text, at); // names, and values that are no strings
    const string = after(/="/y, text, Math.max(next, at));
    if (string < 0) {
      const end = Math.max(next, at);
      return end > fields ? after(/ +-?\d+ *(?:\n|$)/y, text, end) : -1;
    }
    at = afterString(text, string);
    if (at < 0) return -1;
  }
}

function afterString(text: string, start: number): number {
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at + 1;
  }
  return -1;
}

/** Where a match that begins at `at` ends; -1 where there is none, or none to begin at. */
function after(pattern: RegExp, text: string, at: number): number {
  if (at < 0) return -1;
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}
