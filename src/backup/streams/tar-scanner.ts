/**
 * Reads a shard's tar while it passes by. The server can end a failed download as a perfect archive with status 200:
 * the only sign is what follows the end, so nothing but zeros may.
 */
import { createHash, type Hash } from 'node:crypto';
import { BackupError, type BackupErrorCode } from '../errors.ts';
import type { ArchivedFile } from '../folder/inventory.ts';
import { createTrail, quoted, serverWords } from './server-words.ts';
import { blockSize } from './tar-header.ts';
import { createTarReader, type TarEntry } from './tar-reader.ts';

export type TarScan = {
  /** In the archive's order. */
  readonly files: readonly ArchivedFile[];
  /** Of the whole archive, its end included. */
  readonly bytes: number;
  /** Where each file's bytes begin, by its name. */
  readonly offsets: ReadonlyMap<string, number>;
  /** What stands before each name, `BUCKET/POLICY/SHARD`; absent in an empty archive. */
  readonly folder?: string;
};

export type TarScanner = {
  /**
   * Takes the next bytes; they are neither copied nor changed, and must stay as they are until the next call.
   * @throws BackupError `archive-invalid`, `archive-has-tail`; after it the scanner is of no more use.
   */
  readonly write: (chunk: Uint8Array) => void;
  /** @throws BackupError `archive-torn`, `archive-has-tail` */
  readonly end: () => TarScan;
};

export type TarScannerOptions = {
  /** Called once a file; what it returns gets that file's bytes in pieces. */
  readonly observe?: (fileName: string) => ((piece: Uint8Array) => void) | undefined;
};

type OpenFile = TarEntry & { readonly hash: Hash; readonly observer: ((piece: Uint8Array) => void) | undefined };

/** Far more than the few thousand files of the busiest shard. */
const maxFiles = 20_000;
const maxTailShown = 4_096;

const namePattern = /^([0-9a-f]{16}\/[^/\\\p{Cc}]+\/([0-9]+))\/([0-9]{9,}-[0-9]{9,}\.(?:tsm|tombstone))$/u;

/** `where.shard`: the id that the server gives the shard now; an archive of another one is refused. */
export function createTarScanner(
  where: { readonly shard?: string; readonly file?: string } = {},
  options: TarScannerOptions = {},
): TarScanner {
  const files: ArchivedFile[] = [];
  const offsets = new Map<string, number>();
  const trail = createTrail();
  let folder: string | undefined;
  let current: OpenFile | undefined;
  let tail: { readonly at: number; bytes: Buffer } | undefined;

  const fail = (code: BackupErrorCode, offset: number, what: string, said?: string): never => {
    const subject = where.file ?? (where.shard === undefined ? 'the archive' : `shard ${where.shard}`);
    const words = said === undefined ? '' : `; the server wrote: ${said}`;
    throw new BackupError(code, `${subject}: ${what} (at byte ${offset})${words}`, { ...where, offset });
  };
  const invalid = (at: number, what: string): never => fail('archive-invalid', at, what, trail.words());
  const failByTail = (at: number, bytes: Buffer): never => {
    const said = serverWords(bytes) ?? quoted(bytes);
    return fail('archive-has-tail', at, 'there is text after the end, so files are missing', said);
  };

  const begin = (entry: TarEntry, at: number): void => {
    const [, inFolder, shard, name] = namePattern.exec(entry.name) ?? [];
    const shown = JSON.stringify(entry.name.slice(0, 200));
    if (inFolder === undefined || name === undefined || /\/\.\.?\//.test(inFolder))
      return invalid(at, `the name ${shown} is not that of a shard's file`);
    if (where.shard !== undefined && shard !== where.shard)
      return invalid(at, `${shown} belongs to another shard than ${where.shard}`);
    if (folder !== undefined && folder !== inFolder)
      return invalid(at, `${shown} belongs to another shard than the files before it`);
    if (offsets.has(name)) return invalid(at, `${name} is there twice`);
    if (offsets.size === maxFiles) return invalid(at, `more than ${maxFiles} files`);
    folder = inFolder;
    offsets.set(name, at + blockSize);
    current = { ...entry, name, hash: createHash('sha256'), observer: options.observe?.(name) };
  };

  const reader = createTarReader({
    begin,
    bytes: (piece) => {
      current?.hash.update(piece);
      current?.observer?.(piece);
    },
    end: () => {
      if (current) files.push(archived(current));
      current = undefined;
    },
    tail: (piece, at) => {
      tail = { at: tail?.at ?? at, bytes: Buffer.concat([tail?.bytes ?? Buffer.alloc(0), piece]) };
      if (tail.bytes.length >= maxTailShown) failByTail(tail.at, tail.bytes.subarray(0, maxTailShown));
    },
    invalid,
  });

  return {
    write: (chunk) => {
      trail.add(chunk);
      reader.write(chunk);
    },
    end: () => {
      const bytes = reader.passed();
      if (tail) failByTail(tail.at, tail.bytes);
      if (reader.ended()) return { files, bytes, offsets, ...(folder !== undefined && { folder }) };
      return fail('archive-torn', bytes, tornWords(bytes, current, reader.missing()), trail.words());
    },
  };
}

const archived = ({ name, size, mtime, hash }: OpenFile): ArchivedFile => ({
  name,
  size,
  sha256: hash.digest('hex'),
  mtime,
});

const tornWords = (bytes: number, file: OpenFile | undefined, missing: number | undefined): string => {
  if (bytes === 0) return 'it is empty';
  if (!file || missing === undefined) return 'it breaks off before its end';
  return `it breaks off in ${file.name}, ${missing} of its ${file.size} bytes are missing`;
};
