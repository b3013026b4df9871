/** In what a request differs from a recorded one, in words. */
import { isRecord } from '../../spec/is-record.ts';
import { sentBytes } from './answers.ts';
import { pathOf, queryOf, type Asked } from './asked.ts';
import type { Recording } from './recording.ts';

export type Part = 'method' | 'path' | 'query' | 'body';
export type Difference = { readonly part: Part; readonly says: string };

const longest = 60;
const shown = (value: unknown): string => {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
};

const inMethod = (asked: Asked, { exchange }: Recording): readonly Difference[] =>
  asked.method === exchange.request.method
    ? []
    : [{ part: 'method', says: `the method is ${asked.method}, recorded is ${exchange.request.method}` }];

const inPath = (asked: Asked, { exchange }: Recording): readonly Difference[] => {
  const [path, recorded] = [pathOf(asked.target), pathOf(exchange.request.target)];
  return path === recorded ? [] : [{ part: 'path', says: `the path is ${path}, recorded is ${recorded}` }];
};

const inQuery = (asked: Asked, { exchange }: Recording): readonly Difference[] => {
  const [query, recorded] = [queryOf(asked.target), queryOf(exchange.request.target)];
  return [...new Set([...query.keys(), ...recorded.keys()])].flatMap((name) => {
    const [values, others] = [query.getAll(name), recorded.getAll(name)].map((list) => list.join(', '));
    if (values === others) return [];
    const [is, was] = [query.has(name) ? shown(values) : 'not there', recorded.has(name) ? shown(others) : 'not there'];
    return [{ part: 'query' as const, says: `${name} in the query is ${is}, recorded is ${was}` }];
  });
};

const jsonOf = (bytes: Uint8Array): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(new TextDecoder().decode(bytes)) as unknown };
  } catch {
    return undefined; // text of another kind, or bytes
  }
};

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

const inJson = (value: unknown, recorded: unknown, pointer: string): readonly string[] => {
  const bothLists = Array.isArray(value) && Array.isArray(recorded);
  if (bothLists || (isRecord(value) && isRecord(recorded))) {
    const [one, two] = [Object.entries(value), Object.entries(recorded)].map(
      (entries) => new Map<string, unknown>(entries),
    );
    return [...new Set([...(one?.keys() ?? []), ...(two?.keys() ?? [])])].flatMap((key) =>
      inJson(one?.get(key), two?.get(key), `${pointer}/${escaped(key)}`),
    );
  }
  return value === recorded
    ? []
    : [`${pointer || 'the whole'} in the body is ${shown(value)}, recorded is ${shown(recorded)}`];
};

const sameBytes = (one: Uint8Array, two: Uint8Array): boolean =>
  one.length === two.length && one.every((byte, at) => byte === two[at]);

const inBody = (asked: Asked, { cassette, exchange }: Recording): readonly Difference[] => {
  const recorded = sentBytes(cassette, exchange);
  if (sameBytes(asked.bytes, recorded)) return [];
  const [one, two] = [jsonOf(asked.bytes), jsonOf(recorded)];
  const says =
    one && two
      ? inJson(one.value, two.value, '')
      : [`the body of ${asked.bytes.length} bytes is another than the recorded one of ${recorded.length}`];
  return says.map((text) => ({ part: 'body', says: text }));
};

const comparisons: Readonly<Record<Part, (asked: Asked, recording: Recording) => readonly Difference[]>> = {
  method: inMethod,
  path: inPath,
  query: inQuery,
  body: inBody,
};

const allParts: readonly Part[] = ['method', 'path', 'query', 'body'];

/** None where both are the same request in these parts; a JSON body is compared by value, a query in any order. */
export const differencesOf = (asked: Asked, recording: Recording, parts = allParts): readonly Difference[] =>
  parts.flatMap((part) => comparisons[part](asked, recording));

/** Stops at the first difference: most recordings differ by their path. */
export const isSame = (asked: Asked, recording: Recording, parts: readonly Part[]): boolean =>
  parts.every((part) => comparisons[part](asked, recording).length === 0);
