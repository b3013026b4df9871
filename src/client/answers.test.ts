/** What a call gives back for what a server answers. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { notingServer, type NotingServer } from './fixtures.ts';
import { createClient, HttpError, ParseError, unwrap, type InfluxClient } from './index.ts';

let server: NotingServer;
let client: InfluxClient;

beforeAll(async () => {
  server = await notingServer();
  client = createClient({ url: server.url, token: 'a-token', retry: false });
});
afterAll(() => server.close());

const thrownBy = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (caught) {
    return caught;
  }
};

const json = { 'content-type': 'application/json; charset=utf-8' };
const query = { query: { org: 'o' }, body: 'buckets()' } as const;

test('JSON is data', async () => {
  server.answer({ headers: json, body: '{"buckets":[]}' });
  const result = await client.GET('/api/v2/buckets');
  expect(result).toMatchObject({ ok: true, status: 200, data: { buckets: [] }, operation: 'GET /api/v2/buckets' });
  expect(result.headers.get('content-type')).toBe(json['content-type']);
  expect(unwrap(result)).toEqual({ buckets: [] });
});

test('an integer that no number holds arrives with all its digits, a string that looks like one as a string', async () => {
  server.answer({
    headers: json,
    body: '{"results":[{"series":[{"values":[[1609459200000000001,1,"9007199254740993"]]}]}]}',
  });
  expect(unwrap(await client.GET('/query', { query: { db: 'd', q: 'select * from m', epoch: 'ns' } }))).toEqual({
    results: [{ series: [{ values: [[1609459200000000001n, 1, '9007199254740993']] }] }],
  });
});

test('CSV is a string', async () => {
  const csv = '#datatype,string\r\n,result\r\n,_result\r\n';
  server.answer({ headers: { 'content-type': 'text/csv; charset=utf-8' }, body: csv });
  expect(await client.POST('/api/v2/query', query)).toMatchObject({ ok: true, data: csv });
});

test('text is a string', async () => {
  server.answer({ headers: { 'content-type': 'text/plain; version=0.0.4' }, body: '# HELP a\na 1\n' });
  expect(await client.GET('/metrics')).toMatchObject({ ok: true, data: '# HELP a\na 1\n' });
});

const bytes = new Uint8Array([0, 255, 13, 10, 128]);

test.each([
  ['octet-stream', 'application/octet-stream', '/api/v2/backup/kv'],
  ['multipart', 'multipart/mixed; boundary=a', '/api/v2/backup/metadata'],
  ['a type that the contract does not list', 'application/x-tar', '/api/v2/backup/kv'],
] as const)('%s is bytes, untouched', async (_, type, path) => {
  server.answer({ headers: { 'content-type': type }, body: bytes });
  expect(await client.GET(path)).toMatchObject({ ok: true, data: bytes });
});

test('a stream is given before its end', async () => {
  server.answer({ headers: { 'content-type': 'application/octet-stream' }, body: bytes, stalls: true });
  const stream = unwrap(await client.GET('/api/v2/backup/kv', { parseAs: 'stream' }));
  const reader = stream.getReader();
  expect((await reader.read()).value).toEqual(bytes);
  await reader.cancel();
});

test.each([
  ['text', ''],
  ['bytes', new Uint8Array()],
] as const)('parseAs %s gives what it says, even for an answer without a body', async (parseAs, data) => {
  server.answer({ status: 204 });
  expect(await client.DELETE('/api/v2/labels/{labelID}', { path: { labelID: '1' }, parseAs })).toMatchObject({ data });
});

test('an answer without a body has no data, whatever its type', async () => {
  server.answer({ status: 204, headers: json });
  expect(await client.POST('/api/v2/write', { query: { org: 'o', bucket: 'b' }, body: 'm f=1' })).toMatchObject({
    ok: true,
    status: 204,
    data: undefined,
  });
  server.answer({ status: 200, headers: json });
  expect(await client.POST('/api/v2/restore/sql', { body: bytes })).toMatchObject({ ok: true, data: undefined });
});

test('HEAD has no data', async () => {
  server.answer({ status: 204, headers: { 'x-influxdb-version': 'v2' } });
  const result = await client.HEAD('/ping');
  expect(result).toMatchObject({ ok: true, data: undefined });
  expect(result.headers.get('x-influxdb-version')).toBe('v2');
});

test.each([429, 503] as const)('an empty %i is no success', async (status) => {
  server.answer({ status, headers: { 'retry-after': '3' } });
  const result = await client.GET('/api/v2/buckets');
  expect(result).toMatchObject({ ok: false, status, error: undefined, errorText: '' });
  expect(() => unwrap(result)).toThrow(`GET /api/v2/buckets answered ${status}`);
});

test.each([
  ['one document with a line feed', '{"code":"not found"}\n', { code: 'not found' }],
  ['a page of a proxy', '<html>no</html>', undefined],
  ['plain text', 'unauthorized access', undefined],
  ['a document that breaks off', '{"code":"inv', undefined],
])('a failure may hold %s', async (_, body, error) => {
  server.answer({ status: 400, headers: json, body });
  const result = await client.POST('/api/v2/restore/kv', { body: bytes });
  expect(result).toMatchObject({ ok: false, status: 400, error, errorText: body });
});

test.each([
  ['a page instead of JSON', { 'content-type': 'text/html' }, '<html>hello</html>'],
  ['JSON that breaks off', json, '{"buckets":[{"na'],
  ['a document and something else', json, '{"buckets":[]} and more'],
  ['a document and half of another', json, '{"buckets":[]}{"buckets":[{'],
])('a success with %s is a ParseError that shows its beginning', async (_, headers, body) => {
  server.answer({ headers, body });
  const error = await client.GET('/api/v2/buckets').catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(ParseError);
  expect(error).toMatchObject({ operation: 'GET /api/v2/buckets', status: 200, firstBytes: body.slice(0, 40) });
  expect(await client.GET('/api/v2/buckets', { parseAs: 'text' })).toMatchObject({ data: body });
});

test('a redirect is not followed: the method would change on the way', async () => {
  server.answer({ status: 301, headers: { location: '/elsewhere' } });
  const before = server.count();
  const result = await client.POST('/api/v2/labels', { body: { orgID: '1', name: 'l' } });
  expect(result).toMatchObject({ ok: false, status: 301 });
  expect(server.count()).toBe(before + 1);
});

test('unwrap throws all that is known of a failure', async () => {
  server.answer({
    status: 404,
    headers: { ...json, 'x-a': '1' },
    body: '{"code":"not found","message":"no such bucket"}',
  });
  const result = await client.GET('/api/v2/buckets/{bucketID}', { path: { bucketID: '1' } });
  const error = thrownBy(() => unwrap(result));
  expect(error).toBeInstanceOf(HttpError);
  expect(error).toMatchObject({
    name: 'HttpError',
    status: 404,
    code: 'not found',
    operation: 'GET /api/v2/buckets/{bucketID}',
    message: 'GET /api/v2/buckets/{bucketID} answered 404: not found: no such bucket',
    body: { code: 'not found', message: 'no such bucket' },
  });
});

test.each([
  ['the 1.x field', { body: '{"error":"database not found"}' }, 'answered 400: database not found'],
  ['the header', { headers: { 'x-platform-error-code': 'invalid' } }, 'answered 400: invalid: Bad Request'],
  ['the text', { body: 'no' }, 'answered 400: no'],
])('where there is no message, %s speaks', async (_, answer, message) => {
  server.answer({ status: 400, ...answer });
  const result = await client.GET('/api/v2/buckets');
  expect(() => unwrap(result)).toThrow(message);
});
