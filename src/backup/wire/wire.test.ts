/** Transfers against a real socket. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { getEventListeners } from 'node:events';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from '../connection.ts';
import { BackupError } from '../errors.ts';
import { answer, begun, rawServer, type RawServer } from './fixtures.ts';
import { drain, readSome } from './read-body.ts';
import { openWire, type Wire } from './wire.ts';

const token = 'canary-token';
let server: RawServer;
let wire: Wire;

const serve = async (...answers: ((socket: Socket) => void)[]): Promise<void> => {
  server = await rawServer(...answers);
  wire = openWire({ url: server.url, token, stallMs: 200 });
};
afterEach(async () => {
  wire.close();
  await server.close();
});

const errorOf = async (work: Promise<unknown>): Promise<BackupError> => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof BackupError)) throw new Error(`no BackupError but ${String(error)}`);
  expect(`${error.message} ${JSON.stringify(error)}`).not.toContain(token);
  return error;
};

const read = async (path = '/a'): Promise<string> => readSome((await wire.get(path)).body, 1e6);

describe('what is sent', () => {
  test('credential, own headers and path below the prefix of the URL', async () => {
    await serve((socket) => socket.write(answer('200 OK', 'fine')));
    const prefixed: Connection = { url: `${server.url}/influx/`, token, headers: { 'X-Proxy': '1' } };
    const own = openWire(prefixed);
    const { body } = await own.get('/api/v2/backup/shards/3?since=0', { headers: { 'Accept-Encoding': 'gzip' } });
    expect(await readSome(body, 100)).toBe('fine');
    own.close();
    const [request = ''] = server.requests;
    expect(request).toMatch(/^GET \/influx\/api\/v2\/backup\/shards\/3\?since=0 HTTP\/1\.1\r\n/);
    expect(request).toContain('x-proxy: 1\r\n');
    expect(request).toContain(`authorization: Token ${token}\r\n`);
    expect(request.match(/accept-encoding/gi)).toHaveLength(1);
  });

  test('one connection serves many requests, and leaves nothing on a signal', async () => {
    await serve((socket) => {
      socket.write(answer('200 OK', 'one'));
      socket.on('data', () => socket.write(answer('200 OK', 'two')));
    });
    const { signal } = new AbortController();
    for (let i = 0; i < 3; i += 1) await drain((await wire.get('/a', { signal })).body);
    await sleep(5);
    expect(server.requests).toHaveLength(1);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  test('pieces stay as they came while more arrives', async () => {
    const text = Array.from({ length: 300_000 }, (_, at) => `${at},`).join('');
    await serve((socket) => socket.write(answer('200 OK', text)));
    const pieces: Uint8Array[] = [];
    for await (const piece of (await wire.get('/a')).body) pieces.push(piece);
    expect(Buffer.concat(pieces).toString()).toBe(text);
  });

  test.each([
    ['a token with a blank', { url: 'http://localhost:8086', token: 'canary token' }],
    ['no token', { url: 'http://localhost:8086', token: '' }],
    ['no URL', { url: 'localhost', token }],
  ])('%s is a bad option', async (_, connection) => {
    await serve(() => undefined);
    expect(() => openWire(connection)).toThrow(expect.objectContaining({ code: 'bad-option' }));
    expect(() => openWire(connection)).not.toThrow(/canary/);
  });
});

describe('broken answers', () => {
  const broken: readonly [string, (socket: Socket) => void, RegExp][] = [
    ['reset before an answer', (socket) => socket.resetAndDestroy(), /no answer from http:\/\/127/],
    ['half a header', (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Le'), /no answer from/],
    ['no HTTP at all', (socket) => socket.end('SSH-2.0-OpenSSH\r\n'), /no answer from/],
    ['silence', () => undefined, /nothing moved for 200 ms/],
    [
      'reset in the body',
      (socket) => socket.write(begun('abc'), () => setTimeout(() => socket.resetAndDestroy(), 20)),
      /after 3 bytes/,
    ],
    ['end in the body', (socket) => socket.end(begun('abc')), /after 3 bytes.*http-write-timeout/],
    [
      'fewer bytes than announced',
      (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc'),
      /after 3 bytes/,
    ],
    ['stall in the body', (socket) => socket.write(begun('abc')), /nothing moved for 200 ms/],
  ];
  test.each(broken)('%s is no connection', async (_, how, message) => {
    await serve(how);
    const error = await errorOf(read());
    expect(error).toMatchObject({ code: 'no-connection', kind: 'run' });
    expect(error.message).toMatch(message);
  });

  test('a reader that takes its time is no stall', async () => {
    await serve((socket) => socket.write(answer('200 OK', 'x'.repeat(4_000_000))));
    let bytes = 0;
    for await (const chunk of (await wire.get('/a')).body) {
      if (bytes === 0) await sleep(500);
      bytes += chunk.length;
    }
    expect(bytes).toBe(4_000_000);
  });

  test('an address that nobody listens at', async () => {
    await serve(() => undefined);
    await server.close();
    expect((await errorOf(read())).message).toMatch(/^GET \/a: no answer from .*ECONNREFUSED/);
  });
});

describe('refusals', () => {
  const glued = '{"code":"invalid","message":"bad gzip"}{"code":"internal error","message":"a panic"}';
  test.each([
    [
      'JSON',
      answer('404 Not Found', '{"code":"not found","message":"shard 9 not found"}'),
      { status: 404, serverCode: 'not found' },
      'GET /a answered 404: not found: shard 9 not found',
    ],
    [
      'two JSON documents',
      answer('400 Bad Request', glued),
      { status: 400, serverCode: 'invalid' },
      'GET /a answered 400: invalid: bad gzip',
    ],
    ['text', answer('502 Bad Gateway', 'upstream is down\n'), { status: 502 }, 'GET /a answered 502: upstream is down'],
    [
      'nothing but a header',
      answer('500 Oops', '', 'X-Platform-Error-Code: internal error'),
      { status: 500, serverCode: 'internal error' },
      'GET /a answered 500: internal error',
    ],
    ['nothing', answer('404 Not Found', ''), { status: 404 }, 'GET /a answered 404: no reason given'],
    [
      'a wait',
      answer('503 Busy', 'later', 'Retry-After: 3'),
      { status: 503, retryAfterMs: 3000 },
      'GET /a answered 503: later',
    ],
    [
      'another address',
      answer('307 Moved', '', 'Location: https://x/'),
      { status: 307 },
      'GET /a answered 307: https://x/. Give the URL',
    ],
  ])('%s', async (_, text, place, message) => {
    await serve((socket) => socket.write(text));
    const error = await errorOf(read('/a?token-free=1'));
    expect(error.code).toBe('server-refused');
    expect(error.place).toEqual(place);
    expect(error.message).toContain(message);
  });
});

describe('uploads', () => {
  const many = (count: number, seen: { pieces: number }) =>
    (async function* () {
      for (; seen.pieces < count; seen.pieces += 1) {
        yield new Uint8Array(65_536);
        await sleep(0);
      }
    })();

  test('bytes go with their length', async () => {
    await serve((socket) => socket.write(answer('200 OK', '')));
    await drain((await wire.post('/a', { body: new TextEncoder().encode('body') })).body);
    expect(server.requests[0]).toMatch(/content-length: 4\r\n(.*\r\n)*\r\nbody$/i);
  });

  test('no more is taken from the source than the server takes', async () => {
    const seen = { pieces: 0 };
    await serve((socket) => {
      socket.pause();
      setTimeout(() => socket.resume(), 150);
      socket.on('data', (data) => {
        if (data.subarray(-5).toString() === '0\r\n\r\n') socket.write(answer('200 OK', ''));
      });
    });
    const sent = wire.post('/a', { body: many(200, seen) });
    await sleep(100);
    expect(seen.pieces).toBeLessThan(200);
    await drain((await sent).body);
    expect(seen.pieces).toBe(200);
  });

  test('an answer before the end is what counts, and ends the upload', async () => {
    const seen = { pieces: 0 };
    await serve((socket) => socket.write(answer('401 Unauthorized', '{"code":"unauthorized","message":"no"}')));
    const error = await errorOf(wire.post('/a', { body: many(1e9, seen) }));
    expect(error.message).toContain(
      'POST /a answered 401: unauthorized: no. Backup and restore need an operator token',
    );
    const { pieces } = seen;
    await sleep(50);
    expect(seen.pieces - pieces).toBeLessThan(5);
  });

  test('a source that fails ends the request with its own error', async () => {
    await serve(() => undefined);
    const torn = new BackupError('archive-torn', 'shard 3 is torn');
    const body = (async function* () {
      yield new Uint8Array(10);
      await sleep(1);
      throw torn;
    })();
    expect(await errorOf(wire.post('/a', { body }))).toBe(torn);
  });

  test('a source that takes its time is no stall', async () => {
    await serve((socket) => {
      socket.on('data', (data) => {
        if (data.toString().endsWith('0\r\n\r\n')) socket.write(answer('200 OK', ''));
      });
    });
    const body = (async function* () {
      yield new Uint8Array(10);
      await sleep(500);
      yield new Uint8Array(10);
    })();
    expect((await wire.post('/a', { body })).status).toBe(200);
  });
});

describe('an abort throws its reason', () => {
  const reason = new Error('enough');
  test.each<[string, (socket: Socket) => void]>([
    ['while waiting for the answer', () => undefined],
    ['while reading the body', (socket) => socket.write(begun('abc'))],
  ])('%s', async (_, how) => {
    await serve(how);
    const aborter = new AbortController();
    setTimeout(() => {
      aborter.abort(reason);
    }, 50);
    const work = wire.get('/a', { signal: aborter.signal }).then(({ body }) => drain(body));
    await expect(work).rejects.toBe(reason);
  });

  test('before anything was sent', async () => {
    await serve(() => undefined);
    await expect(wire.get('/a', { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(server.requests).toEqual([]);
  });
});
