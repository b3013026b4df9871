/** Failures inside a success: told, whatever way the answer is read. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { notingServer, type NotingServer } from './fixtures.ts';
import { createClient, isAbortError, isConnectionError, isHttpError, unwrap, type InfluxClient } from './index.ts';

let server: NotingServer;
let client: InfluxClient;
beforeAll(async () => {
  server = await notingServer();
  client = createClient({ url: server.url, token: 'a-token', retry: { retries: 0 } });
});
afterAll(() => server.close());

const caught = (work: Promise<unknown>): Promise<unknown> => work.catch((error: unknown) => error);
const textOf = (stream: ReadableStream<Uint8Array>): Promise<string> => new Response(stream).text();

const csv = { 'content-type': 'text/csv; charset=utf-8' };
const json = { 'content-type': 'application/json' };
const flux = { query: { org: 'o' }, body: 'buckets()' } as const;
const influxql = { query: { db: 'd', q: 'select f from m; select f from n..m' } } as const;

const rows = ',result,table,a\r\n,first,0,1\r\n\r\n\r\n';
/** As InfluxDB 2.9.1 ends a result whose second table cannot be computed, by dialect. */
const tables: readonly (readonly [string, string, string])[] = [
  ['as it comes', `${rows},error,reference\r\n,runtime error: no,\r\n`, 'runtime error: no'],
  [
    'with annotations',
    '#datatype,string,long\r\n,result,a\r\n,,1\r\n\r\n\r\n' +
      '#datatype,string,string\r\n#group,true,true\r\n#default,,\r\n,error,reference\r\n,runtime error: no,\r\n',
    'runtime error: no',
  ],
  ['another delimiter', ';first;0;1\r\n\r\n\r\n;error;reference\r\n;no;897\r\n', 'no'],
  ['a quoted message', `${rows},error,reference\r\n,"a ""b"", of\r\ntwo lines",\r\n`, 'a "b", of\r\ntwo lines'],
  ['as the only table', ',error,reference\r\n,no,\r\n', 'no'],
  ['letters beyond ASCII', `${rows},error,reference\r\n,größer als 1,\r\n`, 'größer als 1'],
];

test.each(tables)('an error table in CSV is an HttpError, %s', async (_, body, message) => {
  server.answer({ headers: csv, body });
  for (const parseAs of ['auto', 'text', 'bytes'] as const) {
    const error = await caught(client.POST('/api/v2/query', { ...flux, parseAs }));
    expect(error).toMatchObject({ name: 'HttpError', status: 200, operation: 'POST /api/v2/query' });
    expect(String(error)).toBe(`HttpError: POST /api/v2/query answered 200: ${message}`);
    expect(isHttpError(error) && Buffer.from(error.body as string).toString()).toBe(body); // text or bytes
  }
});

test.each(tables)('a stream of CSV gives its rows, then errors, %s', async (_, body, message) => {
  server.answer({ headers: csv, body });
  const stream = unwrap(await client.POST('/api/v2/query', { ...flux, parseAs: 'stream' }));
  const pieces: Uint8Array[] = [];
  const error = await caught(
    (async () => {
      for await (const piece of stream) pieces.push(piece);
    })(),
  );
  expect(Buffer.concat(pieces).toString()).toBe(body);
  expect(error).toMatchObject({ name: 'HttpError', message: `POST /api/v2/query answered 200: ${message}` });
});

test.each([
  ['in a quoted field', rows.replace(',1', ',"x\r\n,error,reference\r\n,no,\r\n"')],
  ['as columns of a result', ',result,table,error,reference\r\n,_result,0,a,b\r\n'],
  ['as words', 'error,reference,more\r\n'],
])('what only looks like an error table is data: %s', async (_, body) => {
  server.answer({ headers: csv, body });
  expect(await client.POST('/api/v2/query', flux)).toMatchObject({ ok: true, data: body });
  const stream = unwrap(await client.POST('/api/v2/query', { ...flux, parseAs: 'stream' }));
  expect(await textOf(stream)).toBe(body);
});

test('a table at the end of a long answer is found, one in a field that began long before is not', async () => {
  const long = `,a\r\n,"${'y\r\n'.repeat(20_000)}`;
  server.answer({ headers: csv, body: `${long}"\r\n\r\n,error,reference\r\n,no,\r\n` });
  const failed = unwrap(await client.POST('/api/v2/query', { ...flux, parseAs: 'stream' }));
  expect(await caught(textOf(failed))).toMatchObject({ name: 'HttpError' });
  const body = `${long}\r\n,error,reference\r\n,no,\r\n"`;
  server.answer({ headers: csv, body });
  expect(await textOf(unwrap(await client.POST('/api/v2/query', { ...flux, parseAs: 'stream' })))).toBe(body);
});

test.each([
  ['one of two statements', '{"results":[{"statement_id":0,"series":[]},{"statement_id":1,"error":"no database"}]}'],
  ['a later document of a chunked answer', '{"results":[{"statement_id":0}]}\n{"results":[{"error":"no database"}]}\n'],
])('InfluxQL that fails in %s is an HttpError with all that was sent', async (_, body) => {
  server.answer({ headers: json, body });
  const error = await caught(client.GET('/query', influxql));
  expect(error).toMatchObject({ status: 200, message: 'GET /query answered 200: no database' });
  expect(isHttpError(error) && [error.body, ...(error.trailing ?? [])].map((part) => JSON.stringify(part))).toEqual(
    body.trim().split('\n'),
  );
  expect(await client.GET('/query', { ...influxql, parseAs: 'text' })).toMatchObject({ ok: true, data: body });
});

test('documents glued together in a success are all there', async () => {
  server.answer({ headers: json, body: '{"results":[{"statement_id":0}]}\n{"results":[{"statement_id":1}]}\n' });
  expect(await client.GET('/query', influxql)).toMatchObject({
    data: { results: [{ statement_id: 0 }] },
    trailing: [{ results: [{ statement_id: 1 }] }],
  });
  server.answer({ headers: json, body: '{"results":[]}' });
  expect((await client.GET('/query', influxql)).trailing).toBeUndefined();
});

test('a second document that takes back the first makes a failure of a success', async () => {
  server.answer({ headers: json, body: '{"token":"t"}{"code":"internal error","message":"a panic"}' });
  expect(await caught(client.POST('/api/v2/restore/kv', { body: new Uint8Array() }))).toMatchObject({
    status: 200,
    code: 'internal error',
    message: 'POST /api/v2/restore/kv answered 200: internal error: a panic',
    trailing: [{ code: 'internal error', message: 'a panic' }],
  });
});

test('of two documents in a failure the first is the error, the second is told too', async () => {
  const body = '{"code":"invalid","message":"a \\"}{"}{"code":"internal error","message":"a panic"}';
  server.answer({ status: 400, headers: json, body });
  const result = await client.POST('/api/v2/restore/kv', { body: new Uint8Array() });
  const trailing = [{ code: 'internal error', message: 'a panic' }];
  expect(result).toMatchObject({ ok: false, error: { code: 'invalid', message: 'a "}{' }, errorText: body, trailing });
  expect(() => unwrap(result)).toThrow(expect.objectContaining({ code: 'invalid', trailing }));
});

test.each(['auto', 'bytes', 'text', 'stream'] as const)(
  'an error behind bytes is an HttpError, read as %s',
  async (parseAs) => {
    const body = Buffer.concat([
      Buffer.from([0, 255, 10]),
      Buffer.from('{"code":"internal error","message":"no such file"}'),
    ]);
    server.answer({ headers: { 'content-type': 'application/octet-stream' }, body });
    const read = async () => {
      const result = await client.GET('/api/v2/backup/kv', { parseAs });
      return result.ok && result.data instanceof ReadableStream ? new Response(result.data).arrayBuffer() : result;
    };
    expect(await caught(read())).toMatchObject({
      status: 200,
      code: 'internal error',
      operation: 'GET /api/v2/backup/kv',
    });
  },
);

/** A server that ends its connection before its answer has ended. */
const withCut = async (listener: RequestListener, work: (client: InfluxClient) => Promise<void>): Promise<void> => {
  const cutting = createServer(listener);
  await new Promise<void>((resolve) => cutting.listen(0, '127.0.0.1', resolve));
  const { port } = cutting.address() as AddressInfo; // it listens on a port
  try {
    await work(createClient({ url: `http://127.0.0.1:${port}`, retry: { retries: 0 } }));
  } finally {
    cutting.closeAllConnections();
    await new Promise((resolve) => cutting.close(resolve));
  }
};

const cuts: readonly (readonly [string, RequestListener])[] = [
  [
    'shorter than its content-length',
    (_, response) => {
      response.writeHead(200, { ...csv, 'content-length': '100' });
      response.write(rows, () => response.destroy());
    },
  ],
  [
    'chunked without an end',
    (_, response) => {
      response.writeHead(200, csv);
      response.write(rows, () => response.destroy());
    },
  ],
];

test.each(cuts)('a body %s is a ConnectionError', async (_, listener) => {
  await withCut(listener, async (cut) => {
    for (const parseAs of ['auto', 'text', 'bytes'] as const) {
      expect(isConnectionError(await caught(cut.POST('/api/v2/query', { ...flux, parseAs })))).toBe(true);
    }
    const stream = unwrap(await cut.POST('/api/v2/query', { ...flux, parseAs: 'stream' }));
    const error = await caught(textOf(stream));
    expect(isConnectionError(error)).toBe(true);
    expect(error).toMatchObject({ operation: 'POST /api/v2/query' });
  });
});

test('a stream that its caller ends is an AbortError with the reason', async () => {
  server.answer({ headers: csv, body: rows, stalls: true });
  const controller = new AbortController();
  const { signal } = controller;
  const reader = unwrap(await client.POST('/api/v2/query', { ...flux, signal, parseAs: 'stream' })).getReader();
  await reader.read();
  const reason = new Error('enough');
  controller.abort(reason);
  const error = await caught(reader.read());
  expect(isAbortError(error)).toBe(true);
  expect(error).toMatchObject({ operation: 'POST /api/v2/query', cause: reason });
});
