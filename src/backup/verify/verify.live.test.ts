/** A real backup of a real server: as it was written, and after each thing that can happen to it. */
import { mkdtemp, open, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startServer, type ThrowawayServer } from '../../../contract-tests/server/throwaway.ts';
import { backup } from '../take/backup.ts';
import { verify, type VerifyResult } from './verify.ts';

let server: ThrowawayServer;
let dir: string;

const connection = () => ({ url: server.url, token: server.onboarding?.token ?? '' });

const call = async (path: string, body: string): Promise<void> => {
  const headers = { authorization: `Token ${connection().token}` };
  const response = await fetch(`${server.url}${path}`, { method: 'POST', headers, body });
  expect(response.status).toBe(204);
};

const query = (more = '') => `org=throwaway&bucket=throwaway&precision=s${more}`;
const january = (day: number, point: number): number => Date.UTC(2026, 0, day) / 1_000 + point;

const write = (measurement: string, day: number): Promise<void> => {
  const lines = Array.from(
    { length: 2_000 },
    (_, point) => `${measurement},host=h${point % 5} v=${point / 7} ${january(day, point)}`,
  );
  return call(`/api/v2/write?${query()}`, lines.join('\n'));
};

/** Without shard 1: the server makes its deletion final by compaction, at a time of its own. */
const against = async (): Promise<VerifyResult> => {
  const { findings, ...result } = await verify(dir, { against: connection() }).result;
  return { ...result, findings: findings.filter(({ kind, shard }) => kind !== 'differs' || shard !== '1') };
};

beforeAll(async () => {
  server = await startServer();
  dir = await mkdtemp(join(tmpdir(), 'verify-live-'));
  await write('m', 6);
  await write('m', 13);
  await write('n', 20);
  await write('quiet', 27);
  // What is in memory is deleted at once; only what was written to disk before gets a tombstone.
  await verifyFlushed();
  const predicate = '_measurement="m" AND host="h3"';
  await call(
    `/api/v2/delete?${query()}`,
    JSON.stringify({ start: '2026-01-06T00:00:00Z', stop: '2026-01-06T00:10:00Z', predicate }),
  );
  await backup({ ...connection(), dir, compression: 'gzip' }).result;
});

/** A backup of a shard writes what is in memory to disk. */
const verifyFlushed = async (): Promise<void> => {
  const headers = { authorization: `Token ${connection().token}` };
  for (const shard of [1, 2, 3, 4])
    await (await fetch(`${server.url}/api/v2/backup/shards/${shard}`, { headers })).arrayBuffer();
};

afterAll(async () => {
  await server.stop();
  await rm(dir, { recursive: true, force: true });
});

test('a backup is as it was written, alone and against its server', async () => {
  const offline = await verify(dir).result;
  expect(offline).toMatchObject({
    ok: true,
    findings: [],
    shards: 4,
    tombstones: expect.any(Number),
    backups: [{ basis: 'inventory', serverVersion: '2.9.1' }],
  });
  expect(await against()).toMatchObject({ findings: [], against: { compared: 4 } });
});

test('points that came since, and a new shard, are told apart from what is as it was', async () => {
  await write('later', 13);
  await write('later', 34);
  const { findings, ...result } = await against();
  expect(result.against?.compared).toBe(4);
  expect(findings).toEqual([
    expect.objectContaining({ kind: 'new', shard: '5', message: expect.stringContaining('is on the server alone') }),
    expect.objectContaining({
      kind: 'differs',
      shard: '2',
      message: expect.stringContaining('written to or compacted since'),
    }),
  ]);
});

test('a deletion since is told: the data is the same, the tombstones are not', async () => {
  const predicate = '_measurement="n" AND host="h1"';
  await call(
    `/api/v2/delete?${query()}`,
    JSON.stringify({ start: '2026-01-20T00:00:00Z', stop: '2026-01-20T00:10:00Z', predicate }),
  );
  const { findings } = await against();
  expect(findings).toContainEqual(
    expect.objectContaining({ kind: 'differs', shard: '3', message: expect.stringContaining('more was deleted') }),
  );
});

test("one byte flipped in the server's own file is named", async () => {
  const data = join(server.folder, 'engine', 'data');
  const files = await readdir(data, { recursive: true });
  const file = files.find((name) => /autogen\/4\/.*\.tsm$/.test(name)) ?? '';
  const handle = await open(join(data, file), 'r+');
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, 500);
  await handle.write(Buffer.of((buffer[0] ?? 0) ^ 1), 0, 1, 500);
  await handle.close();
  const { findings } = await against();
  expect(findings).toContainEqual(
    expect.objectContaining({
      kind: 'differs',
      shard: '4',
      message: expect.stringMatching(/holds other bytes in 00000000\d-00000000\d\.tsm$/),
    }),
  );
});

test('a backup that is taken of it now is named for what it is, without its server', async () => {
  const damaged = join(dir, 'damaged');
  await backup({ ...connection(), dir: damaged }).result;
  const { findings } = await verify(damaged).result;
  expect(findings).toEqual([
    expect.objectContaining({
      kind: 'damaged',
      shard: '4',
      message: expect.stringContaining('a block with another checksum'),
    }),
  ]);
});

test('a bucket that was deleted is gone', async () => {
  const headers = { authorization: `Token ${connection().token}` };
  const found = await fetch(`${server.url}/api/v2/buckets?name=throwaway`, { headers });
  const { buckets } = (await found.json()) as { buckets: { id: string }[] }; // as the contract says
  await fetch(`${server.url}/api/v2/buckets/${buckets[0]?.id ?? ''}`, { method: 'DELETE', headers });
  expect((await against()).findings).toMatchObject([
    { kind: 'gone', message: expect.stringContaining('"throwaway/throwaway"') },
  ]);
});
