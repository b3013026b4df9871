/** Walks MessagePack without building what it holds: https://github.com/msgpack/msgpack/blob/master/spec.md */

/** How many bytes follow a first byte, or how many values: `[bytes, values]`. */
type Step = { readonly skip: number; readonly values: number };

const fixed = (skip: number, values = 0): Step => ({ skip, values });

const sized = (view: DataView, at: number, width: 1 | 2 | 4): number =>
  width === 1 ? view.getUint8(at) : width === 2 ? view.getUint16(at) : view.getUint32(at);

const plain: Readonly<Record<number, number>> = {
  ...{
    0xc0: 0,
    0xc2: 0,
    0xc3: 0,
    0xca: 4,
    0xcb: 8,
    0xcc: 1,
    0xcd: 2,
    0xce: 4,
    0xcf: 8,
    0xd0: 1,
    0xd1: 2,
    0xd2: 4,
    0xd3: 8,
  },
  ...{ 0xd4: 2, 0xd5: 3, 0xd6: 5, 0xd7: 9, 0xd8: 17 },
};
const lengths: Readonly<Record<number, 1 | 2 | 4>> = { 0xc4: 1, 0xc5: 2, 0xc6: 4, 0xd9: 1, 0xda: 2, 0xdb: 4 };
const extensions: Readonly<Record<number, 1 | 2 | 4>> = { 0xc7: 1, 0xc8: 2, 0xc9: 4 };
const lists: Readonly<Record<number, readonly [width: 2 | 4, each: 1 | 2]>> = {
  ...{ 0xdc: [2, 1], 0xdd: [4, 1], 0xde: [2, 2], 0xdf: [4, 2] },
};

const stepAt = (view: DataView, at: number): Step | undefined => {
  const first = view.getUint8(at);
  if (first < 0x80 || first >= 0xe0) return fixed(1);
  if (first < 0x90) return fixed(1, 2 * (first & 0x0f));
  if (first < 0xa0) return fixed(1, first & 0x0f);
  if (first < 0xc0) return fixed(1 + (first & 0x1f));
  const bytes = plain[first];
  if (bytes !== undefined) return fixed(1 + bytes);
  const length = lengths[first] ?? extensions[first];
  if (length !== undefined) return fixed(1 + length + sized(view, at + 1, length) + (first in extensions ? 1 : 0));
  const list = lists[first];
  return list === undefined ? undefined : fixed(1 + list[0], sized(view, at + 1, list[0]) * list[1]);
};

/** Whether the bytes are whole values, one after the other, and nothing else. */
export const isMsgpack = (bytes: Uint8Array): boolean => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let [at, open] = [0, 0];
  try {
    while (at < bytes.length) {
      const step = stepAt(view, at);
      if (step === undefined) return false;
      at += step.skip;
      open = Math.max(open - 1, 0) + step.values;
    }
  } catch (error) {
    if (error instanceof RangeError) return false; // a length that ends outside of the bytes
    throw error;
  }
  return at === bytes.length && open === 0;
};
