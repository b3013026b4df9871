/** For the tests that hold our readers against other implementations. */
import { BackupError } from '../errors.ts';
import fc from 'fast-check';

/** The same inputs every time, but with `FUZZ_RUNS=5000` that many new ones. */
export const fuzzRuns = (usual: number): { readonly numRuns: number; readonly seed?: number } => {
  const wished = process.env['FUZZ_RUNS'];
  return wished === undefined ? { numRuns: usual, seed: 20_261_124 } : { numRuns: Number(wished) };
};

/** What happens to bytes on the way: some are flipped, lost, put in, sent twice. */
export const damage: fc.Arbitrary<(bytes: Buffer) => Buffer> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('flip', 'cut', 'drop', 'repeat', 'insert', 'zero'),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.oneof(
        { arbitrary: fc.integer({ min: 1, max: 8 }), weight: 4 },
        { arbitrary: fc.constantFrom(511, 512, 513, 1_024), weight: 1 },
      ),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 16 }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((steps) => (bytes) => steps.reduce((rest, step) => apply(rest, step), bytes));

type Step = { readonly kind: string; readonly at: number; readonly length: number; readonly bytes: Uint8Array };

const apply = (bytes: Buffer, { kind, at, length, bytes: put }: Step): Buffer => {
  const from = Math.floor(at * bytes.length);
  const [before, piece, after] = [
    bytes.subarray(0, from),
    bytes.subarray(from, from + length),
    bytes.subarray(from + length),
  ];
  switch (kind) {
    case 'flip':
      return Buffer.concat([before, piece.map((byte, index) => byte ^ (put[index % put.length] ?? 1)), after]);
    case 'zero':
      return Buffer.concat([before, Buffer.alloc(piece.length), after]);
    case 'cut':
      return Buffer.from(before);
    case 'drop':
      return Buffer.concat([before, after]);
    case 'repeat':
      return Buffer.concat([before, piece, piece, after]);
    default:
      return Buffer.concat([before, put, piece, after]);
  }
};

/** Cuts bytes at these fractions; empty pieces happen. */
export const cutAt = (bytes: Buffer, fractions: readonly number[]): Buffer[] => {
  const marks = [0, ...fractions.map((at) => Math.floor(at * bytes.length)).sort((a, b) => a - b), bytes.length];
  return marks.slice(1).map((end, index) => bytes.subarray(marks[index], end));
};

export const fractions = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });

/** `undefined` where our own refusal was thrown; anything else that is thrown is a fault. */
export const unlessRefused = async <T>(work: () => T | Promise<T>): Promise<T | undefined> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BackupError) return undefined;
    throw error;
  }
};
