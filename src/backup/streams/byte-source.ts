/** Chunks as one stream of bytes, to be read up to a mark or by count. */
import { createTrail } from './server-words.ts';

export type ByteSource = {
  /** The next `count` bytes; fewer where the stream ends. */
  readonly take: (count: number) => Promise<Buffer>;
  /** What stands before the mark, in pieces; the mark itself is passed over. Without a mark, all that is left. */
  readonly until: (mark: Buffer) => AsyncGenerator<Buffer, { readonly found: boolean }, undefined>;
  /** How many bytes were taken. */
  readonly offset: () => number;
  /** What the server says at the end of what came in so far. */
  readonly words: () => string | undefined;
  readonly close: () => Promise<void>;
};

const none = Buffer.alloc(0);

/** How many bytes at the end may be the beginning of the mark. */
const mayBegin = (bytes: Buffer, mark: Buffer): number => {
  for (let length = Math.min(mark.length - 1, bytes.length); length > 0; length -= 1)
    if (mark.compare(bytes, bytes.length - length, bytes.length, 0, length) === 0) return length;
  return 0;
};

export function createByteSource(chunks: AsyncIterable<Uint8Array>): ByteSource {
  const iterator = chunks[Symbol.asyncIterator]();
  let rest: Buffer = none;
  const trail = createTrail();
  let received = 0;

  const pull = async (): Promise<boolean> => {
    const next = await iterator.next();
    if (next.done === true) return false;
    const chunk = Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength);
    trail.add(chunk);
    received += chunk.length;
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]); // what was kept is shorter than a mark
    return true;
  };

  const cut = (length: number): Buffer => {
    const piece = rest.subarray(0, length);
    rest = rest.subarray(length);
    return piece;
  };

  return {
    take: async (count) => {
      while (rest.length < count && (await pull()));
      return cut(count);
    },
    async *until(mark) {
      for (;;) {
        const at = rest.indexOf(mark);
        const piece = cut(at < 0 ? rest.length - mayBegin(rest, mark) : at);
        if (at >= 0) cut(mark.length);
        if (piece.length > 0) yield piece;
        if (at >= 0) return { found: true };
        if (await pull()) continue;
        if (rest.length > 0) yield cut(rest.length);
        return { found: false };
      }
    },
    offset: () => received - rest.length,
    words: trail.words,
    close: async () => {
      await iterator.return?.();
    },
  };
}
