/** One header block of a tar, read and checked; ustar as POSIX.1-2001 has it, which is what the server writes. */

export const blockSize = 512;

export type TarHeader = {
  readonly name: string;
  readonly size: number;
  /** Seconds since 1970. */
  readonly mtime: number;
  /** `0`: a file; `x`: records in pax format for the entry that follows. */
  readonly type: '0' | 'x';
};

const kindNames: Readonly<Record<string, string>> = {
  '1': 'a hard link',
  '2': 'a symbolic link',
  '3': 'a character device',
  '4': 'a block device',
  '5': 'a folder',
  '6': 'a pipe',
  g: 'a global pax header',
  K: 'a GNU long link',
  L: 'a GNU long name',
  S: 'a sparse file',
};

const field = (header: Uint8Array, at: number, length: number): string => {
  const bytes = Buffer.from(header.buffer, header.byteOffset + at, length);
  const end = bytes.indexOf(0);
  return bytes.toString('utf8', 0, end < 0 ? length : end);
};

/** Digits with blanks around them, nothing else; `undefined` where it is not so. */
const octal = (header: Uint8Array, at: number, length: number): number | undefined => {
  const digits = field(header, at, length).trim();
  return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : undefined;
};

/** The sum of all bytes, the checksum's own field counted as blanks. */
const sumOf = (header: Uint8Array): number => {
  let sum = 8 * 32;
  for (let at = 0; at < blockSize; at += 1) if (at < 148 || at >= 156) sum += header[at] ?? 0;
  return sum;
};

/** The header, or what is wrong with it. */
export const readTarHeader = (header: Uint8Array): TarHeader | { readonly problem: string } => {
  if (octal(header, 148, 8) !== sumOf(header)) return { problem: 'the checksum of this header does not match' };
  if (field(header, 257, 6) !== 'ustar') return { problem: 'this header is not of the ustar format' };
  const size = octal(header, 124, 12);
  const mtime = octal(header, 136, 12);
  if (size === undefined || mtime === undefined) return { problem: 'a number in this header is not octal' };
  const type = field(header, 156, 1);
  if (type !== '' && type !== '0' && type !== 'x')
    return { problem: `${kindNames[type] ?? 'an entry of an unknown type'} is no part of a shard` };
  const prefix = field(header, 345, 155);
  const name = field(header, 0, 100);
  return { name: prefix === '' ? name : `${prefix}/${name}`, size, mtime, type: type === 'x' ? 'x' : '0' };
};
