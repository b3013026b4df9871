import { request as ask } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from '@jest/globals';
import { cassetteOf, exchangeOf } from '../fixtures.ts';
import { serveFake, type FakeServer } from './serve-fake.ts';

const json = ['content-type', 'application/json; charset=utf-8'] as const;
const cassette = cassetteOf([
  exchangeOf(
    '001',
    { method: 'POST', target: '/api/v2/write?bucket=b', body: { kind: 'text', text: 'm f=1' } },
    {
      headers: [
        ['set-cookie', 'a=1'],
        ['set-cookie', 'b=2'],
      ],
    },
  ),
  exchangeOf(
    '002',
    { target: '/api/v2/buckets' },
    { status: 200, headers: [json], body: { kind: 'json', value: { buckets: [] } } },
  ),
  exchangeOf(
    '003',
    { method: 'HEAD', target: '/ping' },
    { status: 200, headers: [['content-encoding', 'gzip']], body: { kind: 'text', text: 'x' } },
  ),
]);

let fake: FakeServer | undefined;
afterEach(async () => {
  await fake?.stop();
});

test('it answers programs over a socket of this machine', async () => {
  const told: string[] = [];
  fake = await serveFake(cassette, {
    match: 'body',
    onAnswer: (asked, by) => told.push(`${asked.method} ${by instanceof Error ? 'miss' : by.exchange.id}`),
  });
  expect(fake.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const written = await fetch(`${fake.url}/api/v2/write?bucket=b`, {
    ...{ method: 'POST', body: gzipSync('m f=1'), headers: { 'content-encoding': 'gzip' } },
  });
  expect([written.status, written.headers.getSetCookie()]).toEqual([204, ['a=1', 'b=2']]);
  const listed = await fetch(`${fake.url}/api/v2/buckets`);
  expect([listed.status, await listed.text()]).toEqual([200, '{"buckets":[]}']);
  expect(fake.unused()).toEqual(['003 HEAD /ping']);
  const head = await fetch(`${fake.url}/ping`, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
  fake.assertAllPlayed();
  expect(told).toEqual(['POST 001', 'GET 002', 'HEAD 003']);
});

test('what was not recorded is 501 with the nearest request and what differs', async () => {
  fake = await serveFake(cassette);
  const response = await fetch(`${fake.url}/api/v2/buckets?limit=1`);
  expect(response.status).toBe(501);
  expect(await response.json()).toMatchObject({
    code: 'not recorded',
    nearest: 'GET /api/v2/buckets',
    differences: ['limit in the query is "1", recorded is not there'],
  });
});

test('bytes that say they are compressed, and are not, do not end it', async () => {
  fake = await serveFake(cassette);
  const { url } = fake;
  const status = await new Promise((resolve, reject) => {
    ask(`${url}/api/v2/write?bucket=b`, { method: 'POST', headers: { 'content-encoding': 'gzip' } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end('no gzip');
  });
  expect(status).toBe(204);
});

test('a port that is taken is an error at once', async () => {
  fake = await serveFake(cassette);
  const port = Number(new URL(fake.url).port);
  await expect(serveFake(cassette, { port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
