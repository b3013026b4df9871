/** What a shard's archive holds, read by another implementation than the one that is tested. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { extract } from 'tar-stream';

/** Each file's SHA-256 by its own name: the folders are those of the bucket that it came from. */
export const fileHashes = async (tar: Uint8Array): Promise<Readonly<Record<string, string>>> => {
  const hashes: [string, string][] = [];
  const entries = Readable.from([tar]).pipe(extract());
  for await (const entry of entries) {
    const hash = createHash('sha256');
    for await (const chunk of entry) hash.update(chunk as Uint8Array); // no encoding is set
    hashes.push([basename(entry.header.name), hash.digest('hex')]);
  }
  return Object.fromEntries(hashes);
};
