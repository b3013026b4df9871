/** The JSON documents in a body: none, one, one a line, or several glued together. */
import type { Body } from '../../../src/testing/cassette.ts';

export type Documents =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly value: unknown }
  | { readonly kind: 'lines' | 'glued'; readonly values: readonly unknown[] }
  | { readonly kind: 'broken'; readonly text: string };

type Parsed = { readonly value: unknown };

const parse = (text: string): Parsed | undefined => {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
};

const parseAll = (texts: readonly string[]): readonly unknown[] | undefined => {
  const parsed = texts.map(parse).filter((one) => one !== undefined);
  return texts.length > 0 && parsed.length === texts.length ? parsed.map(({ value }) => value) : undefined;
};

/** Cuts a text where an object or array that stands at the top ends. */
const topLevelTexts = (text: string): readonly string[] => {
  const texts: string[] = [];
  let [depth, start, inString] = [0, 0, false];
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (inString) {
      if (char === '\\') at += 1;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === '{' || char === '[') depth += 1;
    else if (char === '}' || char === ']') {
      depth -= 1;
      if (depth > 0) continue;
      texts.push(text.slice(start, at + 1));
      start = at + 1;
    }
  }
  const rest = text.slice(start).trim();
  return rest === '' ? texts : [...texts, rest];
};

/** One document a line is a format of its own (chunked answers), not an accident. */
const asLines = (text: string): Documents | undefined => {
  const values = parseAll(text.trim().split('\n'));
  return values === undefined ? undefined : { kind: 'lines', values };
};

const asGlued = (text: string): Documents | undefined => {
  const values = parseAll(topLevelTexts(text));
  return values === undefined || values.length < 2 ? undefined : { kind: 'glued', values };
};

export const documentsInText = (text: string): Documents => {
  if (text.trim() === '') return { kind: 'none' };
  const one = parse(text);
  return one === undefined ? (asLines(text) ?? asGlued(text) ?? { kind: 'broken', text }) : { kind: 'one', ...one };
};

const known = new WeakMap<Body, Documents>();

/** Read once a body: it is judged again for each overlay action that its operation knows. */
export const documentsIn = (body: Body): Documents => {
  const before = known.get(body);
  if (before !== undefined) return before;
  const json: Documents | undefined = body.kind === 'json' ? { kind: 'one', value: body.value } : undefined;
  const documents = json ?? (body.kind === 'text' ? documentsInText(body.text) : ({ kind: 'none' } as const));
  known.set(body, documents);
  return documents;
};

/** The value of a body that holds exactly one document. */
export const jsonValue = (body: Body): unknown => {
  const found = documentsIn(body);
  return found.kind === 'one' ? found.value : undefined;
};
