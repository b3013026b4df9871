import { expect, test } from '@jest/globals';
import { splitMultipart } from './multipart-scanner.ts';

const boundary = 'e7fec1e1271bad7e903a2c94adce0de2e1c27215a14dc20fcfb9c791a72d';
const kv = Buffer.concat([Buffer.from('\r\n--e7fec1e1\r\r\n-'), Buffer.from([0, 255, 13, 10, 45, 45])]);

const part = (name: string, type: string, content: Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from(`Content-Disposition: attachment; name="${name}"\r\nContent-Type: ${type}\r\n\r\n`),
    content,
  ]);

const joined = (...parts: readonly Uint8Array[]): Buffer =>
  Buffer.concat([
    ...parts.flatMap((one, index) => [Buffer.from(`${index === 0 ? '' : '\r\n'}--${boundary}\r\n`), one]),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);

const whole = joined(
  part('kv', 'application/octet-stream', kv),
  part('sql', 'application/octet-stream', Buffer.alloc(0)),
  part('buckets', 'application/json; charset=utf-8', Buffer.from('[]\n')),
);

async function* inPieces(bytes: Uint8Array, step: number): AsyncGenerator<Uint8Array, void, undefined> {
  for (let at = 0; at < bytes.length; at += step) {
    yield bytes.subarray(at, at + step);
    await Promise.resolve();
  }
}

const split = async (bytes: Uint8Array, step = bytes.length || 1) => {
  const parts: [string, string, string][] = [];
  for await (const { name, contentType, body } of splitMultipart(inPieces(bytes, step), boundary)) {
    const pieces: Uint8Array[] = [];
    for await (const piece of body) pieces.push(piece);
    parts.push([name, contentType, Buffer.concat(pieces).toString('latin1')]);
  }
  return parts;
};

test.each([1, 2, 3, 59, 62, 64, 1_000])('pieces of %d bytes give the same parts', async (step) => {
  expect(await split(whole, step)).toEqual([
    ['kv', 'application/octet-stream', kv.toString('latin1')],
    ['sql', 'application/octet-stream', ''],
    ['buckets', 'application/json; charset=utf-8', '[]\n'],
  ]);
});

test('a part without headers has no name', async () => {
  expect(await split(joined(Buffer.from('\r\nx')))).toEqual([['', '', 'x']]);
});

test('the last line break may be missing', async () => {
  expect(await split(whole.subarray(0, -2))).toHaveLength(3);
});

test('what of a part is not read is skipped, begun or not', async () => {
  const names: string[] = [];
  for await (const { name, body } of splitMultipart(inPieces(whole, 3), boundary)) {
    names.push(name);
    if (name === 'kv') for await (const piece of body) if (piece.length > 0) break;
  }
  expect(names).toEqual(['kv', 'sql', 'buckets']);
});

test('leaving early closes what the parts come from', async () => {
  let closed = false;
  async function* source() {
    try {
      yield* inPieces(whole, 10);
    } finally {
      closed = true;
    }
  }
  for await (const { name } of splitMultipart(source(), boundary)) {
    expect(name).toBe('kv');
    break;
  }
  expect(closed).toBe(true);
});

test('no more than a part of the stream is held', async () => {
  const chunk = Buffer.alloc(65_536, 13); // only line breaks begun: the worst case of what may begin a boundary
  let produced = 0;
  async function* endless() {
    yield Buffer.from(`--${boundary}\r\n\r\n`);
    for (; produced < 300; produced += 1) {
      yield chunk;
      await Promise.resolve();
    }
    yield Buffer.from(`\r\n--${boundary}--\r\n`);
  }
  let size = 0;
  let largest = 0;
  for await (const { body } of splitMultipart(endless(), boundary))
    for await (const piece of body) {
      size += piece.length;
      largest = Math.max(largest, piece.length);
    }
  expect(size).toBe(300 * chunk.length);
  expect(largest).toBeLessThan(2 * chunk.length);
});

const error = '{"code":"internal error","message":"database is locked"}';
const said = 'the server wrote: internal error: database is locked';

test.each<[string, Uint8Array, string]>([
  ['is empty', Buffer.alloc(0), 'instead of its boundary'],
  ['is an error', Buffer.from(error), said],
  ['has something before the first boundary', Buffer.concat([Buffer.from('\r\n'), whole]), 'instead of its boundary'],
  ['has another boundary', Buffer.from(whole.toString('latin1').replaceAll('e7fec', 'f7fec'), 'latin1'), 'boundary'],
  ['breaks off in a boundary', whole.subarray(0, 20), 'instead of its boundary'],
  ['breaks off after a boundary', whole.subarray(0, 62), 'a boundary is followed by ""'],
  ['breaks off in a header', whole.subarray(0, 90), 'in the headers of a part'],
  ['breaks off in a part', whole.subarray(0, 170), 'closing boundary is missing'],
  ['lacks the closing boundary', whole.subarray(0, -66), 'closing boundary is missing'],
  ['lacks its last two dashes', whole.subarray(0, -3), 'a boundary is followed by "-"'],
  ['ends with an error instead', Buffer.concat([whole.subarray(0, -66), Buffer.from(error)]), said],
  ['goes on after its end', Buffer.concat([whole, Buffer.from(error)]), said],
  ['goes on with line breaks', Buffer.concat([whole, Buffer.from('\r\n')]), 'after its end there is'],
  [
    'has a boundary that goes on',
    joined(Buffer.from('\r\nx\r\n--' + boundary + 'x\r\n\r\ny')),
    'is followed by "x\\r"',
  ],
  ['has a header that is none', joined(Buffer.from('no colon\r\n\r\nx')), 'the header "no colon"'],
  ['has headers without end', joined(Buffer.from(`A: ${'x'.repeat(9_000)}\r\n\r\nx`)), 'more than 8192 bytes'],
  ['has headers without number', joined(Buffer.from('A: x\r\n'.repeat(3_000) + '\r\nx')), 'more than 8192 bytes'],
])('a body that %s is refused', async (_, bytes, message) => {
  for (const step of [1, 50, bytes.length + 1])
    await expect(split(bytes, step)).rejects.toMatchObject({
      name: 'BackupError',
      code: 'metadata-invalid',
      message: expect.stringContaining(message),
    });
});

test('a part that breaks off fails while it is read, not after', async () => {
  const read = async () => {
    for await (const { body } of splitMultipart(inPieces(whole.subarray(0, 170), 10), boundary)) {
      for await (const piece of body) expect(piece.length).toBeGreaterThan(0);
      return 'read to its end';
    }
    return 'no part';
  };
  await expect(read()).rejects.toMatchObject({ code: 'metadata-invalid' });
});
