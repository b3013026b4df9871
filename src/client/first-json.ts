/**
 * The first JSON document of a text; `undefined` if it does not begin with one.
 * InfluxDB can answer with two documents in a row, the second about the failure of the first.
 */
export function firstJson(text: string): unknown {
  return parsed(text) ?? parsed(text.slice(0, endOfFirst(text)));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const tokens = /"(?:[^"\\]|\\.)*"|[{[]|[}\]]/gs;

/** Where the object or list that a text begins with is closed. */
function endOfFirst(text: string): number {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(tokens)) {
    if (token === '{' || token === '[') depth += 1;
    else if (token === '}' || token === ']') depth -= 1;
    if (depth <= 0) return index + token.length;
  }
  return 0;
}
