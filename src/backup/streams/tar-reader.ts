/** The framing of a tar, read while it passes by: headers, bodies, filling, end, and what follows the end. */
import { readPaxRecords, type PaxValues } from './pax-records.ts';
import { blockSize, readTarHeader } from './tar-header.ts';

export type TarEntry = { readonly name: string; readonly size: number; readonly mtime: number };

export type TarSink = {
  /** `at`: where its header begins. */
  readonly begin: (entry: TarEntry, at: number) => void;
  /** Bytes of the entry that was begun; never empty. */
  readonly bytes: (piece: Uint8Array) => void;
  readonly end: () => void;
  /** Something but zeros after the end, from `at` on; called with each piece of it. */
  readonly tail: (piece: Uint8Array, at: number) => void;
  readonly invalid: (at: number, what: string) => never;
};

export type TarReader = {
  readonly write: (chunk: Uint8Array) => void;
  /** Bytes so far. */
  readonly passed: () => number;
  /** Of the entry that is under way, the bytes still to come; of none, `undefined`. */
  readonly missing: () => number | undefined;
  /** Whether the end was seen whole. */
  readonly ended: () => boolean;
};

const maxPaxBytes = 65_536;

export function createTarReader(sink: TarSink): TarReader {
  let state: 'header' | 'body' | 'filling' | 'end' | 'after' = 'header';
  let left = 0; // bytes of the body or of the filling still to come
  let filling = 0; // after the body that is under way
  let passed = 0; // bytes of all chunks before this one
  let headerAt = 0;
  let paxBytes: Buffer | undefined; // while a pax header is the body
  let pax: PaxValues | undefined;
  let tailBegun = false;
  const scratch = Buffer.alloc(blockSize);
  let scratched = 0; // bytes of a block that came in pieces

  const onHeader = (block: Uint8Array): void => {
    if (isZero(block)) {
      if (pax) sink.invalid(headerAt, 'a pax header with no entry after it');
      state = 'end';
      return;
    }
    const header = readTarHeader(block);
    if ('problem' in header) return sink.invalid(headerAt, header.problem);
    if (header.type === 'x') {
      if (pax || header.size > maxPaxBytes) return sink.invalid(headerAt, 'pax headers that no tar writer makes');
      paxBytes = Buffer.alloc(header.size);
      left = header.size;
    } else {
      left = pax?.size ?? header.size;
      sink.begin({ name: pax?.path ?? header.name, size: left, mtime: header.mtime }, headerAt);
      pax = undefined;
    }
    filling = (blockSize - (left % blockSize)) % blockSize;
    state = 'body';
    if (left === 0) onBodyEnd();
  };

  const onBody = (piece: Uint8Array): void => {
    if (paxBytes) paxBytes.set(piece, paxBytes.length - left);
    else sink.bytes(piece);
    left -= piece.length;
    if (left === 0) onBodyEnd();
  };

  const onBodyEnd = (): void => {
    if (paxBytes) {
      const records = readPaxRecords(paxBytes);
      if ('problem' in records) return sink.invalid(headerAt, records.problem);
      pax = records;
      paxBytes = undefined;
    } else sink.end();
    left = filling;
    state = left > 0 ? 'filling' : 'header';
  };

  const onFilling = (piece: Uint8Array, at: number): void => {
    if (firstNonZero(piece) >= 0) sink.invalid(at, 'the filling after a file is not empty');
    left -= piece.length;
    if (left === 0) state = 'header';
  };

  /** A header or a block of the end, once it is there whole; not copied where it lies within one chunk. */
  const onBlock = (block: Uint8Array): void => {
    if (state === 'header') onHeader(block);
    else if (isZero(block)) state = 'after';
    else sink.invalid(headerAt, 'one empty block, where the end has two');
  };

  const onPieceOfBlock = (chunk: Uint8Array, at: number): number => {
    if (scratched === 0) headerAt = passed + at;
    const wanted = blockSize - scratched;
    const piece = chunk.subarray(at, at + wanted);
    if (piece.length === blockSize) onBlock(piece);
    else {
      scratch.set(piece, scratched);
      scratched = (scratched + piece.length) % blockSize;
      if (scratched === 0) onBlock(scratch);
    }
    return piece.length;
  };

  const onTail = (piece: Uint8Array, at: number): void => {
    const first = tailBegun ? 0 : firstNonZero(piece);
    if (first < 0) return;
    tailBegun = true;
    sink.tail(piece.subarray(first), at + first);
  };

  const write = (chunk: Uint8Array): void => {
    for (let at = 0; at < chunk.length;) {
      if (state === 'header' || state === 'end') {
        at += onPieceOfBlock(chunk, at);
        continue;
      }
      const piece = state === 'after' ? chunk.subarray(at) : chunk.subarray(at, at + left);
      if (state === 'body') onBody(piece);
      else if (state === 'filling') onFilling(piece, passed + at);
      else onTail(piece, passed + at);
      at += piece.length;
    }
    passed += chunk.length;
  };

  return {
    write,
    passed: () => passed,
    missing: () => (state === 'body' && !paxBytes ? left : undefined),
    ended: () => state === 'after' && passed % blockSize === 0,
  };
}

const firstNonZero = (bytes: Uint8Array): number => bytes.findIndex((byte) => byte !== 0);

const isZero = (block: Uint8Array): boolean => block[0] === 0 && firstNonZero(block) < 0;
