/** JSON pointers (RFC 6901), the way every finding, problem and fact names a place. */

/** One key, escaped for use in a pointer: `~` and `/` have a meaning there. */
export const escapeKey = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

const unescapeKey = (key: string): string => key.replaceAll('~1', '/').replaceAll('~0', '~');

/** `['paths', '/a/b', 'get']` → `/paths/~1a~1b/get`; no keys → `` (the whole document). */
export const pointerOf = (keys: readonly (string | number)[]): string =>
  keys.map((key) => `/${escapeKey(String(key))}`).join('');

/** The keys of a pointer; a leading `#` (URI fragment form, percent-encoded) is accepted. */
export const keysOf = (pointer: string): readonly string[] => {
  const text = pointer.startsWith('#') ? decodeFragment(pointer.slice(1)) : pointer;
  return text === '' ? [] : text.slice(1).split('/').map(unescapeKey);
};

/** A stray `%` is no reason to fail: the text is then taken as it stands. */
const decodeFragment = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** The value at a pointer, or `undefined` where the document has none. */
export const valueAt = (document: unknown, pointer: string): unknown => {
  let value = document;
  for (const key of keysOf(pointer)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
};

/**
 * A pointer into a dereferenced document, as the place in the document as written where that thing stands:
 * wherever the way leads through a `$ref`, it goes on at the reference's target.
 */
export const pointerAsWritten = (document: unknown, pointer: string): string => {
  let value = document;
  let keys: readonly string[] = [];
  for (const key of keysOf(pointer)) {
    while (isReference(value) && !Object.hasOwn(value, key) && value.$ref.startsWith('#/')) {
      keys = keysOf(value.$ref);
      value = valueAt(document, value.$ref);
    }
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return pointer;
    value = Reflect.get(value, key);
    keys = [...keys, key];
  }
  return pointerOf(keys);
};

const isReference = (value: unknown): value is { readonly $ref: string } =>
  typeof value === 'object' && value !== null && '$ref' in value && typeof value.$ref === 'string';
