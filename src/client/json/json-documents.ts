import { parseJson } from './parse-json.ts';

export type JsonDocuments = {
  readonly documents: readonly unknown[];
  /** What stands behind the last of them and is none; `''` where all was read. */
  readonly rest: string;
};

const tokens = /"|[{[]|[}\]]|\\./g;

/**
 * The JSON documents that a text consists of: InfluxDB can answer with several in a row, the second about the failure
 * of the first, or one for each part of a long result.
 */
export function jsonDocuments(text: string): JsonDocuments {
  try {
    return { documents: [parseJson(text)], rest: '' };
  } catch {
    return several(text);
  }
}

function several(text: string): JsonDocuments {
  const documents: unknown[] = [];
  let start = 0;
  for (const end of endsIn(text)) {
    try {
      documents.push(parseJson(text.slice(start, end)));
    } catch {
      break;
    }
    start = end;
  }
  return { documents, rest: text.slice(start).trim() };
}

/** Where the objects and lists are closed that stand in no other. */
function* endsIn(text: string): Generator<number> {
  let depth = 0;
  let isText = false;
  for (const { 0: token, index } of text.matchAll(tokens)) {
    if (token === '"') isText = !isText;
    else if (isText || token.startsWith('\\')) continue;
    else if ('{['.includes(token)) depth += 1;
    else if (--depth <= 0) yield index + 1;
  }
}
