import { afterAll, afterEach, expect, test } from '@jest/globals';
import nock from 'nock';
import { CassetteMissError } from './cassette-miss.ts';
import { cassetteOf, exchangeOf } from '../fixtures.ts';
import { playFetch } from './play-fetch.ts';
import { playNock } from './play-nock.ts';

const url = 'http://influxdb.test:8086';
const json = ['content-type', 'application/json; charset=utf-8'] as const;
const cassette = cassetteOf([
  exchangeOf('001', { target: '/ping' }),
  exchangeOf(
    '002',
    { target: '/a?x=1' },
    { status: 200, headers: [json, ['content-encoding', 'gzip']], body: { kind: 'json', value: { n: 1 } } },
  ),
  exchangeOf('003', { target: '/a?x=1' }, { status: 200, headers: [json], body: { kind: 'json', value: { n: 2 } } }),
  exchangeOf(
    '004',
    { method: 'POST', target: '/b' },
    { status: 400, headers: [json], body: { kind: 'text', text: '{"a":1}{"b":2}' } },
  ),
  exchangeOf(
    '005',
    { method: 'POST', target: '/c' },
    {
      status: 204,
      headers: [
        ['set-cookie', 'a=1'],
        ['set-cookie', 'b=2'],
      ],
    },
  ),
  exchangeOf('006', { method: 'HEAD', target: '/ping' }, { status: 204, headers: [['vary', 'Accept-Encoding']] }),
  exchangeOf(
    '007',
    { target: '/csv' },
    { status: 200, headers: [['content-type', 'text/csv']], body: { kind: 'text', text: 'a,b\r\n1,2\r\n' } },
  ),
]);

const ask = async (fetch: typeof globalThis.fetch, method: string, target: string, body?: string) => {
  const response = await fetch(url + target, {
    method,
    ...(body !== undefined && { body, headers: { 'content-type': 'application/json' } }),
  });
  return {
    status: response.status,
    text: await response.text(),
    cookies: response.headers.getSetCookie(),
    encoding: response.headers.get('content-encoding'),
  };
};

afterEach(() => {
  nock.cleanAll();
});
// what it puts before node:http would stay there for the tests that this process runs next
afterAll(() => {
  nock.restore();
});

const players = [
  ['nock', () => (playNock(nock, cassette), globalThis.fetch)],
  ['the fetch player', () => playFetch(cassette).fetch],
] as const;

test.each(players)('%s answers every recorded request as recorded, in order', async (_, start) => {
  const fetch = start();
  expect((await ask(fetch, 'GET', '/ping')).status).toBe(204);
  expect(await ask(fetch, 'GET', '/a?x=1')).toMatchObject({ text: '{"n":1}', encoding: null });
  expect(await ask(fetch, 'GET', '/a?x=1')).toMatchObject({ text: '{"n":2}' });
  expect(await ask(fetch, 'POST', '/b', '{"malformed":')).toMatchObject({ status: 400, text: '{"a":1}{"b":2}' });
  expect((await ask(fetch, 'POST', '/c')).cookies).toEqual(['a=1', 'b=2']);
  expect((await ask(fetch, 'HEAD', '/ping')).status).toBe(204);
  expect((await ask(fetch, 'GET', '/csv')).text).toBe('a,b\r\n1,2\r\n');
});

test('the fetch player keeps what was sent, byte for byte', async () => {
  const player = playFetch(cassette);
  await player.fetch(`${url}/b`, { method: 'POST', body: '"m f=1"\n' });
  expect(player.played.map(({ exchange, bytes }) => [exchange.id, Buffer.from(bytes).toString()])).toEqual([
    ['004', '"m f=1"\n'],
  ]);
});

test('nock matches a query in any order, and tells what is left', async () => {
  const fake = playNock(nock, cassetteOf([exchangeOf('001', { target: '/a?x=1&y=2' }), exchangeOf('002', {})]));
  expect((await fetch(`${fake.url}/a?y=2&x=1`)).status).toBe(204);
  expect(fake.unused()).toEqual(['002 GET /ping']);
  expect(fake.assertAllPlayed).toThrow('1 recorded answers were not asked for:\n  002 GET /ping');
  await fetch(`${fake.url}/ping`);
  expect(fake.unused()).toEqual([]);
  fake.assertAllPlayed();
  fake.stop();
});

test('a miss of nock is told with the nearest recording, and not that of another server', async () => {
  nock.disableNetConnect();
  const fake = playNock(nock, cassette);
  await expect(fetch(`${fake.url}/a?x=2`)).rejects.toThrow('No match');
  await expect(fetch('http://other.test/a')).rejects.toThrow();
  expect(fake.misses.map(({ request, nearest, differences }) => ({ request, nearest, differences }))).toEqual([
    { request: 'GET /a?x=2', nearest: 'GET /a?x=1', differences: ['x in the query is "2", recorded is "1"'] },
  ]);
  expect(fake.assertAllPlayed).toThrow(CassetteMissError);
  fake.stop();
  await expect(fetch(`${fake.url}/nothing`)).rejects.toThrow();
  expect(fake.misses).toHaveLength(1);
  nock.enableNetConnect();
});

test('the fetch player takes what a client compressed for what it is', async () => {
  const body = { kind: 'json', value: { name: 'b1' } } as const;
  const fake = playFetch(cassetteOf([exchangeOf('001', { method: 'POST', target: '/x', body })]), { match: 'body' });
  const stream = new Blob(['{"name":"b1"}']).stream().pipeThrough(new CompressionStream('gzip'));
  const compressed = await new Response(stream).arrayBuffer();
  const sent = fake.fetch(`${fake.url}/x`, {
    method: 'POST',
    headers: { 'content-encoding': 'gzip' },
    body: compressed,
  });
  expect((await sent).status).toBe(204);
});
