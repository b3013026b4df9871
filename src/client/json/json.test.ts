/** Integers of any length, held against `JSON.parse` and against what was written. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { jsonDocuments } from './json-documents.ts';
import { parseJson } from './parse-json.ts';
import { printJson } from './print-json.ts';

test.each<[string, string, unknown]>([
  ['the last safe integer', '9007199254740991', 9007199254740991],
  ['the first that is not', '9007199254740992', 9007199254740992n],
  ['the same below zero', '[-9007199254740991,-9007199254740992]', [-9007199254740991, -9007199254740992n]],
  ['64 bits', '[18446744073709551615,-9223372036854775808]', [18446744073709551615n, -9223372036854775808n]],
  ['more than 64 bits', `1${'0'.repeat(400)}`, 10n ** 400n],
  ['blanks around it', ' \n\t{ "a" :\r\n 9007199254740993 } ', { a: 9007199254740993n }],
  ['a time in nanoseconds among others', '[1609459200000000001,1,"a"]', [1609459200000000001n, 1, 'a']],
  ['a long fraction', '[0.12345678901234567,12345678901234567.5]', [0.12345678901234567, 12345678901234567.5]],
  ['an exponent', '[12345678901234567e2,1E30,-1e+17]', [12345678901234567e2, 1e30, -1e17]],
  ['a whole number with a point', '[12345678901234567.0,9007199254740993]', [12345678901234567.0, 9007199254740993n]],
  ['digits in a string', '["9007199254740993",": 9007199254740993,"]', ['9007199254740993', ': 9007199254740993,']],
  ['digits in a name', '{"9007199254740993":1}', { '9007199254740993': 1 }],
  ['quotes and slashes before it', '["\\"","\\\\","\\\\\\"",9007199254740993]', ['"', '\\', '\\"', 9007199254740993n]],
  [
    'everything else',
    '[null,true,false,"",[],{},9007199254740993]',
    [null, true, false, '', [], {}, 9007199254740993n],
  ],
  ['a name twice', '{"a":1,"a":9007199254740993}', { a: 9007199254740993n }],
])('%s', (_, text, want) => {
  expect(parseJson(text)).toEqual(want);
});

test('a field named __proto__ is a field', () => {
  const parsed = parseJson('{"__proto__":{"a":9007199254740993}}');
  expect(Object.entries(parsed as object)).toEqual([['__proto__', { a: 9007199254740993n }]]);
  expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
});

test('zero keeps its sign, as with JSON.parse', () => {
  expect(parseJson('[-0,9007199254740993]')).toEqual([-0, 9007199254740993n]);
});

test('a string of millions of escapes is no trouble', () => {
  const text = '\\"'.repeat(2_000_000);
  expect(parseJson(`{"a":${JSON.stringify(text)},"b":9007199254740993}`)).toEqual({ a: text, b: 9007199254740993n });
});

test.each(['', '{', '{"a":12345678901234567', '[01234567890123456789]', '"'.repeat(9), '[12345678901234567890,]'])(
  'what is no JSON is refused: %s',
  (text) => {
    expect(() => parseJson(text)).toThrow(expect.objectContaining({ name: 'SyntaxError' }));
  },
);

const strings = fc.string({ unit: fc.constantFrom('"', '\\', ':', ',', '9007199254740993', 'é', '\n', ' ', '\ud800') });
const numbers = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((one) => !/^-?\d{16,}$/.test(String(one)));
const values = (...leaves: fc.Arbitrary<unknown>[]) =>
  fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 4 },
      strings,
      numbers.filter((one) => !Object.is(one, -0)),
      fc.constantFrom(null, true, false),
      ...leaves,
      fc.array(tie('any'), { maxLength: 4 }),
      fc.dictionary(fc.oneof(strings, fc.constant('__proto__')), tie('any'), { maxKeys: 4, noNullPrototype: true }),
    ),
  })).any;
const large = fc.bigInt({ min: 2n ** 53n, max: 2n ** 70n }).chain((one) => fc.constantFrom(one, -one));
const settings = { numRuns: 500, seed: 1 };

test('without a long integer it gives what JSON.parse gives, also where the precise reading was needed', () => {
  fc.assert(
    fc.property(values(), fc.constantFrom(undefined, 1), (value, indent) => {
      const text = JSON.stringify(value, undefined, indent);
      const native: unknown = JSON.parse(text);
      expect(parseJson(text)).toEqual(native);
      expect(parseJson(`[9007199254740993,${text}]`)).toEqual([9007199254740993n, native]);
    }),
    settings,
  );
});

test('what is printed with bigints in it is read as it was', () => {
  fc.assert(
    fc.property(values(large), fc.constantFrom(undefined, 2), (value, indent) => {
      expect(parseJson(printJson(value, indent))).toEqual(value);
    }),
    settings,
  );
});

test('it takes and refuses the same texts as JSON.parse', () => {
  const takes = (parse: (text: string) => unknown, text: string): boolean => {
    try {
      parse(text);
      return true;
    } catch {
      return false;
    }
  };
  const cuts = fc.tuple(
    values(large),
    fc.nat(),
    fc.constantFrom('', ',', '"', '0', '\\', ' ', '9007199254740993', '}'),
  );
  fc.assert(
    fc.property(cuts, ([value, at, added]) => {
      const text = printJson(value);
      const place = at % (text.length + 1);
      const changed = text.slice(0, place) + added + text.slice(place + (at % 2));
      expect(takes(parseJson, changed)).toBe(takes(JSON.parse, changed));
    }),
    settings,
  );
});

test('bigints are printed as digits, however deep, also where all of them were given a toJSON', () => {
  const value = { a: [{ b: 2n ** 64n }], c: 'n1', d: 's', '"n': -1n, e: undefined, f: new Date(0) };
  const text = '{"a":[{"b":18446744073709551616}],"c":"n1","d":"s","\\"n":-1,"f":"1970-01-01T00:00:00.000Z"}';
  expect(printJson(value)).toBe(text);
  Object.defineProperty(BigInt.prototype, 'toJSON', { value: () => 'text', configurable: true });
  try {
    expect(printJson(value)).toBe(text);
  } finally {
    Reflect.deleteProperty(BigInt.prototype, 'toJSON');
  }
});

test('without a bigint the text is that of JSON.stringify', () => {
  fc.assert(
    fc.property(values(), (value) => {
      expect(printJson(value)).toBe(JSON.stringify(value));
    }),
    settings,
  );
});

test.each<[string, string, readonly unknown[], string]>([
  ['one', '{"a":1}\n', [{ a: 1 }], ''],
  ['two in a row', '{"a":"}{\\""}{"b":[{}]}', [{ a: '}{"' }, { b: [{}] }], ''],
  ['one a line', '{"a":1}\n{"a":9007199254740993}\n', [{ a: 1 }, { a: 9007199254740993n }], ''],
  ['one and text', '{"a":1} and more', [{ a: 1 }], 'and more'],
  ['one that breaks off', '{"a":1}{"b":[1,', [{ a: 1 }], '{"b":[1,'],
  ['text before one', 'no: {"a":1}', [], 'no: {"a":1}'],
  ['none', '', [], ''],
  ['a closing bracket too many', '}{"a":1}', [], '}{"a":1}'],
  ['a page', '<p id="a">{}</p>', [], '<p id="a">{}</p>'],
])('documents: %s', (_, text, documents, rest) => {
  expect(jsonDocuments(text)).toEqual({ documents, rest });
});

test('as many documents as are glued together', () => {
  fc.assert(
    fc.property(
      fc.array(
        values(large).filter((one) => typeof one === 'object' && one !== null),
        { minLength: 1 },
      ),
      (all) => {
        expect(jsonDocuments(all.map((one) => printJson(one)).join('\n'))).toEqual({ documents: all, rest: '' });
      },
    ),
    { ...settings, numRuns: 100 },
  );
});
