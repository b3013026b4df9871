import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { notingServer, type NotingServer } from './fixtures.ts';
import { createClient } from './index.ts';

let server: NotingServer;
beforeAll(async () => {
  server = await notingServer();
  server.answer({ status: 204 });
});
afterAll(() => server.close());
afterEach(() => {
  for (const name of ['document', 'importScripts']) Reflect.deleteProperty(globalThis, name);
});

const write = { query: { org: 'o', bucket: 'b' } } as const;
const large = 'm,t=a f=1 1\n'.repeat(500);
const encoding = (): string | undefined => server.arrived().headers['content-encoding'];

test('a write larger than the threshold is sent as gzip, with its length', async () => {
  await createClient({ url: server.url }).POST('/api/v2/write', { ...write, body: large });
  const { bytes, headers } = server.arrived();
  expect(gunzipSync(bytes).toString()).toBe(large);
  expect(headers).toMatchObject({
    'content-encoding': 'gzip',
    'content-length': String(bytes.length),
    'content-type': 'text/plain; charset=utf-8',
  });
});

test.each([
  ['a small one', 'm f=1 1', {}],
  [
    'what is gzip already',
    new Uint8Array(gzipSync(Buffer.from(String(Math.random())).toString('hex').repeat(200), { level: 0 })),
    {},
  ],
  ['what says how it is encoded', large, { 'Content-Encoding': 'identity' }],
  ['a blob', new Blob([large]), {}],
] as const)('%s goes as it is', async (_, body, headers) => {
  await createClient({ url: server.url }).POST('/api/v2/write', { ...write, body, headers });
  expect(encoding()).not.toBe('gzip');
  expect(server.arrived().bytes).toEqual(
    typeof body === 'string'
      ? new TextEncoder().encode(body)
      : new Uint8Array(body instanceof Blob ? await body.arrayBuffer() : body),
  );
});

test('an operation that does not take it gets none', async () => {
  await createClient({ url: server.url, gzipOverBytes: 0 }).POST('/api/v2/labels', {
    body: { orgID: '1', name: large },
  });
  expect(encoding()).toBeUndefined();
  await createClient({ url: server.url, gzipOverBytes: 0 }).send({
    method: 'POST',
    path: '/api/v2/write',
    body: large,
  });
  expect(encoding()).toBeUndefined();
});

test.each([
  ['a string', () => 'm f=1 1'],
  ['a blob', () => new Blob(['m f=1 1'])],
  ['a stream', () => new Blob(['m f=1 1']).stream()],
])('with 0, %s is compressed', async (_, body) => {
  await createClient({ url: server.url }).POST('/api/v2/write', { ...write, body: body(), gzipOverBytes: 0 });
  expect(encoding()).toBe('gzip');
  expect(gunzipSync(server.arrived().bytes).toString()).toBe('m f=1 1');
});

test.each(['document', 'importScripts'])(
  'in a browser, where there is %s, it is off, unless asked for',
  async (name) => {
    Reflect.set(globalThis, name, {});
    const client = createClient({ url: server.url });
    await client.POST('/api/v2/write', { ...write, body: large });
    expect(encoding()).toBeUndefined();
    await client.POST('/api/v2/write', { ...write, body: large, gzipOverBytes: 1_000 });
    expect(encoding()).toBe('gzip');
  },
);

test('where nothing can compress, it is off', async () => {
  const real = globalThis.CompressionStream;
  try {
    Reflect.deleteProperty(globalThis, 'CompressionStream');
    await createClient({ url: server.url }).POST('/api/v2/write', { ...write, body: large });
    expect(encoding()).toBeUndefined();
  } finally {
    globalThis.CompressionStream = real;
  }
});
