/** A client over a `fetch` that is not the platform's. */
import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { notingServer, type NotingServer } from './fixtures.ts';
import { createClient, type Fetch, type InfluxClient } from './index.ts';

/** What an old one knows: an address that is a string, a plain object of headers, bytes; anything else becomes text. */
const oldFetch: Fetch = (url, { method, headers, body, signal }) =>
  new Promise((resolve, reject) => {
    // eslint-disable-next-line @typescript-eslint/no-base-to-string -- that is what it does, and what is to be prevented
    const sent = body === undefined || body instanceof Uint8Array ? body : Buffer.from(String(body));
    const going = request(url, { method, headers: { ...headers }, signal }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const status = answer.statusCode ?? 0;
        const given = {
          status,
          headers: Object.entries(answer.headers).map(([name, value]): [string, string] => [name, String(value)]),
        };
        resolve(new Response(status === 204 ? null : Buffer.concat(chunks), given));
      });
    });
    going.on('error', reject);
    going.end(sent);
  });

let server: NotingServer;
let client: InfluxClient;
beforeAll(async () => {
  server = await notingServer();
  client = createClient({ url: server.url, token: 'a', fetch: oldFetch, retry: false });
});
afterAll(() => server.close());

const write = { query: { org: 'o', bucket: 'b' } } as const;

test('it is given what it knows', async () => {
  server.answer({ headers: { 'content-type': 'application/json' }, body: '{"buckets":[]}' });
  expect(await client.GET('/api/v2/buckets')).toMatchObject({ ok: true, data: { buckets: [] } });
  server.answer({ status: 204 });
  expect(await client.POST('/api/v2/write', { ...write, body: 'm f="ü" 1' })).toMatchObject({ status: 204 });
  expect(server.arrived()).toMatchObject({ text: 'm f="ü" 1', headers: { authorization: 'Token a' } });
  await client.POST('/api/v2/labels', { body: { orgID: '1', name: 'l' } });
  expect(server.arrived().text).toBe('{"orgID":"1","name":"l"}');
});

test('a stream that it would turn into text is refused instead', async () => {
  const before = server.count();
  const error = await client
    .POST('/api/v2/restore/sql', { body: new Blob(['x']).stream() })
    .catch((caught: unknown) => caught);
  expect(error).toMatchObject({ message: /this fetch takes no web streams/ });
  expect(server.count()).toBe(before);
});

test('an error with a code is one of the connection', async () => {
  const gone = createClient({ url: 'http://127.0.0.1:9', fetch: oldFetch, retry: false });
  await expect(gone.GET('/ping')).rejects.toMatchObject({ name: 'ConnectionError', cause: { code: 'ECONNREFUSED' } });
});

test('a redirect that a browser hides is an error that says so', async () => {
  const hidden = Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' });
  const inBrowser = createClient({ url: server.url, fetch: () => Promise.resolve(hidden), retry: false });
  await expect(inBrowser.GET('/ping')).rejects.toMatchObject({
    name: 'ConnectionError',
    message: /the server redirects/,
  });
});
