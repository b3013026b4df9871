/** JSON whose integers keep all their digits: Node 20's `JSON.parse` shows a reviver the number alone, not its text. */

/** Sixteen digits before any point: no shorter number is beyond ±(2^53 − 1). What stands right behind a quote is text. */
const long = /(?:^|[[,:\s])-?[1-9]\d{15}/;

const word = /[^\s,\]}]+/y;

/**
 * As `JSON.parse`, but an integer beyond ±(2^53 − 1) becomes a `bigint`. What has a point or an exponent stays a number.
 * @throws SyntaxError
 */
export function parseJson(text: string): unknown {
  const parsed: unknown = JSON.parse(text);
  return long.test(text) ? precise(text) : parsed;
}

/** Reads what `JSON.parse` took already, so nothing in it can be amiss. */
function precise(text: string): unknown {
  let at = 0;
  /** The next character that is neither blank nor a separator; `at` stands behind it. */
  const next = (): string => {
    let found: string;
    do found = text.charAt(at++);
    while (found <= ' ' || found === ',' || found === ':');
    return found;
  };
  const string = (): string => {
    const start = at - 1;
    let slash;
    do {
      at = text.indexOf('"', at) + 1;
      slash = at - 2;
      while (text.charAt(slash) === '\\') slash -= 1;
    } while ((at - slash) % 2 === 1); // after an odd number of slashes a quote is part of the string
    return JSON.parse(text.slice(start, at)) as string; // it begins and ends with a quote
  };
  const value = (first: string): unknown => {
    if (first === '"') return string();
    if (first === '[') {
      const list = [];
      for (let item = next(); item !== ']'; item = next()) list.push(value(item));
      return list;
    }
    if (first === '{') {
      const fields: [string, unknown][] = [];
      while (next() === '"') fields.push([string(), value(next())]);
      return Object.fromEntries(fields); // makes a field of `__proto__` too
    }
    word.lastIndex = at - 1;
    const [written = ''] = word.exec(text) ?? [];
    at = word.lastIndex;
    return scalar(written);
  };
  return value(next());
}

function scalar(text: string): unknown {
  const parsed: unknown = JSON.parse(text);
  return /^-?\d+$/.test(text) && !Number.isSafeInteger(parsed) ? BigInt(text) : parsed;
}
