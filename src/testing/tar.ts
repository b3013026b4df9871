/** Reads a tar as far as a check needs it: entries, header checksums, and what follows the end. */

const block = 512;

type TarEntry = { readonly name: string; readonly size: number; readonly checksumOk: boolean };

export type TarScan = {
  readonly entries: readonly TarEntry[];
  /** `zeros`: as it must be. `missing-end`: no two zero blocks, or cut off. `data`: bytes after the end, such as an error text that the server appended. */
  readonly afterEnd: 'zeros' | 'missing-end' | 'data';
  /** The bytes after the end where `afterEnd` is `data`. */
  readonly tail?: Uint8Array;
};

const text = (bytes: Uint8Array): string => {
  const end = bytes.indexOf(0);
  return new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end));
};

/** Sizes stand in octal, or, above 8 GiB, as big-endian bytes with the first bit set. */
const sizeOf = (field: Uint8Array): number => {
  if (((field[0] ?? 0) & 0x80) === 0) return Number.parseInt(text(field).trim() || '0', 8);
  return field.subarray(1).reduce((sum, byte) => sum * 256 + byte, 0);
};

/** The sum of the header's bytes, its own field counted as spaces. */
const checksum = (header: Uint8Array): number =>
  header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0);

const isZero = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0);

const entryOf = (header: Uint8Array): TarEntry => {
  const prefix = text(header.subarray(345, 500));
  const name = text(header.subarray(0, 100));
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    size: sizeOf(header.subarray(124, 136)),
    checksumOk: Number.parseInt(text(header.subarray(148, 156)).trim(), 8) === checksum(header),
  };
};

const endOf = (rest: Uint8Array): Pick<TarScan, 'afterEnd' | 'tail'> => {
  if (rest.length < 2 * block || !isZero(rest.subarray(0, 2 * block))) return { afterEnd: 'missing-end' };
  const tail = rest.subarray(2 * block);
  return isZero(tail) ? { afterEnd: 'zeros' } : { afterEnd: 'data', tail };
};

export const scanTar = (bytes: Uint8Array): TarScan => {
  const entries: TarEntry[] = [];
  let at = 0;
  while (at + block <= bytes.length) {
    const header = bytes.subarray(at, at + block);
    if (isZero(header)) return { entries, ...endOf(bytes.subarray(at)) };
    const entry = entryOf(header);
    if (!entry.checksumOk) return { entries: [...entries, entry], afterEnd: 'data', tail: bytes.subarray(at) };
    entries.push(entry);
    at += block + Math.ceil(entry.size / block) * block;
  }
  return { entries, afterEnd: 'missing-end' };
};

const octal = (value: number, width: number): string => `${value.toString(8).padStart(width - 1, '0')}\0`;

const headerOf = (name: string, size: number): Uint8Array => {
  const header = new Uint8Array(block);
  const put = (at: number, value: string) => {
    header.set(new TextEncoder().encode(value), at);
  };
  put(0, name);
  put(100, octal(0o600, 8));
  put(124, octal(size, 12));
  put(136, octal(0, 12));
  put(156, '0');
  put(257, 'ustar\u000000');
  put(148, `${checksum(header).toString(8).padStart(6, '0')}\0 `);
  return header;
};

/** A tar with entries of these names and sizes, their content zeros: a stand-in for one that was not stored. */
export const buildTar = (entries: readonly { readonly name: string; readonly size: number }[]): Uint8Array => {
  const blocks = entries.flatMap(({ name, size }) => [
    headerOf(name, size),
    new Uint8Array(Math.ceil(size / block) * block),
  ]);
  return Buffer.concat([...blocks, new Uint8Array(2 * block)]);
};
