import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { decodeBody, encodeBody } from './body.ts';
import { joinMultipart } from './multipart.ts';
import { buildTar } from './tar.ts';

const type = (value: string) => [['content-type', value]] as const;
const bolt = Buffer.concat([Buffer.alloc(16), Buffer.from([0xed, 0xda, 0x0c, 0xed]), Buffer.from('operator-token')]);
const sqlite = Buffer.from('SQLite format 3\0remote-token', 'latin1');

const stored = [
  ['nothing', '', 'application/json', 'empty'],
  ['JSON', '{"a":1}', 'application/json; charset=utf-8', 'json'],
  ['JSON without a content type', '{"a":1}', '', 'json'],
  ['JSON under a text type', '{"1":45}\n', 'text/plain; charset=utf-8', 'json'],
  ['glued documents', '{"a":1}{"b":2}', 'application/json', 'text'],
  ['CSV', 'a,b\r\n1,2\r\n', 'text/csv', 'text'],
  ['text under a JSON type', 'm f=1', 'application/json', 'text'],
] as const;

test.each(stored)('%s is kept exactly', (_, text, contentType, kind) => {
  const body = encodeBody(Buffer.from(text), type(contentType));
  expect(body.kind).toBe(kind);
  expect(Buffer.from(decodeBody(body, type(contentType))).toString()).toBe(text);
});

test('octet-stream is binary even where it reads as text', () => {
  expect(encodeBody(Buffer.from('plain'), type('application/octet-stream'), { keepBinary: 10 })).toMatchObject({
    kind: 'base64',
    size: 5,
  });
  expect(encodeBody(Buffer.from('plain'), type('application/octet-stream')).kind).toBe('structure');
});

const neverStored = [
  ['bolt', bolt],
  ['sqlite', sqlite],
] as const;

test.each(neverStored)('a %s file is only named, whatever type it has and however small it is', (of, bytes) => {
  for (const contentType of ['application/octet-stream', 'text/plain', '']) {
    expect(encodeBody(bytes, type(contentType), { keepBinary: 4096 })).toMatchObject({
      kind: 'structure',
      structure: { of },
    });
  }
});

test('a tar under text/plain keeps its entries and no content', () => {
  const tar = buildTar([{ name: 'b/autogen/1/1.tsm', size: 70_000 }]);
  expect(encodeBody(tar, type('text/plain; charset=utf-8'))).toEqual({
    kind: 'structure',
    structure: { of: 'tar', entries: [{ name: 'b/autogen/1/1.tsm', sizeClass: '<=16MiB' }], afterEnd: 'zeros' },
  });
});

test('parts of a multipart body are kept each by its own kind, and a stand-in has the same structure', () => {
  const headers = type('multipart/mixed; boundary=0c0c');
  const parts = [
    { headers: [['content-disposition', 'attachment; name="kv"']] as const, bytes: bolt },
    { headers: [['content-disposition', 'attachment; name="sql"']] as const, bytes: sqlite },
    { headers: [['content-type', 'application/json; charset=utf-8']] as const, bytes: Buffer.from('[{"a":1}]\n') },
  ];
  const body = encodeBody(joinMultipart({ parts, closed: true }, '0c0c'), headers);
  expect(JSON.stringify(body)).not.toMatch(/operator-token|remote-token/);
  expect(encodeBody(decodeBody(body, headers), headers)).toEqual(body);
});

test('a body that repeats an earlier one is built from it: compressed, then cut off', () => {
  const earlier = Buffer.from('x'.repeat(500));
  const bytes = decodeBody({ kind: 'same-as', exchange: '001', wrap: 'gzip', first: 12 }, [], () => earlier);
  expect([...bytes]).toEqual([...gzipSync(earlier).subarray(0, 12)]);
});
