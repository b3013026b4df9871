/** JSONPath (RFC 9535) with the places that it finds; json-p3 does the work. */
import { compile, type JSONPathQuery, type JSONValue } from 'json-p3';

export type Location = readonly (string | number)[];

const compiled = new Map<string, JSONPathQuery>();

function queryOf(path: string): JSONPathQuery {
  const query = compiled.get(path) ?? compile(path);
  compiled.set(path, query);
  return query;
}

/** What is wrong with a path, in a sentence; `undefined` if nothing is. */
export function jsonPathProblem(path: string): string | undefined {
  try {
    queryOf(path);
    return undefined;
  } catch (error) {
    return `${path} is not a JSONPath: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** Where in a document the path's nodes are, in document order. */
export function locationsOf(path: string, document: unknown): readonly Location[] {
  // a document that came from YAML or JSON holds JSON values only
  return queryOf(path)
    .query(document as JSONValue)
    .locations();
}
