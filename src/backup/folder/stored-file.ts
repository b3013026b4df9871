/** A file of a backup as it is written: packed and encoded on its way to disk. */
import { Writable, type Duplex } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { createDiskFile, type DiskFile } from './disk-file.ts';
import type { VerifiedFile } from './inventory.ts';
import type { Compression } from './manifest.ts';

export type StoredFileWriter = {
  /** Resolves when more may come. The chunk must not change afterwards: it may be written later, without a copy. */
  readonly write: (chunk: Uint8Array) => Promise<void>;
  /** Resolves when the file is safe on disk under its name; hash and size are those of its bytes there. */
  readonly commit: () => Promise<VerifiedFile>;
  /** Nothing stays, neither under the name nor under the temporary one; harmless after a commit. */
  readonly discard: () => Promise<void>;
};

export type StoredFileOptions = {
  readonly compression: Compression;
  /** Makes the last step before the disk, e.g. an encryption; one is made a file. */
  readonly encode?: (() => Duplex) | undefined;
};

/** Data of time series hardly packs: the fastest level is within a few per cent of the best. */
const gzipLevel = 1;
const gzipChunkSize = 262_144;

/**
 * Nothing is created before the first byte is written. Files have mode 0600.
 * @throws BackupError `disk-failed` from each of its functions; what `encode` throws
 */
export function createStoredFile(dir: string, fileName: string, options: StoredFileOptions): StoredFileWriter {
  const disk = createDiskFile(dir, fileName);
  const steps = [
    ...(options.compression === 'gzip' ? [createGzip({ level: gzipLevel, chunkSize: gzipChunkSize })] : []),
    ...(options.encode ? [options.encode()] : []),
  ];
  const entrance = steps.length === 0 ? disk : throughSteps(steps, disk);
  return {
    write: entrance.write,
    commit: async () => ({ fileName, ...(await entrance.commit()), compression: options.compression }),
    discard: entrance.discard,
  };
}

function throughSteps(steps: readonly Duplex[], disk: DiskFile): DiskFile {
  const [first] = steps;
  if (!first) return disk;
  const done = pipeline([...steps, sinkOf(disk)]);
  done.catch(() => undefined); // thrown by the next call
  return {
    write: async (chunk) => {
      if (first.destroyed) await done;
      if (first.write(chunk)) return;
      await drained(first);
      if (first.destroyed) await done;
    },
    commit: async () => {
      first.end();
      await done;
      return disk.commit();
    },
    discard: async () => {
      for (const step of steps) step.destroy();
      await done.catch(() => undefined);
      await disk.discard();
    },
  };
}

/** Leaves nothing behind: a reaction to `done` for each write would stay until the end of a file of 100 GB. */
const drained = (step: Duplex): Promise<void> =>
  new Promise((resolve) => {
    const events = ['drain', 'close', 'error'] as const;
    const go = (): void => {
      for (const event of events) step.off(event, go);
      resolve();
    };
    for (const event of events) step.on(event, go);
  });

const sinkOf = (disk: DiskFile): Writable =>
  new Writable({
    write: (piece: Uint8Array, _, done) => {
      disk.write(piece).then(() => {
        done();
      }, done);
    },
  });
