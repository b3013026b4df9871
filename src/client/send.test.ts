/** Requests to the letter. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { notingServer, type NotingServer } from './fixtures.ts';
import { createClient, type InfluxClient } from './index.ts';

let server: NotingServer;
let client: InfluxClient;
beforeAll(async () => {
  server = await notingServer();
  client = createClient({ url: server.url, token: 'a-token' });
});
beforeEach(() => {
  server.answer({ status: 400, headers: { 'content-type': 'application/json' }, body: '{"broken' });
});
afterAll(() => server.close());

test('nothing is added but the credential, and the answer comes as it is', async () => {
  const response = await client.send({ method: 'POST', path: '/api/v2/labels?a=%20&a', body: '{"name":' });
  const { method, url, text, headers } = server.arrived();
  expect({ method, url, text }).toEqual({ method: 'POST', url: '/api/v2/labels?a=%20&a', text: '{"name":' });
  expect(headers).not.toHaveProperty('content-type');
  expect(headers.authorization).toBe('Token a-token');
  expect([response.status, await response.text()]).toEqual([400, '{"broken']);
});

test('headers may repeat; an authorization among them is the one that is sent', async () => {
  await client.send({
    method: 'GET',
    path: '/ping',
    headers: [
      ['X-A', '1'],
      ['x-a', '2'],
      ['Authorization', 'Token other'],
    ],
  });
  expect(server.arrived().headers).toMatchObject({ 'x-a': '1, 2', authorization: 'Token other' });
});

test('a query is added to the path', async () => {
  await client.send({ method: 'GET', path: '/a?b=1', query: { c: 'ü', d: 2 } });
  expect(server.arrived().url).toBe('/a?b=1&c=%C3%BC&d=2');
});

test('bytes and blobs arrive as they are', async () => {
  const bytes = new Uint8Array([0, 255]);
  await client.send({ method: 'PUT', path: '/a', body: new Blob([bytes], { type: 'image/png' }) });
  expect(server.arrived().bytes).toEqual(bytes);
  expect(server.arrived().headers).not.toHaveProperty('content-type');
});

test('a URL of this server may be given whole', async () => {
  await client.send({ method: 'GET', path: `${server.url}/api/v2/buckets?limit=1` });
  expect(server.arrived().url).toBe('/api/v2/buckets?limit=1');
});

test.each(['http://example.com/', 'https://127.0.0.1/', '@example.com/', 'ping', 'file:///etc/passwd', ''])(
  'a path that leads elsewhere is refused: %j',
  async (path) => {
    const before = server.count();
    await expect(client.send({ method: 'GET', path })).rejects.toThrow(/^path must begin with \/ and stay on http:/);
    expect(server.count()).toBe(before);
  },
);

test.each(['//example.com/a', '/\\example.com/a'])('what looks like another host is a path here: %j', async (path) => {
  await client.send({ method: 'GET', path });
  expect(server.arrived().url).toMatch(/example\.com\/a$/);
});

test.each([
  ['http://localhost:8086/api/v2', 'url must end before /api/v2, which is part of every path: http://localhost:8086'],
  ['http://localhost:8086/x/api/v2/', 'http://localhost:8086/x'],
  ['localhost:8086', 'url must be the address of a server'],
  ['', 'url must be the address of a server'],
  ['ftp://localhost', 'url must be the address of a server'],
  ['http://u:pass@localhost', 'url must hold no credentials'],
  ['http://localhost/?org=a', 'url must hold no query'],
])('%j is no server’s address', (url, message) => {
  expect(() => createClient({ url })).toThrow(message);
  expect(() => createClient({ url })).not.toThrow(/pass@/);
});
