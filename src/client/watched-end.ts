import { failureBehind, failureInTable, type SaidFailure } from './in-stream-failure.ts';

/** Longer than any message that was seen, with the table around it. */
const kept = 16_384;
const quote = 34;

/**
 * Takes the pieces of a body, of which it keeps the end alone, then `undefined`: now it says whether the server
 * reported a failure there.
 */
export function watchedEnd(isText: boolean): (piece: Uint8Array | undefined) => SaidFailure | undefined {
  let tail = new Uint8Array();
  let quotes = 0;
  return (piece) => {
    if (piece === undefined) {
      const end = new TextDecoder().decode(tail);
      return (isText ? failureInTable(end, quotes) : undefined) ?? failureBehind(end);
    }
    if (isText) for (const byte of piece) if (byte === quote) quotes += 1;
    const last = piece.subarray(-kept);
    const joined = new Uint8Array(tail.length + last.length);
    joined.set(tail);
    joined.set(last, tail.length);
    tail = joined.subarray(-kept);
    return undefined;
  };
}
