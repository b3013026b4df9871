import { inspect } from 'node:util';
import { afterEach, expect, test } from '@jest/globals';
import { createClient } from '../index.ts';
import { fromEnv } from './from-env.ts';

const realProcess = globalThis.process;
afterEach(() => {
  globalThis.process = realProcess;
  Reflect.deleteProperty(globalThis, 'Deno');
});

test.each([
  ['INFLUX_URL goes before INFLUX_HOST', { INFLUX_URL: 'http://a', INFLUX_HOST: 'http://b' }, { url: 'http://a' }],
  ['an empty one is none', { INFLUX_URL: '', INFLUX_HOST: 'http://b', INFLUX_TOKEN: '' }, { url: 'http://b' }],
  [
    'all that the command reads',
    {
      INFLUX_HOST: 'http://b',
      INFLUX_ORG: 'o',
      INFLUX_ORG_ID: '1',
      INFLUX_BUCKET_NAME: 'b',
      INFLUX_BUCKET_ID: '2',
    },
    { url: 'http://b', org: 'o', orgID: '1', bucket: 'b', bucketID: '2' },
  ],
])('%s', (_, environment, want) => {
  expect(fromEnv(environment)).toEqual(want);
});

test('without an address it says what to set', () => {
  expect(() => fromEnv({ INFLUX_TOKEN: 'secret' })).toThrow('fromEnv needs INFLUX_URL or INFLUX_HOST');
});

test('the token is a function, which reads the variable when it is asked', () => {
  const environment = { INFLUX_HOST: 'http://b', INFLUX_TOKEN: 'secret-1' };
  const { token } = fromEnv(environment);
  environment.INFLUX_TOKEN = 'secret-2';
  expect(token?.('refused')).toBe('secret-2');
  expect(inspect(fromEnv(environment), { showHidden: true, depth: 9 })).not.toContain('secret');
  expect(JSON.stringify(fromEnv(environment))).not.toContain('secret');
});

test('the process is asked where there is one', () => {
  globalThis.process = { ...realProcess, env: { INFLUX_HOST: 'http://process' } };
  expect(fromEnv()).toEqual({ url: 'http://process' });
});

test('Deno is asked where there is no process', () => {
  Reflect.deleteProperty(globalThis, 'process');
  Reflect.set(globalThis, 'Deno', {
    env: { get: (name: string) => (name === 'INFLUX_URL' ? 'http://deno' : undefined) },
  });
  expect(fromEnv()).toEqual({ url: 'http://deno' });
});

test('a browser has neither', () => {
  Reflect.deleteProperty(globalThis, 'process');
  expect(() => fromEnv()).toThrow('fromEnv needs INFLUX_URL or INFLUX_HOST');
  expect(fromEnv({ INFLUX_URL: 'http://given' })).toEqual({ url: 'http://given' });
});

test('createClient takes it as it is', async () => {
  const sent: string[] = [];
  const { org, ...connection } = fromEnv({ INFLUX_HOST: 'http://b', INFLUX_TOKEN: 't', INFLUX_ORG: 'o' });
  const client = createClient({
    ...connection,
    fetch: (url, { headers }) => {
      sent.push(url, headers['authorization'] ?? '');
      return Promise.resolve(new Response('{}'));
    },
  });
  await client.GET('/api/v2/buckets', { query: { ...(org !== undefined && { org }) } });
  expect(sent).toEqual(['http://b/api/v2/buckets?org=o', 'Token t']);
});
