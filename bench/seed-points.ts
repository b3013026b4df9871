/** Many points in seven shards, quickly: line protocol, packed, two requests at a time. */
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BenchServer } from './server.ts';

const packed = promisify(gzip);

export const shards = 7;
const perRequest = 50_000;
const day = 86_400;
const start = Date.UTC(2024, 0, 1) / 1000;
const org = 'throwaway';

export type Seeded = { readonly bytes: number };

/** Values and times that hardly pack, as those of real sensors. Resolves when the server has come to rest. */
export async function seedPoints(server: BenchServer, points: number): Promise<Seeded> {
  await createBucket(server);
  const batches = Array.from({ length: Math.ceil(points / perRequest) }, (_, i) => i * perRequest);
  const next = async (): Promise<void> => {
    for (let from = batches.shift(); from !== undefined; from = batches.shift())
      await write(server, linesOf(from, Math.min(from + perRequest, points), points));
  };
  await Promise.all([next(), next()]);
  return { bytes: await settledSize(server) };
}

/** Point after point through the seven days, from a hundred hosts. */
function linesOf(from: number, to: number, points: number): string {
  const lines: string[] = [];
  const step = (shards * day) / points;
  for (let i = from; i < to; i += 1) {
    const time = BigInt(Math.floor((start + i * step) * 1e6)) * 1000n + BigInt(Math.floor(Math.random() * 1000));
    lines.push(`m,host=h${i % 100} f=${Math.random()},i=${Math.floor(Math.random() * 1e6)}i ${time}`);
  }
  return lines.join('\n');
}

const headersOf = ({ token }: BenchServer) => ({ authorization: `Token ${token}` });

async function createBucket(server: BenchServer): Promise<void> {
  const headers = headersOf(server);
  const { orgs } = (await (await fetch(`${server.url}/api/v2/orgs`, { headers })).json()) as { orgs: { id: string }[] }; // by the contract
  const retentionRules = [{ type: 'expire', everySeconds: 0, shardGroupDurationSeconds: day }];
  const body = JSON.stringify({ orgID: orgs[0]?.id, name: 'bench', retentionRules });
  const response = await fetch(`${server.url}/api/v2/buckets`, { method: 'POST', headers, body });
  if (response.status !== 201) throw new Error(`the bucket could not be made: ${await response.text()}`);
}

async function write(server: BenchServer, lines: string): Promise<void> {
  const headers = { ...headersOf(server), 'content-encoding': 'gzip' };
  const body = await packed(lines, { level: 1 });
  const response = await fetch(`${server.url}/api/v2/write?org=${org}&bucket=bench`, { method: 'POST', headers, body });
  if (response.status !== 204) throw new Error(`a write answered ${response.status}: ${await response.text()}`);
}

/** Being asked for puts all of a shard into files; these are rewritten for a while after many writes. */
async function settledSize(server: BenchServer): Promise<number> {
  let equal = 0;
  let last = 0;
  for (;;) {
    let size = 0;
    for (let shard = 1; shard <= shards; shard += 1) size += await sizeOf(server, shard);
    equal = size === last ? equal + 1 : 0;
    last = size;
    if (equal === 3) return size;
    await sleep(1500);
  }
}

async function sizeOf(server: BenchServer, shard: number): Promise<number> {
  const response = await fetch(`${server.url}/api/v2/backup/shards/${shard}`, { headers: headersOf(server) });
  let size = 0;
  if (response.ok) for await (const chunk of response.body ?? []) size += chunk.length;
  else await response.arrayBuffer();
  return response.ok ? size : -1; // a shard may be at rest for a moment: not settled
}
