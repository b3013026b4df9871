import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { Agent, createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startFaultProxy, type FaultProxy } from './fault-proxy.ts';

/** Answers each body with itself, in pieces. */
const echo = createEcho();
let proxy: FaultProxy;
let agent: Agent;

beforeEach(async () => {
  echo.listen(0, '127.0.0.1');
  await once(echo, 'listening');
  proxy = await startFaultProxy(`http://127.0.0.1:${(echo.address() as AddressInfo).port}`); // TCP
  agent = new Agent({ keepAlive: true, maxSockets: 1 });
});
afterEach(async () => {
  agent.destroy();
  await proxy.close();
  echo.close();
});

function createEcho(): Server {
  return createServer((incoming, answer) => {
    incoming.on('data', (chunk) => answer.write(chunk));
    incoming.on('end', () => answer.end());
  });
}

const post = async (path: string, body: string, headers: Record<string, string> = {}): Promise<string> => {
  const outgoing = request(proxy.url + path, { method: 'POST', agent, headers, timeout: 200 });
  outgoing.on('timeout', () => outgoing.destroy(new Error('stalled')));
  outgoing.end(body);
  const [incoming] = (await once(outgoing, 'response')) as [AsyncIterable<Buffer>]; // Node's one argument
  let text = '';
  for await (const chunk of incoming) text += chunk.toString();
  return text;
};

test('what is not told to break passes, and is logged request by request over one connection', async () => {
  const long = 'x'.repeat(200_000);
  expect(await post('/a?secret=1', 'one')).toBe('one');
  expect(await post('/b', long, { 'transfer-encoding': 'chunked' })).toBe(long);
  expect(await post('/c', '')).toBe('');
  const common = { method: 'POST', status: 200, finished: true };
  expect(proxy.takeLog()).toEqual([
    { ...common, path: '/a', sent: 3, received: 3 },
    { ...common, path: '/b', sent: 200_000, received: 200_000 },
    { ...common, path: '/c', sent: 0, received: 0 },
  ]);
  expect(proxy.takeBytes().up).toBeGreaterThan(200_000);
  expect(proxy.takeLog()).toEqual([]);
});

test.each(['up', 'down'] as const)('a connection that is reset on its way %s breaks once', async (direction) => {
  const happened = proxy.arm({ direction, at: 1000, act: 'reset' });
  expect(await post('/before', 'short')).toBe('short');
  expect(happened()).toBe(false);
  await expect(post('/broken', 'x'.repeat(10_000))).rejects.toMatchObject({ code: 'ECONNRESET' });
  expect(happened()).toBe(true);
  expect(await post('/after', 'y'.repeat(10_000))).toHaveLength(10_000);
  expect(proxy.takeLog().map(({ path, finished }) => [path, finished])).toEqual([
    ['/before', true],
    ['/broken', false],
    ['/after', true],
  ]);
});

test('a stalled connection stays open and silent', async () => {
  proxy.arm({ direction: 'down', at: 10, act: 'stall' });
  await expect(post('/silent', 'x')).rejects.toThrow('stalled');
});

test('one bit of one byte is another, in the request that was meant', async () => {
  proxy.arm({ direction: 'up', at: 5_000, act: 'flip', during: /^POST \/meant$/ });
  expect(await post('/other', 'a'.repeat(9_000))).toBe('a'.repeat(9_000));
  const answer = await post('/meant', 'a'.repeat(9_000));
  expect(answer.replaceAll('a', '')).toBe('`');
});

test('something else can be made to happen at a byte', async () => {
  let called = 0;
  proxy.arm({ direction: 'down', at: 1, act: () => (called += 1) });
  await post('/x', 'x');
  expect(called).toBe(1);
});

test('a server that is not on the loopback address is refused', async () => {
  await expect(startFaultProxy('http://192.0.2.1:8086')).rejects.toThrow('loopback');
});
