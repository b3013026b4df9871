/** Puts values where a sample of a docs page has placeholders: `{bucketID}` in a path, `BUCKET` in a query, a body or a header. */
import type { Json } from '../../../src/spec/document.ts';
import type { SampleClaim } from '../../../src/spec/pages/pages.ts';

/** Values by the placeholder's name as printed. */
export type Words = ReadonlyMap<string, string>;

const word = /^[A-Z][A-Z_]*$/;

type Query = readonly (readonly [name: string, value: string])[];

const queryOf = (target: string): Query => [...new URLSearchParams(target.split('?')[1] ?? '')];

const wordsInJson = (value: Json): readonly string[] => {
  if (typeof value === 'string') return word.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsInJson) : [];
};

/** Words in quotes: what stands for a name in a query's text. */
const quoted = /(?<=")[A-Z][A-Z_]*(?=")/g;

/** All words in a sample that stand for something else, by where they stand. */
export const wordsOf = ({
  target,
  body,
}: SampleClaim): { readonly query: readonly string[]; readonly body: readonly string[] } => ({
  query: queryOf(target).flatMap(([, value]) => (word.test(value) ? [value] : [])),
  body: body === undefined ? [] : body.kind === 'json' ? wordsInJson(body.value) : (body.text.match(quoted) ?? []),
});

/** The parameters of a path template, in their order, each with what stands before it. */
export const pathParameters = (target: string): readonly { readonly name: string; readonly before: string }[] =>
  [...(target.split('?')[0] ?? '').matchAll(/\{(\w+)\}/g)].map(({ 1: name = '', index }) => ({
    name,
    before: target.slice(0, index - 1),
  }));

const encoded = (value: string): string => encodeURIComponent(value).replaceAll('%20', '+');

export const fillQuery = (target: string, words: Words): string => {
  const [path = '', query] = target.split('?');
  if (query === undefined) return target;
  const pairs = query.split('&').map((pair) => {
    const [name = '', value = ''] = pair.split('=');
    const known = words.get(value);
    return known === undefined ? pair : `${name}=${encoded(known)}`;
  });
  return `${path}?${pairs.join('&')}`;
};

export const fillJson = (value: Json, words: Words): Json => {
  if (typeof value === 'string') return words.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item: Json) => fillJson(item, words));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fillJson(item, words)]));
};

export const fillText = (text: string, words: Words): string => text.replace(quoted, (name) => words.get(name) ?? name);
