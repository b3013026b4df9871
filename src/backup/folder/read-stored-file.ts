/** A file of a backup as it is read: no link is followed, nothing unpacks without end, what is amiss is told. */
import type { FileHandle } from 'node:fs/promises';
import { Readable, type Duplex } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { BackupError } from '../errors.ts';
import { diskFailed } from './disk-file.ts';
import { errorCode } from './error-code.ts';
import type { StoredFile } from './manifest.ts';
import { openPlainFile } from './plain-file.ts';

export type ReadOptions = {
  readonly signal?: AbortSignal | undefined;
  /** How many bytes it may unpack to: the inventory knows it of a shard (`tarSize`). Default: 200 times its size. */
  readonly limit?: number | undefined;
  /** Undoes what `encode` did when it was stored. */
  readonly decode?: (() => Duplex) | undefined;
  /** Gets the bytes as they lie on disk. */
  readonly onStored?: ((piece: Uint8Array) => void) | undefined;
  /** Read a file of another size too. Default `false`. */
  readonly anySize?: boolean | undefined;
};

const chunkSize = 262_144;

/** Metadata with many empty pages packs well; a bomb reaches 1,000 times its size. */
const defaultLimit = (size: number): number => size * 200 + 16 * 1_048_576;

/**
 * The bytes before compression.
 * @throws BackupError `file-missing`, `file-changed`, `archive-torn`, `archive-invalid`, `disk-failed`
 */
export async function* readStoredFile(
  dir: string,
  file: StoredFile,
  options: ReadOptions = {},
): AsyncGenerator<Uint8Array, void, undefined> {
  const { signal, limit = defaultLimit(file.size) } = options;
  const handle = await openPlainFile(dir, file.fileName);
  try {
    const { size } = await handle.stat();
    if (size !== file.size && options.anySize !== true)
      throw changed(file, `it has ${size} bytes instead of ${file.size}`);
    const steps = [
      ...(options.decode ? [options.decode()] : []),
      ...(file.compression === 'gzip' ? [createGunzip({ chunkSize })] : []),
    ];
    let total = 0;
    for await (const piece of throughSteps(readChunks(handle, file.fileName, options), steps, file)) {
      signal?.throwIfAborted();
      total += piece.length;
      if (total > limit) throw tooLong(file, limit);
      yield piece;
    }
  } finally {
    await handle.close();
  }
}

async function* readChunks(
  handle: FileHandle,
  file: string,
  { signal, onStored }: ReadOptions,
): AsyncGenerator<Uint8Array, void, undefined> {
  for (;;) {
    signal?.throwIfAborted();
    const { bytesRead, buffer } = await handle
      .read(Buffer.allocUnsafeSlow(chunkSize), 0, chunkSize, null)
      .catch((cause: unknown) => {
        throw diskFailed(file, cause);
      });
    if (bytesRead === 0) return;
    const piece = buffer.subarray(0, bytesRead);
    onStored?.(piece);
    yield piece;
  }
}

async function* throughSteps(
  source: AsyncIterable<Uint8Array>,
  steps: readonly Duplex[],
  file: StoredFile,
): AsyncGenerator<Uint8Array, void, undefined> {
  const last = steps.at(-1);
  if (!last) {
    yield* source;
    return;
  }
  const done = pipeline([Readable.from(source, { objectMode: false }), ...steps]);
  done.catch(() => undefined); // the iteration below throws it
  let offset = 0;
  try {
    // A stream without a text encoding gives bytes.
    for await (const piece of last as AsyncIterable<Uint8Array>) {
      offset += piece.length;
      yield piece;
    }
  } catch (cause) {
    throw unpackFailed(file, offset, cause);
  } finally {
    last.destroy();
    await done.catch(() => undefined); // so that nobody reads on when the file is closed
  }
}

const unpackFailed = ({ fileName: file, compression }: StoredFile, offset: number, cause: unknown): unknown => {
  const code = errorCode(cause);
  if (compression !== 'gzip' || !code.startsWith('Z_')) return cause;
  return code === 'Z_BUF_ERROR'
    ? new BackupError('archive-torn', `${file}: it breaks off before the end of its compression`, {
        file,
        offset,
        cause,
      })
    : new BackupError('file-changed', `${file}: it cannot be unpacked beyond byte ${offset} (${String(cause)})`, {
        file,
        offset,
        cause,
      });
};

const changed = ({ fileName: file }: StoredFile, what: string): BackupError =>
  new BackupError('file-changed', `${file}: ${what}`, { file });

const tooLong = ({ fileName: file }: StoredFile, limit: number): BackupError =>
  new BackupError('archive-invalid', `${file}: it unpacks to more than the ${limit} bytes that it may hold`, {
    file,
    offset: limit,
  });
