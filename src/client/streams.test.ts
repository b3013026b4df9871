/** Bodies larger than what the process may hold. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { createClient, unwrap, type InfluxClient } from './index.ts';

const MiB = 2 ** 20;
const size = 300 * MiB;
/** Far below the size, far above what the garbage collector leaves lying about. */
const allowed = 120 * MiB;
const block = new Uint8Array(64 * 1024).fill(7);

let server: Server;
let arrived = 0;
let client: InfluxClient;

beforeAll(async () => {
  server = createServer((request, response) => {
    arrived = 0;
    request.on('data', (chunk: Buffer) => {
      arrived += chunk.length;
    });
    request.on('end', () => {
      response.writeHead(200, { 'content-type': 'application/octet-stream' });
      if (request.method === 'POST') response.end();
      else fill(0);
    });
    const fill = (sent: number): void => {
      for (let at = sent; ; at += block.length) {
        if (at >= size) return void response.end();
        if (!response.write(block))
          return void response.once('drain', () => {
            fill(at + block.length);
          });
      }
    };
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  client = createClient({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, timeoutMs: 0 });
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

jest.setTimeout(60_000); // on a machine that does other things too

/** Bytes that the process grew by while it worked. */
async function growth(work: () => Promise<void>): Promise<number> {
  const before = process.memoryUsage.rss();
  let most = before;
  const looking = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 5);
  await work();
  clearInterval(looking);
  return most - before;
}

function blocks(): ReadableStream<Uint8Array> {
  let sent = 0;
  return new ReadableStream({
    pull: (controller) => {
      if (sent >= size) controller.close();
      else controller.enqueue(block);
      sent += block.length;
    },
  });
}

test('an answer is read in constant memory', async () => {
  let read = 0;
  const grown = await growth(async () => {
    const stream = unwrap(
      await client.GET('/api/v2/backup/shards/{shardID}', { path: { shardID: 1 }, parseAs: 'stream' }),
    );
    for await (const chunk of stream) read += chunk.length;
  });
  expect(read).toBe(size);
  expect(grown).toBeLessThan(allowed);
});

test('a body is sent in constant memory', async () => {
  const grown = await growth(async () => {
    const path = { shardID: 1 };
    expect(await client.POST('/api/v2/restore/shards/{shardID}', { path, body: blocks() })).toMatchObject({ ok: true });
  });
  expect(arrived).toBe(size);
  expect(grown).toBeLessThan(allowed);
});

test('a body is compressed in constant memory', async () => {
  const grown = await growth(async () => {
    const options = { path: { shardID: 1 }, body: blocks(), gzipOverBytes: 0 };
    expect(await client.POST('/api/v2/restore/shards/{shardID}', options)).toMatchObject({ ok: true });
  });
  expect(arrived).toBeLessThan(size / 100);
  expect(grown).toBeLessThan(allowed);
});
