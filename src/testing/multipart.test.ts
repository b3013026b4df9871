import { expect, test } from '@jest/globals';
import { boundaryOf, joinMultipart, partName, splitMultipart } from './multipart.ts';

const parts = [
  { headers: [['content-disposition', 'attachment; name="kv"']] as const, bytes: Buffer.from([0, 13, 10, 255]) },
  {
    headers: [
      ['content-disposition', 'attachment; name="buckets"'],
      ['content-type', 'application/json'],
    ] as const,
    bytes: Buffer.from('[]'),
  },
];

test('parts come back as they were joined, binary bytes and line ends included', () => {
  const { parts: found, closed } = splitMultipart(joinMultipart({ parts, closed: true }, 'abc'), 'abc');
  expect(closed).toBe(true);
  expect(found.map(({ headers }) => partName(headers))).toEqual(['kv', 'buckets']);
  expect(found.map(({ bytes }) => [...bytes])).toEqual(parts.map(({ bytes }) => [...bytes]));
});

test('a body that was cut off is not closed', () => {
  const whole = joinMultipart({ parts, closed: true }, 'abc');
  expect(splitMultipart(whole.subarray(0, -9), 'abc').closed).toBe(false);
});

test.each([
  ['multipart/mixed; boundary=917e', '917e'],
  ['multipart/mixed; boundary="a b"', 'a b'],
  ['application/json', undefined],
])('the boundary of %s is %s', (type, boundary) => {
  expect(boundaryOf(type)).toBe(boundary);
});
