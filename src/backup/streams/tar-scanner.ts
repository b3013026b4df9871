/**
 * Reads a shard's tar while it passes by. The server can end a failed download as a perfect archive with status 200:
 * the only sign is what follows the end, so nothing but zeros may.
 */
import { createHash, type Hash } from 'node:crypto';
import { BackupError, type BackupErrorCode } from '../errors.ts';
import type { ArchivedFile } from '../folder/inventory.ts';
import { readPaxRecords, type PaxValues } from './pax-records.ts';
import { createTrail, quoted, serverWords } from './server-words.ts';
import { blockSize, readTarHeader } from './tar-header.ts';

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

type OpenFile = Omit<ArchivedFile, 'sha256'> & { readonly hash: Hash; readonly observer?: (piece: Uint8Array) => void };

/** Far more than the few thousand files of the busiest shard. */
const maxFiles = 50_000;
const maxPaxBytes = 65_536;
const maxTailShown = 4_096;

const namePattern = /^([0-9a-f]{16}\/[^/\\\p{Cc}]+\/([0-9]+))\/([0-9]{9,}-[0-9]{9,}\.(?:tsm|tombstone))$/u;

/** `where.shard`: the id that the server gives the shard now; an archive of another one is refused. */
export function createTarScanner(
  where: { readonly shard?: string; readonly file?: string } = {},
  options: TarScannerOptions = {},
): TarScanner {
  const files: ArchivedFile[] = [];
  const offsets = new Map<string, number>();
  let folder: string | undefined;
  let pax: PaxValues | undefined;
  let paxBytes: Buffer | undefined;
  let current: OpenFile | undefined;
  const scratch = Buffer.alloc(blockSize);
  let scratched = 0; // bytes of a header that came in pieces
  let state: 'header' | 'body' | 'padding' | 'end' | 'after' = 'header';
  let left = 0; // bytes of the body or of the padding still to come
  let passed = 0; // bytes of all chunks before this one
  let headerAt = 0;
  const trail = createTrail();
  let tail: Buffer[] | undefined;
  let tailAt = 0;

  const fail = (code: BackupErrorCode, offset: number, what: string, said?: string): never => {
    const subject = where.file ?? (where.shard === undefined ? 'the archive' : `shard ${where.shard}`);
    const words = said === undefined ? '' : `; the server wrote: ${said}`;
    throw new BackupError(code, `${subject}: ${what} (at byte ${offset})${words}`, { ...where, offset });
  };
  const invalid = (offset: number, what: string): never => fail('archive-invalid', offset, what, trail.words());

  const beginFile = (path: string, size: number, mtime: number): void => {
    const [, inFolder, shard, name] = namePattern.exec(path) ?? [];
    if (inFolder === undefined || name === undefined || /\/\.\.?\//.test(path))
      return invalid(headerAt, `the name ${JSON.stringify(path.slice(0, 200))} is not that of a shard's file`);
    if (where.shard !== undefined && shard !== where.shard)
      return invalid(headerAt, `${JSON.stringify(path)} belongs to another shard than ${where.shard}`);
    if (folder !== undefined && folder !== inFolder)
      return invalid(headerAt, `${JSON.stringify(path)} belongs to another shard than the files before it`);
    if (offsets.has(name)) return invalid(headerAt, `${name} is there twice`);
    if (offsets.size === maxFiles) return invalid(headerAt, `more than ${maxFiles} files`);
    folder = inFolder;
    offsets.set(name, headerAt + blockSize);
    const observer = options.observe?.(name);
    current = { name, size, mtime, hash: createHash('sha256'), ...(observer && { observer }) };
  };

  const onHeader = (block: Uint8Array): void => {
    if (isZero(block)) {
      if (pax) invalid(headerAt, 'a pax header with no entry after it');
      state = 'end';
      return;
    }
    const header = readTarHeader(block);
    if ('problem' in header) return invalid(headerAt, header.problem);
    if (header.type === 'x') {
      if (pax || header.size > maxPaxBytes) return invalid(headerAt, 'pax headers that no tar writer makes');
      paxBytes = Buffer.alloc(header.size);
      left = header.size;
    } else {
      left = pax?.size ?? header.size;
      beginFile(pax?.path ?? header.name, left, header.mtime);
      pax = undefined;
    }
    state = 'body';
    if (left === 0) onBodyEnd();
  };

  const onBodyEnd = (): void => {
    if (paxBytes) {
      const records = readPaxRecords(paxBytes);
      if ('problem' in records) return invalid(headerAt, records.problem);
      left = -paxBytes.length & (blockSize - 1);
      pax = records;
      paxBytes = undefined;
    } else if (current) {
      const { name, size, mtime, hash } = current;
      files.push({ name, size, sha256: hash.digest('hex'), mtime });
      left = (blockSize - (size % blockSize)) % blockSize;
      current = undefined;
    }
    state = left > 0 ? 'padding' : 'header';
  };

  const onBody = (piece: Uint8Array): void => {
    if (paxBytes) paxBytes.set(piece, paxBytes.length - left);
    else {
      current?.hash.update(piece);
      current?.observer?.(piece);
    }
    left -= piece.length;
    if (left === 0) onBodyEnd();
  };

  /** The header or end block that begins at `at`, once it is there whole; without copying where it lies in one chunk. */
  const block = (chunk: Uint8Array, at: number): Uint8Array | undefined => {
    if (scratched === 0) headerAt = passed + at;
    if (scratched === 0 && chunk.length - at >= blockSize) return chunk.subarray(at, at + blockSize);
    const piece = chunk.subarray(at, at + blockSize - scratched);
    scratch.set(piece, scratched);
    scratched += piece.length;
    return scratched === blockSize ? scratch : undefined;
  };

  const onTail = (piece: Uint8Array, at: number): void => {
    if (!tail) {
      const first = firstNonZero(piece);
      if (first < 0) return;
      tail = [];
      tailAt = passed + at + first;
      piece = piece.subarray(first);
    }
    tail.push(Buffer.from(piece)); // few bytes, and the caller's chunk is gone when they are shown
    if (tail.reduce((sum, part) => sum + part.length, 0) >= maxTailShown) failByTail(tail);
  };

  const failByTail = (parts: readonly Buffer[]): never => {
    const text = Buffer.concat(parts).subarray(0, maxTailShown);
    const said = serverWords(text) ?? quoted(text);
    return fail('archive-has-tail', tailAt, 'there is text after the end, so files are missing', said);
  };

  const write = (chunk: Uint8Array): void => {
    trail.add(chunk);
    for (let at = 0; at < chunk.length;) {
      if (state === 'after') {
        onTail(chunk.subarray(at), at);
        break;
      }
      if (state === 'body' || state === 'padding') {
        const piece = chunk.subarray(at, at + left);
        if (state === 'body') onBody(piece);
        else if (firstNonZero(piece) >= 0) invalid(passed + at, 'the filling after a file is not empty');
        else if ((left -= piece.length) === 0) state = 'header';
        at += piece.length;
        continue;
      }
      const before = scratched;
      const whole = block(chunk, at);
      at += whole === undefined ? scratched - before : blockSize - before;
      if (whole === undefined) continue;
      scratched = 0;
      if (state === 'header') onHeader(whole);
      else if (isZero(whole)) state = 'after';
      else invalid(headerAt, 'one empty block, where the end has two');
    }
    passed += chunk.length;
  };

  const end = (): TarScan => {
    if (tail) failByTail(tail);
    if (state === 'after' && passed % blockSize === 0)
      return { files, bytes: passed, offsets, ...(folder !== undefined && { folder }) };
    const missing = current ? `in ${current.name}, ${left} of its ${current.size} bytes are missing` : 'before its end';
    return fail('archive-torn', passed, passed === 0 ? 'it is empty' : `it breaks off ${missing}`, trail.words());
  };

  return { write, end };
}

const firstNonZero = (bytes: Uint8Array): number => bytes.findIndex((byte) => byte !== 0);

const isZero = (block: Uint8Array): boolean => block[0] === 0 && firstNonZero(block) < 0;
