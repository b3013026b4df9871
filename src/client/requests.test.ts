/** What arrives at a server, byte for byte. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { notingServer, type NotingServer } from './fixtures.ts';
import { createClient, type FetchInit, type InfluxClient } from './index.ts';

let server: NotingServer;
let client: InfluxClient;

beforeAll(async () => {
  server = await notingServer();
  client = createClient({ url: server.url, token: 'a-token' });
});
beforeEach(() => {
  server.answer({ status: 204 });
});
afterAll(() => server.close());

const write = { query: { org: 'o', bucket: 'b' } };

test('line protocol is sent as it is, not as a JSON string', async () => {
  await client.POST('/api/v2/write', { ...write, body: 'm,t=a f=1 1\nm f="ü" 2\n' });
  const { method, url, headers, text } = server.arrived();
  expect({ method, url, text }).toEqual({
    method: 'POST',
    url: '/api/v2/write?org=o&bucket=b',
    text: 'm,t=a f=1 1\nm f="ü" 2\n',
  });
  expect(headers).toMatchObject({ 'content-type': 'text/plain; charset=utf-8', authorization: 'Token a-token' });
});

const everyByte = Uint8Array.from({ length: 256 }, (_, index) => index);

test.each([
  ['a Uint8Array', () => everyByte],
  ['a part of a larger buffer', () => new Uint8Array([9, ...everyByte, 9]).subarray(1, 257)],
  ['a Blob, whatever its type', () => new Blob([everyByte], { type: 'image/png' })],
  ['a stream', () => new Blob([everyByte]).stream()],
])('%s arrives byte for byte', async (_, body) => {
  await client.POST('/api/v2/restore/shards/{shardID}', { path: { shardID: 1 }, body: body() });
  const { url, bytes, headers } = server.arrived();
  expect({ url, bytes }).toEqual({ url: '/api/v2/restore/shards/1', bytes: everyByte });
  expect(headers['content-type']).not.toBe('image/png');
});

test('compressed line protocol goes as bytes under the type of the operation', async () => {
  await client.POST('/api/v2/write', { ...write, body: everyByte, headers: { 'Content-Encoding': 'gzip' } });
  expect(server.arrived().headers).toMatchObject({ 'content-type': 'text/plain', 'content-encoding': 'gzip' });
});

test('an object is sent as JSON', async () => {
  await client.POST('/api/v2/labels', { body: { orgID: '1', name: 'ü' } });
  expect(server.arrived().text).toBe('{"orgID":"1","name":"ü"}');
  expect(server.arrived().headers['content-type']).toBe('application/json');
});

test('the body decides between the media types of an operation', async () => {
  await client.POST('/api/v2/query', { query: { org: 'o' }, body: 'buckets()' });
  expect(server.arrived()).toMatchObject({ text: 'buckets()', headers: { 'content-type': 'application/vnd.flux' } });
  await client.POST('/api/v2/query', { query: { org: 'o' }, body: { query: 'buckets()' } });
  expect(server.arrived().headers['content-type']).toBe('application/json');
});

test('a content type among the headers is the one that is sent', async () => {
  const headers = { 'content-type': 'text/yml' };
  await client.POST('/api/v2/templates/apply', { body: 'a: 1', headers });
  expect(server.arrived()).toMatchObject({ text: 'a: 1', headers });
});

test('a request without a body has no content type', async () => {
  await client.GET('/api/v2/buckets');
  expect(server.arrived().headers).not.toHaveProperty('content-type');
});

test('path and query are escaped, lists repeat their name, what is undefined stays out', async () => {
  await client.GET('/api/v2/buckets/{bucketID}', { path: { bucketID: 'a/b c' } });
  expect(server.arrived().url).toBe('/api/v2/buckets/a%2Fb%20c');
  await client.GET('/api/v2/dashboards', { query: { id: ['1', '2'], limit: 3 } });
  expect(server.arrived().url).toBe('/api/v2/dashboards?id=1&id=2&limit=3');
});

test.each([
  ['token', { token: ' t\n' }, 'Token t'],
  ['bearer', { bearer: 'j' }, 'Bearer j'],
  ['name and password', { username: 'ü', password: 'p:1' }, `Basic ${Buffer.from('ü:p:1').toString('base64')}`],
  ['nothing', { none: true as const }, undefined],
])('a client with another credential, %s, sends that', async (_, auth, header) => {
  await client.withAuth(auth).GET('/api/v2/me');
  expect(server.arrived().headers.authorization).toBe(header);
});

test('headers of the client go with every request; a call may name them anew', async () => {
  const named = createClient({ url: server.url, headers: { 'X-A': '1', 'x-b': '2' } });
  await named.GET('/ping', { headers: { 'x-a': '3' } });
  expect(server.arrived().headers).toMatchObject({ 'x-a': '3', 'x-b': '2' });
});

test.each(['/influx', '/influx/'])('a path in the URL stays before the path of the operation: %s', async (prefix) => {
  const below = createClient({ url: server.url + prefix });
  await below.GET('/ping');
  expect(server.arrived().url).toBe('/influx/ping');
  await below.send({ method: 'GET', path: '/ping' });
  expect(server.arrived().url).toBe('/influx/ping');
});

test.each(['', '.', '..'])('a path value that leads elsewhere is refused: %j', async (userID) => {
  const before = server.count();
  const path = { orgID: '1', userID };
  await expect(client.DELETE('/api/v2/orgs/{orgID}/members/{userID}', { path })).rejects.toThrow(
    /must be given, and be no dots/,
  );
  expect(server.count()).toBe(before);
  await client.DELETE('/api/v2/orgs/{orgID}/members/{userID}', { path: { orgID: '..%2f', userID: '%2e%2e' } });
  expect(server.arrived().url).toBe('/api/v2/orgs/..%252f/members/%252e%252e');
});

test('a legacy path is called where it is served', async () => {
  await client.GET('/private/legacy/authorizations');
  expect(server.arrived().url).toBe('/private/legacy/authorizations');
});

test('fetch is given an address and plain values, and is looked up at the call', async () => {
  const given: (readonly [unknown, FetchInit])[] = [];
  const taking = createClient({
    url: server.url,
    token: 't',
    fetch: (address, init) => {
      given.push([address, init]);
      return fetch(address, init);
    },
  });
  await taking.POST('/api/v2/write', { ...write, body: 'm f=1' });
  expect(given).toEqual([
    [
      `${server.url}/api/v2/write?org=o&bucket=b`,
      {
        method: 'POST',
        headers: { authorization: 'Token t', 'content-type': 'text/plain; charset=utf-8' },
        body: new TextEncoder().encode('m f=1'),
        signal: expect.any(AbortSignal),
        redirect: 'manual',
      },
    ],
  ]);

  const before = globalThis.fetch;
  try {
    globalThis.fetch = () => Promise.resolve(new Response('{"id":"later"}'));
    expect(await client.GET('/api/v2/me')).toMatchObject({ ok: true, data: { id: 'later' } });
  } finally {
    globalThis.fetch = before;
  }
});

test('a bigint is sent as its digits: in a path, a query and however deep in a body', async () => {
  server.answer({ status: 200, headers: { 'content-type': 'application/octet-stream' } });
  await client.GET('/api/v2/backup/shards/{shardID}', { path: { shardID: 2n ** 63n } });
  expect(server.arrived().url).toBe('/api/v2/backup/shards/9223372036854775808');
  await client.PATCH('/api/v2/buckets/{bucketID}', {
    path: { bucketID: '1' },
    body: { retentionRules: [{ type: 'expire', everySeconds: 9007199254740993n }] },
  });
  expect(server.arrived().text).toBe('{"retentionRules":[{"type":"expire","everySeconds":9007199254740993}]}');
});
