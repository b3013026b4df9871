/** What a binary body is, told by its first bytes: what is recognised here is never stored as it came. */

export type Magic = 'bolt' | 'sqlite' | 'gzip' | 'tar';

const startsWith = (bytes: Uint8Array, at: number, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[at + index] === byte);

const ascii = (text: string): number[] => Array.from(text, (char) => char.charCodeAt(0));

const isEmptyTar = (bytes: Uint8Array): boolean =>
  bytes.length >= 1024 && bytes.length % 512 === 0 && bytes.every((byte) => byte === 0);

/** Each kind with its mark and the way to recognise it; the first that fits wins. */
const magics: readonly {
  readonly of: Magic;
  readonly mark: string;
  readonly fits: (bytes: Uint8Array) => boolean;
}[] = [
  { of: 'bolt', mark: 'ED0CDAED', fits: (bytes) => startsWith(bytes, 16, [0xed, 0xda, 0x0c, 0xed]) },
  { of: 'sqlite', mark: 'SQLite format 3', fits: (bytes) => startsWith(bytes, 0, ascii('SQLite format 3\0')) },
  { of: 'gzip', mark: '1F8B', fits: (bytes) => startsWith(bytes, 0, [0x1f, 0x8b]) },
  { of: 'tar', mark: 'ustar', fits: (bytes) => startsWith(bytes, 257, ascii('ustar')) || isEmptyTar(bytes) },
];

export const magicOf = (bytes: Uint8Array): { readonly of: Magic; readonly mark: string } | undefined =>
  magics.find((magic) => magic.fits(bytes));
