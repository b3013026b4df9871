import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseLossless, printLossless } from './lossless-json.ts';

test.each<[string, string, unknown]>([
  ['a short integer', '[1,-2]', [1, -2]],
  ['a long one', '[18446744073709551615,-9223372036854775808]', [18446744073709551615n, -9223372036854775808n]],
  ['one at the end', '9007199254740993', 9007199254740993n],
  [
    'a long fraction',
    '[0.12345678901234567,12345678901234567.5,1234567890123456e2]',
    [0.12345678901234567, 12345678901234567.5, 1234567890123456e2],
  ],
  [
    'digits in a string',
    '{"1234567890123456":"\\"9007199254740993\\\\"}',
    { '1234567890123456': '"9007199254740993\\' },
  ],
])('%s', (_, text, want) => {
  expect(parseLossless(text)).toEqual(want);
});

test('what is not JSON is refused', () => {
  for (const text of ['', '{', '{"a":12345678901234567', '[01234567890123456789]', '"'.repeat(9)])
    expect(() => parseLossless(text)).toThrow(expect.objectContaining({ name: 'SyntaxError' }));
});

test('what is printed is read as it was, whatever strings it holds', () => {
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 3 },
      fc.string({ unit: fc.constantFrom('"', '\\', '9007199254740993', 'é', '\n', ' ', '\u2028') }),
      fc.bigInt({ min: 10n ** 15n, max: 2n ** 64n }),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0) && !/^-?\d{16,}$/.test(String(number))), // prettier-ignore
      fc.constantFrom(null, true),
      fc.array(tie('any'), { maxLength: 4 }),
      fc.dictionary(
        fc.string({ maxLength: 5 }).filter((key) => key !== '__proto__'),
        tie('any'),
        { maxKeys: 4, noNullPrototype: true },
      ),
    ),
  })).any;
  fc.assert(
    fc.property(value, fc.constantFrom(undefined, 2), (given, indent) => {
      expect(parseLossless(printLossless(given, indent))).toEqual(given);
    }),
    { numRuns: 300, seed: 1 },
  );
});
