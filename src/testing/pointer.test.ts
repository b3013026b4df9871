import { expect, test } from '@jest/globals';
import { itemSegments } from './list-items.ts';
import { readAnswer, resolvePointer } from './pointer.ts';

const json = [['content-type', 'application/json']] as const;
const buckets = {
  buckets: [
    { id: '1', name: 'live-a' },
    { id: '2', name: 'live-b/c' },
  ],
  links: { self: '/x/00000000000000aa?org=00000000000000bb' },
};
const answer = readAnswer(
  [...json, ['location', '/api/v2/stacks/00000000000000cc'], ['set-cookie', 'session=s3cret; Path=/']],
  Buffer.from(JSON.stringify(buckets)),
);
const canonical = (value: string | number) => String(value).replace('live', 'acme');

test.each([
  ['body/buckets/[name=acme-a]/id', '1'],
  ['body/buckets/[name=acme-b~1c]/id', '2'],
  ['body/buckets/[1]/id', '2'],
  ['body/buckets/[name=other]/id', undefined],
  ['body/links/self#1', '00000000000000bb'],
  ['header/location#0', '00000000000000cc'],
  ['header/set-cookie/session', 's3cret'],
  ['header/missing', undefined],
])('%s is %s', (pointer, value) => {
  expect(resolvePointer(answer, pointer, canonical)).toBe(value);
});

test('a part of a multipart answer is found by its name', () => {
  const body =
    '--b\r\nContent-Disposition: attachment; name="buckets"\r\nContent-Type: application/json\r\n\r\n[{"name":"x","id":7}]\r\n--b--\r\n';
  const multipart = readAnswer([['content-type', 'multipart/mixed; boundary=b']], Buffer.from(body));
  expect(resolvePointer(multipart, 'part/buckets/[name=x]/id')).toBe(7);
});

test.each([
  ['by name where names differ', [{ name: 'a' }, { name: 'b' }], ['[name=a]', '[name=b]']],
  ['each by what is its own', [{ name: '_tasks' }, { name: '_tasks' }, { name: 'b' }], ['[0]', '[1]', '[name=b]']],
  [
    'by another key where names repeat',
    [
      { name: 'a', startTime: '1' },
      { name: 'a', startTime: '2' },
    ],
    ['[startTime=1]', '[startTime=2]'],
  ],
  ['by place where nothing tells them apart', [{ id: 1 }, { id: 2 }], ['[0]', '[1]']],
  ['by place where they are no records', ['a', 'b'], ['[0]', '[1]']],
])('items are named %s', (_, items, segments) => {
  expect(itemSegments(items)).toEqual(segments);
});
