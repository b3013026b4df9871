/** Bytes to disk: gathered into large writes, hashed as they lie there, under a temporary name until they are safe. */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { BackupError } from '../errors.ts';
import { errorCode } from './error-code.ts';

export type DiskFile = {
  /** Resolves when more may come. The chunk must not change afterwards: it is written later, without a copy. */
  readonly write: (chunk: Uint8Array) => Promise<void>;
  /** Resolves when file and name are safe on disk. */
  readonly commit: () => Promise<{ readonly size: number; readonly sha256: string }>;
  /** Removes what there is; harmless after a commit. */
  readonly discard: () => Promise<void>;
};

const writeSize = 1_048_576;

/** @throws BackupError `disk-failed` from each of its functions */
export function createDiskFile(folder: string, fileName: string): DiskFile {
  const partial = join(folder, `${fileName}.partial`);
  const hash = createHash('sha256');
  let handle: FileHandle | undefined;
  let waiting: Uint8Array[] = [];
  let waitingSize = 0;
  let size = 0;
  let underway: Promise<void> = Promise.resolve();

  const guard = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (cause) {
      throw diskFailed(fileName, cause);
    }
  };

  const flush = (): void => {
    const chunks = waiting;
    waiting = [];
    waitingSize = 0;
    underway = guard(async () => {
      handle ??= await create(partial);
      await writeAll(handle, chunks);
    });
    underway.catch(() => undefined); // thrown by the next call
  };

  return {
    write: async (chunk) => {
      hash.update(chunk);
      waiting.push(chunk);
      waitingSize += chunk.length;
      size += chunk.length;
      if (waitingSize < writeSize) return;
      await underway;
      flush();
    },
    commit: async () => {
      await underway;
      flush();
      await underway;
      await guard(async () => {
        await handle?.sync();
        await handle?.close();
        handle = undefined;
        await rename(partial, join(folder, fileName));
        await syncFolder(folder);
      });
      return { size, sha256: hash.digest('hex') };
    },
    discard: async () => {
      waiting = [];
      await underway.catch(() => undefined);
      await handle?.close().catch(() => undefined);
      handle = undefined;
      await rm(partial, { force: true });
    },
  };
}

export const diskFailed = (file: string, cause: unknown): BackupError => {
  return new BackupError('disk-failed', `${file}: ${String(cause)}`, { file, cause });
};

/** A leftover of that name goes first, so that no link of somebody else is followed. */
const create = async (path: string): Promise<FileHandle> => {
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL;
  try {
    return await open(path, flags, 0o600);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    await rm(path, { force: true });
    return open(path, flags, 0o600);
  }
};

/** `writev` may write less than it was given. */
const writeAll = async (handle: FileHandle, chunks: readonly Uint8Array[]): Promise<void> => {
  let left = chunks.filter(({ length }) => length > 0);
  while (left.length > 0) {
    let { bytesWritten } = await handle.writev(left);
    const rest: Uint8Array[] = [];
    for (const chunk of left) {
      if (bytesWritten < chunk.length) rest.push(chunk.subarray(bytesWritten));
      bytesWritten = Math.max(0, bytesWritten - chunk.length);
    }
    left = rest;
  }
};

/** So that the new name survives a power cut; Windows cannot do it and needs not. */
const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};
