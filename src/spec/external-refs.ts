/** References that lead out of a document: they are refused, since whoever follows one reads a file or asks a server of the document's choice. */
import { isRecord } from './is-record.ts';
import { pointerOf } from './pointer.ts';

export type OuterRef = { readonly pointer: string; readonly target: string };

/** Values that are data, whatever their keys look like, unless they are the names of properties. */
const data: ReadonlySet<string> = new Set(['example', 'examples', 'default', 'enum']);

const isData = (keys: readonly string[], key: string): boolean => data.has(key) && keys.at(-1) !== 'properties';

/** What a discriminator's mapping names may be the name of a schema as well. */
const isOutside = (keys: readonly string[], target: string): boolean =>
  keys.at(-1) === 'mapping' && keys.at(-2) === 'discriminator' ? /[/:]/.test(target) && !target.startsWith('#') : false;

/** The first reference that does not begin with `#`. */
export const outerRef = (value: unknown, keys: readonly string[] = []): OuterRef | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, child] of Object.entries(value)) {
    const isRef = key === '$ref' && keys.at(-1) !== 'properties' && isRecord(value);
    if (typeof child === 'string' && (isRef ? !child.startsWith('#') : isOutside(keys, child)))
      return { pointer: pointerOf(isRef ? keys : [...keys, key]), target: child };
    const below = isData(keys, key) ? undefined : outerRef(child, [...keys, key]);
    if (below !== undefined) return below;
  }
  return undefined;
};
