/** A backup that a program encoded: nobody else may take its files for archives. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { influx } from '../../../contract-tests/server/influx-cli.ts';
import { startServer, type ThrowawayServer } from '../../../contract-tests/server/throwaway.ts';
import { inspect } from '../inspect/inspect.ts';
import { restore } from '../restore/restore.ts';
import { verify } from '../verify/verify.ts';
import { backup } from './backup.ts';

let server: ThrowawayServer;
let dir: string;

const connection = () => ({ url: server.url, token: server.onboarding?.token ?? '' });
const headers = () => ({ authorization: `Token ${connection().token}` });

const flip = (): Transform =>
  new Transform({
    transform: (piece: Uint8Array, _, done) => {
      const flipped = piece.map((byte) => byte ^ 0x5a);
      done(null, flipped);
    },
  });

const buckets = async (): Promise<readonly string[]> => {
  const answer = await fetch(`${server.url}/api/v2/buckets`, { headers: headers() });
  const { buckets: found } = (await answer.json()) as { buckets: { name: string }[] }; // as the contract says
  return found.map(({ name }) => name).filter((name) => !name.startsWith('_'));
};

beforeAll(async () => {
  server = await startServer();
  dir = await mkdtemp(join(tmpdir(), 'encoded-'));
  const body = `m v=1 ${Date.UTC(2026, 0, 6) / 1_000}`;
  const target = `${server.url}/api/v2/write?org=throwaway&bucket=throwaway&precision=s`;
  expect((await fetch(target, { method: 'POST', headers: headers(), body })).status).toBe(204);
  await backup({ ...connection(), dir, encode: flip }).result;
});

afterAll(async () => {
  await server.stop();
  await rm(dir, { recursive: true, force: true });
});

const toBucket = (toBucket: string) => ({
  mode: 'partial' as const,
  buckets: [{ org: 'throwaway', bucket: 'throwaway', toBucket }],
});

test('`influx restore` refuses it before it makes a bucket: the server would answer 200 to bytes that are no archive', async () => {
  const restored = influx(connection(), ['restore', '--bucket', 'throwaway', '--new-bucket', 'by-cli', dir]);
  await expect(restored).rejects.toThrow('unsupported version');
  expect(await buckets()).toEqual(['throwaway']);
});

test('without `decode` it is refused as what it is, and nothing is called torn', async () => {
  const refused = { code: 'bad-option', message: expect.stringContaining('give `decode`') };
  await expect(verify(dir).result).rejects.toMatchObject(refused);
  await expect(inspect(dir)).rejects.toMatchObject(refused);
  await expect(restore({ ...connection(), dir, restore: toBucket('blind') }).result).rejects.toMatchObject(refused);
  expect(await buckets()).toEqual(['throwaway']);
});

test('with `decode` it is verified, shown and restored', async () => {
  expect(await verify(dir, { decode: flip }).result).toMatchObject({ ok: true, findings: [], shards: 1 });
  expect(await inspect(dir, { decode: flip })).toMatchObject({ metadata: { holds: { users: 1 } } });
  const { shards } = await restore({ ...connection(), dir, decode: flip, restore: toBucket('back') }).result;
  expect(shards).toBe(1);
  expect((await buckets()).toSorted()).toEqual(['back', 'throwaway']);
});
