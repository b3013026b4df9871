/** Tars for tests: right ones, and ones that no server should send. */

export type MadeEntry = {
  readonly name: string;
  readonly content?: Uint8Array;
  /** Instead of the content's own size. */
  readonly size?: number;
  readonly type?: string;
  readonly link?: string;
  readonly mtime?: number;
  /** Done to the header after its checksum is set. */
  readonly spoil?: (header: Buffer) => void;
  /** Done before it is set. */
  readonly alter?: (header: Buffer) => void;
};

const block = 512;

export const endOfTar = Buffer.alloc(2 * block);

const octal = (value: number, width: number): string => `${value.toString(8).padStart(width - 1, '0')}\0`;

export const madeEntry = ({ name, content = Buffer.alloc(0), ...more }: MadeEntry): Buffer => {
  const header = Buffer.alloc(block);
  header.write(name, 0, 100);
  header.write(octal(0o644, 8), 100);
  header.write(octal(0, 8), 108);
  header.write(octal(0, 8), 116);
  header.write(octal(more.size ?? content.length, 12), 124);
  header.write(octal(more.mtime ?? 1_795_517_427, 12), 136);
  header.write(more.type ?? '0', 156);
  header.write(more.link ?? '', 157, 100);
  header.write('ustar\u000000', 257);
  more.alter?.(header);
  header.fill(' ', 148, 156);
  header.write(
    `${header
      .reduce((sum, byte) => sum + byte, 0)
      .toString(8)
      .padStart(6, '0')}\0 `,
    148,
  );
  more.spoil?.(header);
  return Buffer.concat([header, content, Buffer.alloc(-content.length & (block - 1))]);
};

export const madeTar = (...entries: readonly MadeEntry[]): Buffer =>
  Buffer.concat([...entries.map(madeEntry), endOfTar]);

/** A pax header with these records; the entry that it speaks of follows. */
export const madePax = (records: Readonly<Record<string, string>>): MadeEntry => {
  const lines = Object.entries(records).map(([key, value]) => {
    const rest = Buffer.byteLength(` ${key}=${value}\n`);
    const length = [1, 2, 3, 4].map((digits) => rest + digits).find((sum) => rest + String(sum).length === sum);
    return `${String(length)} ${key}=${value}\n`;
  });
  return { name: 'PaxHeaders.0/x', type: 'x', content: Buffer.from(lines.join('')) };
};
