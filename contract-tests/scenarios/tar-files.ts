/** What is inside a shard's tar: each file by its own name, since the folders in it are those of the bucket it came from. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { scanTar } from '../../src/testing/tar.ts';

const block = 512;

/** Each file with the SHA-256 of what it holds. */
const fileHashes = (tar: Uint8Array): Readonly<Record<string, string>> => {
  let at = 0;
  const hashes = scanTar(tar).entries.map(({ name, size }) => {
    const start = at + block;
    at = start + Math.ceil(size / block) * block;
    return [
      basename(name),
      createHash('sha256')
        .update(tar.subarray(start, start + size))
        .digest('hex'),
    ] as const;
  });
  return Object.fromEntries(hashes);
};

/** The same without what an upload passes over: it takes files of points, and no tombstones. */
export const pointFiles = (tar: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(fileHashes(tar)).filter(([name]) => name.endsWith('.tsm')));
