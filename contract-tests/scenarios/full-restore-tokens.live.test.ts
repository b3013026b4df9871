/** No cassette: each row takes two servers, and one of them loses everything. Which token is good for what after a full restore. */
import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { unwrap } from '../../src/client/index.ts';
import type { ServerOptions, ThrowawayServer } from '../server/throwaway.ts';
import { dataIn, inFolder, ownOf, restoreKv, statusOfMe, storesOf, tokenOf, withServer } from './live.ts';

/** How a server keeps its tokens: hashed, which is the default since 2.9; in clear by its own flag; in clear as 2.7 does. */
const servers = {
  hashed: {},
  clear: { flags: ['--use-hashed-tokens=false'] },
  'of 2.7': { version: '2.7.12' },
} as const satisfies Record<string, ServerOptions>;
type Kind = keyof typeof servers;

const withTwo = (
  from: ServerOptions,
  to: ServerOptions,
  work: (source: ThrowawayServer, target: ThrowawayServer) => Promise<void>,
): Promise<void> => withServer(from, (source) => withServer(to, (target) => work(source, target)));

/** The key-value store of one server put in the place of another's, with the token that the other had. */
const restoreFrom = async (source: ThrowawayServer, target: ThrowawayServer) => {
  const { kv } = await storesOf(ownOf(source));
  return restoreKv(ownOf(target), gzipSync(kv), { 'content-encoding': 'gzip' });
};

const listedTokens = async (server: ThrowawayServer, token: string): Promise<readonly (string | undefined)[]> => {
  const { authorizations } = unwrap(await ownOf(server, token).client.GET('/api/v2/authorizations'));
  return authorizations.map((authorization) => authorization.token);
};

const rows: readonly (readonly [Kind, Kind, 'no token' | 'the token'])[] = [
  ['hashed', 'hashed', 'no token'],
  ['hashed', 'clear', 'no token'],
  ['clear', 'hashed', 'the token'],
  ['clear', 'clear', 'the token'],
  ['of 2.7', 'hashed', 'the token'],
];

test.each(rows)(
  '%s onto %s: %s is told, and the one that is good now is that of the backup',
  async (from, to, told) => {
    await withTwo(servers[from], servers[to], async (source, target) => {
      const { status, text } = await restoreFrom(source, target);
      const token = told === 'the token' ? tokenOf(source) : '';
      expect({ status, answer: JSON.parse(text) as unknown }).toEqual({ status: 200, answer: { token } });
      expect(await statusOfMe(target, tokenOf(source))).toBe(200);
      expect(await statusOfMe(target, tokenOf(target))).toBe(401);
      expect(await listedTokens(target, tokenOf(source))).toEqual([token]);
    });
  },
);

test('whoever goes on with the former token is refused, and stands with one store of each server', async () => {
  await withTwo(servers.hashed, servers.hashed, async (source, target) => {
    const { sql } = await storesOf(ownOf(source));
    await restoreFrom(source, target);
    const body = gzipSync(sql);
    const send = (token: string) =>
      ownOf(target, token).client.POST('/api/v2/restore/sql', { headers: { 'Content-Encoding': 'gzip' }, body });
    expect((await send(tokenOf(target))).status).toBe(401);
    expect((await send(tokenOf(source))).status).toBe(200);
  });
});

test('tokens that were restored in clear are hashed by the next start, and stay good', async () => {
  await inFolder(async (folder) => {
    const flags = dataIn(folder);
    let token = '';
    await withTwo(servers.clear, { flags }, async (source, target) => {
      token = tokenOf(source);
      await restoreFrom(source, target);
      expect(await listedTokens(target, token)).toEqual([token]);
    });
    await withServer({ flags, setup: false }, async (restarted) => {
      expect(await listedTokens(restarted, token)).toEqual(['']);
    });
  });
});

test('a store without an active operator token is answered 500, and has taken the place of the former all the same', async () => {
  await withTwo(servers.hashed, servers.hashed, async (source, target) => {
    const { client } = ownOf(source);
    const { user: username = '', password = '' } = source.onboarding ?? {};
    const signedIn = await fetch(`${source.url}/api/v2/signin`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}` },
    });
    const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const { authorizations } = unwrap(await client.GET('/api/v2/authorizations'));
    const authID = authorizations[0]?.id ?? '';
    unwrap(await client.PATCH('/api/v2/authorizations/{authID}', { path: { authID }, body: { status: 'inactive' } }));
    const kv = await fetch(`${source.url}/api/v2/backup/kv`, { headers: { cookie } });
    const body = gzipSync(new Uint8Array(await kv.arrayBuffer()));
    const { status, text } = await restoreKv(ownOf(target), body, { 'content-encoding': 'gzip' });
    expect({ status, text }).toEqual({ status: 500, text: expect.stringContaining('internal error') as unknown });
    expect(await statusOfMe(target, tokenOf(target))).toBe(401);
  });
});

test('a store of a newer version is refused by an older one, which keeps its own', async () => {
  await withTwo(servers.clear, servers['of 2.7'], async (source, target) => {
    const { status, text } = await restoreFrom(source, target);
    expect({ status, text }).toEqual({ status: 500, text: expect.stringContaining('influxd downgrade') as unknown });
    expect(await statusOfMe(target, tokenOf(target))).toBe(200);
  });
});
