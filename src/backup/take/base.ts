/** An earlier backup whose files may stand in for equal ones. */
import { link, lstat, readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { BackupError } from '../errors.ts';
import { errorCode } from '../folder/error-code.ts';
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
  const names = await readdir(base).catch((cause: unknown) => {
    throw unreadable(cause);
  });
  const bySize = await sizesOf(base, names);
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
          if (isGone(error)) continue;
          refused = true;
          site.tell(notLinked(error));
        }
      }
      return false;
    },
  };
}

/** By size, the shards' files among these names. One that is pruned meanwhile stands in for nothing. */
export async function sizesOf(base: string, names: readonly string[]): Promise<ReadonlyMap<number, readonly string[]>> {
  const sizes = new Map<number, string[]>();
  for (const name of names.filter((fileName) => shardFile.test(fileName))) {
    const size = await sizeOf(join(base, name));
    if (size !== undefined) sizes.set(size, [...(sizes.get(size) ?? []), name]);
  }
  return sizes;
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await lstat(path)).size;
  } catch (cause) {
    if (isGone(cause)) return undefined;
    throw unreadable(cause);
  }
}

const unreadable = (cause: unknown): BackupError => new BackupError('bad-option', `base: ${String(cause)}`, { cause });

const isGone = (error: unknown): boolean => errorCode(error) === 'ENOENT';

/** Read in full: what it was when the base was made says nothing about now. */
const isEqual = (base: string, fileName: string, { size, sha256 }: VerifiedFile, { signal }: Site): Promise<boolean> =>
  isIntact(base, { fileName, size, sha256, compression: 'none' }, signal);

async function replace(from: string, to: string): Promise<void> {
  const partial = `${to}.partial`;
  await rm(partial, { force: true });
  await link(from, partial);
  await rename(partial, to);
}
