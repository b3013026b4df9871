import type { Operation } from './document.ts';

export type Matcher = (method: string, path: string) => Operation | undefined;

/**
 * Finds the operation that a request belongs to. A query string is ignored, and where several templates fit,
 * the one whose first differing segment is literal wins (`/labels/names` before `/labels/{labelID}`).
 * The method's case does not matter; a template matches itself.
 */
export const matcher = (operations: readonly Operation[]): Matcher => {
  const routes = new Map<string, Route[]>();
  for (const operation of operations) {
    const key = keyOf(operation.method, operation.path);
    routes.set(key, [...(routes.get(key) ?? []), routeOf(operation)]);
  }
  for (const list of routes.values()) list.sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0));
  const find: Matcher = (method, path) =>
    routes.get(keyOf(method, path))?.find(({ pattern }) => pattern.test(path))?.operation;
  // Every check asks for the same few hundred request lines.
  const found = new Map<string, Operation | undefined>();
  return (method, path) => {
    const line = `${method} ${path}`;
    if (!found.has(line)) found.set(line, find(method, path.replace(/[?#].*$/s, '')));
    return found.get(line);
  };
};

type Route = { readonly operation: Operation; readonly pattern: RegExp; readonly rank: string };

/** Only paths with the same number of segments can match. */
const keyOf = (method: string, path: string): string => `${method.toUpperCase()} ${path.split('/').length}`;

const routeOf = (operation: Operation): Route => {
  const segments = operation.path.split('/');
  const pattern = new RegExp(`^${segments.map(segmentPattern).join('/')}$`);
  return { operation, pattern, rank: segments.map(rankOf).join('') };
};

const segmentPattern = (segment: string): string =>
  segment
    .split(/(\{[^}]*\})/)
    .map((part) => (part.startsWith('{') ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
    .join('');

/** 0 literal, 1 partly literal (`{id}.json`), 2 only a variable. */
const rankOf = (segment: string): string => (!segment.includes('{') ? '0' : /^\{[^}]*\}$/.test(segment) ? '2' : '1');
