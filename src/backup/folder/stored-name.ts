import type { Fields } from './fields.ts';

/** What a backup's files are called: no folder, no way out of the folder, nothing that a system takes for special. */
const plain = /^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/;

/** Names of the files that describe a backup, which are never its data. */
const descriptions = /\.(?:manifest|inventory\.json|state\.json|restore\.json|partial)$/i;

export type NameReader = (fields: Fields, key: string) => string;

/** Reads the names of a document's files, and refuses one that is there twice. */
export function createNameReader(): NameReader {
  const seen = new Set<string>();
  return (fields, key) => {
    const name = fields.text(key);
    if (!plain.test(name) || descriptions.test(name))
      fields.fail(key, `${JSON.stringify(name.slice(0, 200))} is not the plain name of a file beside the manifest`);
    const folded = name.toLowerCase(); // one file on systems that do not tell case
    if (seen.has(folded)) fields.fail(key, `${name} is there twice`);
    seen.add(folded);
    return name;
  };
}
