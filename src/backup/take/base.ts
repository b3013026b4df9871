/** An earlier backup whose files may stand in for equal ones. */
import { link, lstat, readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { BackupError } from '../errors.ts';
import type { VerifiedFile, VerifiedShard } from '../folder/inventory.ts';
import { isIntact } from './intact.ts';
import { notLinked } from './notices.ts';
import type { Site } from './site.ts';

export type Base = {
  /** Makes a stored shard a link to an equal file of the base; `false` where there is none. */
  readonly link: (stored: VerifiedShard) => Promise<boolean>;
};

const shardFile = /^\d{8}T\d{6}Z\.\d+\.tar(\.gz)?$/;

/** @throws BackupError `bad-option` where there is no such folder */
export async function openBase(base: string, site: Site): Promise<Base> {
  const bySize = await sizesIn(base);
  let refused = false;
  return {
    link: async (stored) => {
      for (const fileName of refused ? [] : (bySize.get(stored.size) ?? [])) {
        if (resolve(base, fileName) === resolve(site.dir, stored.fileName)) continue; // a folder may be its own base
        if (!(await isEqual(base, fileName, stored, site))) continue;
        try {
          await replace(join(base, fileName), join(site.dir, stored.fileName));
          return true;
        } catch (error) {
          refused = true;
          site.tell(notLinked(error));
        }
      }
      return false;
    },
  };
}

async function sizesIn(base: string): Promise<ReadonlyMap<number, readonly string[]>> {
  const sizes = new Map<number, string[]>();
  const names = await readdir(base).catch((cause: unknown) => {
    throw new BackupError('bad-option', `base: ${String(cause)}`, { cause });
  });
  for (const name of names.filter((fileName) => shardFile.test(fileName))) {
    const { size } = await lstat(join(base, name));
    sizes.set(size, [...(sizes.get(size) ?? []), name]);
  }
  return sizes;
}

/** Read in full: what it was when the base was made says nothing about now. */
const isEqual = (base: string, fileName: string, { size, sha256 }: VerifiedFile, { signal }: Site): Promise<boolean> =>
  isIntact(base, { fileName, size, sha256, compression: 'none' }, signal);

async function replace(from: string, to: string): Promise<void> {
  const partial = `${to}.partial`;
  await rm(partial, { force: true });
  await link(from, partial);
  await rename(partial, to);
}
