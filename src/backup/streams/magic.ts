/** The first bytes of the metadata stores: what lacks them would wipe a server instead of restoring it. */
import { BackupError } from '../errors.ts';

export type MetadataKind = 'kv' | 'sql';

/** As many bytes as `problemOf` wants to see. */
export const headSize = 100;

const boltMagic = 0xed0cdaed;
const sqliteMagic = 'SQLite format 3\0';

const names = { kv: 'a bolt file', sql: 'an SQLite file' } as const;

/** What is wrong with a store that begins like this; `undefined` where it begins as it should. */
export const problemOf = (kind: MetadataKind, head: Uint8Array): string | undefined => {
  if (head.length === 0) return `it is empty instead of ${names[kind]}`;
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  const isRight =
    bytes.length >= headSize &&
    (kind === 'kv' ? bytes.readUInt32LE(16) === boltMagic : bytes.toString('latin1', 0, 16) === sqliteMagic);
  return isRight ? undefined : `it does not begin like ${names[kind]}`;
};

/**
 * Bytes of the whole store by the pages that its head counts; `undefined` where that is not said.
 * `head` is one without a problem.
 */
export const sizeByHead = (kind: MetadataKind, head: Uint8Array): number | undefined => {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  if (kind === 'kv') return bytes.readUInt32LE(24) * Number(bytes.readBigUInt64LE(56));
  if (bytes.readUInt32BE(24) !== bytes.readUInt32BE(92)) return undefined; // written by something that does not count
  const pageSize = bytes.readUInt16BE(16);
  return (pageSize === 1 ? 65_536 : pageSize) * bytes.readUInt32BE(28);
};

/**
 * Hands the store on, but not a byte of it before its head was seen to be right.
 * @throws BackupError `metadata-invalid`
 */
export async function* requireMagic(
  kind: MetadataKind,
  chunks: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  let head: Buffer | undefined = Buffer.alloc(0);
  for await (const chunk of chunks) {
    if (!head) yield chunk;
    else if ((head = Buffer.concat([head, chunk])).length >= headSize) {
      refuse(kind, head, file);
      yield head;
      head = undefined;
    }
  }
  if (head) refuse(kind, head, file);
}

const refuse = (kind: MetadataKind, head: Uint8Array, file: string): void => {
  const problem = problemOf(kind, head);
  if (problem !== undefined) throw new BackupError('metadata-invalid', `${file}: ${problem}`, { file });
};
