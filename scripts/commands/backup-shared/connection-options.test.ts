import { expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectionOf } from './connection-options.ts';

const environment = { INFLUX_HOST: 'http://host:8086', INFLUX_TOKEN: 'from-environment' };

test.each([
  [{}, environment, { url: 'http://host:8086', token: 'from-environment' }],
  [{}, { ...environment, INFLUX_URL: 'http://url:8086' }, { url: 'http://url:8086', token: 'from-environment' }],
  [{ url: 'http://given' }, environment, { url: 'http://given', token: 'from-environment' }],
  [
    { stall: 5, retries: 0 },
    environment,
    { url: 'http://host:8086', token: 'from-environment', stallMs: 5000, retries: 0 },
  ],
])('options %j with environment %j', async (options, env, want) => {
  expect(await connectionOf(options, env)).toEqual(want);
});

test.each([
  [{}, { INFLUX_TOKEN: 'x' }, 'no server is named'],
  [{}, { INFLUX_HOST: 'http://host' }, 'no token'],
  [{ token: 'secret-in-the-open' }, environment, '--token is not taken'],
])('options %j with environment %j are refused', async (options, env, message) => {
  const error: unknown = await connectionOf(options, env).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'bad-option', message: expect.stringContaining(message) });
  expect(error).not.toMatchObject({ message: expect.stringContaining('secret-in-the-open') });
});

test('a token file wins over the environment, and holds one token', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'token-'));
  try {
    const file = async (text: string): Promise<string> => {
      await writeFile(join(folder, 'token'), text);
      return join(folder, 'token');
    };
    expect(await connectionOf({ tokenFile: await file('from-file\n') }, environment)).toMatchObject({
      token: 'from-file',
    });
    for (const text of ['', '\n', 'two words\n'])
      await expect(connectionOf({ tokenFile: await file(text) }, environment)).rejects.toThrow('must hold one token');
    await expect(connectionOf({ tokenFile: join(folder, 'none') }, environment)).rejects.toThrow('cannot be read');
  } finally {
    await rm(folder, { recursive: true });
  }
});
