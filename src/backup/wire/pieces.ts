/** A body piece by piece as it came: iterating a stream of Node's would join what has gathered, which copies it. */
import type { IncomingMessage } from 'node:http';

export type Pieces = {
  /** `undefined` at the end. Throws where the body broke off. */
  readonly next: () => Promise<Uint8Array | undefined>;
  /** Bytes that came and were not asked for yet. */
  readonly waiting: () => number;
};

/** As many bytes as come from the socket at once. */
const mostWaiting = 131_072;

export function piecesOf(response: IncomingMessage): Pieces {
  const queue: Uint8Array[] = [];
  let bytes = 0;
  let failure: Error | undefined;
  let wake: (() => void) | undefined;
  const rouse = (): void => {
    wake?.();
    wake = undefined;
  };
  response.on('data', (piece: Uint8Array) => {
    queue.push(piece);
    bytes += piece.length;
    if (bytes >= mostWaiting) response.pause();
    rouse();
  });
  response.once('end', rouse);
  response.once('error', (error) => (failure = error));
  response.once('close', rouse); // comes after `end` and after `error`
  return {
    waiting: () => bytes,
    next: async () => {
      while (queue.length === 0) {
        if (response.readableEnded) return undefined;
        if (response.closed) throw failure ?? new Error('the connection was closed');
        await new Promise<void>((resolve) => (wake = resolve));
      }
      const piece = queue.shift();
      bytes -= piece?.length ?? 0;
      if (bytes < mostWaiting && response.isPaused()) response.resume();
      return piece;
    },
  };
}
