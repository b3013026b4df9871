import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { startServer, type Onboarding, type ThrowawayServer } from '../../../contract-tests/server/throwaway.ts';
import { readKv } from './read-kv.ts';

let servers: ThrowawayServer[] = [];

beforeAll(async () => {
  servers = [await startServer(), await startServer({ version: '2.7.12' })];
});

afterAll(async () => {
  for (const server of servers) await server.stop();
});

const at = (index: number): ThrowawayServer & { readonly onboarding: Onboarding } => {
  const server = servers[index];
  if (!server?.onboarding) throw new Error('the server was not set up');
  return { ...server, onboarding: server.onboarding };
};

async function kvOf({ url, onboarding }: ReturnType<typeof at>): Promise<Uint8Array> {
  const headers = { authorization: `Token ${onboarding.token}` };
  const written = await fetch(`${url}/api/v2/write?org=${onboarding.org}&bucket=${onboarding.bucket}`, {
    method: 'POST',
    headers,
    body: 'm v=1 1577836800000000000\nm v=2 1609459200000000000',
  });
  expect(written.status).toBe(204);
  return new Uint8Array(await (await fetch(`${url}/api/v2/backup/kv`, { headers })).arrayBuffer());
}

test.each([
  [0, 'sha256'],
  [1, 'clear'],
])('server %i keeps its operator token as %s, and the token given is proven by it', async (index, storage) => {
  const server = at(index);
  const kv = readKv(await kvOf(server));
  expect(kv.tokens).toMatchObject([{ operator: true, active: true, storage }]);
  expect(kv.tokens[0]?.matches(server.onboarding.token)).toBe(true);
  expect(kv.tokens[0]?.matches(`${server.onboarding.token}x`)).toBe(false);
});

test('organisations, users, buckets and shards are the server’s own', async () => {
  const server = at(0);
  const kv = readKv(await kvOf(server));
  expect(kv.organizations.map(({ name }) => name)).toEqual([server.onboarding.org]);
  expect(kv.users).toMatchObject([{ name: server.onboarding.user, active: true }]);
  expect(kv.buckets.map(({ name }) => name).sort()).toEqual(['_monitoring', '_tasks', server.onboarding.bucket].sort());
  expect([...kv.shards].sort()).toEqual(['1', '2']);
});

test('a real store with any bytes changed is read, or refused as damaged', async () => {
  const whole = await kvOf(at(0));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
      (changes) => {
        const file = Uint8Array.from(whole);
        for (const [place, byte] of changes) file[place] = byte;
        try {
          readKv(file);
        } catch (error) {
          expect(error).toMatchObject({ code: 'metadata-invalid' });
        }
      },
    ),
    { numRuns: 300 },
  );
});
