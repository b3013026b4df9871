/** No cassette: a server that this was done to has forgotten everyone. What comes of a store that is empty or cut off. */
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { ConnectionError, unwrap } from '../../src/client/index.ts';
import type { ThrowawayServer } from '../server/throwaway.ts';
import { ownOf, restoreKv, statusOfMe, storesOf, tokenOf, withServer } from './live.ts';
import { readPoints } from './points.ts';
import { createShardSource, downloadShard } from './shard-source.ts';
import { restoreShard } from './shard-target.ts';
import { pointFiles } from './tar-files.ts';

const gzip = { 'content-encoding': 'gzip' } as const;

/** Whether the operator's token is good, and whether anyone may set the server up as if it were new. */
const standing = async (server: ThrowawayServer) => {
  const { allowed } = unwrap(await ownOf(server).client.GET('/api/v2/setup'));
  return { me: await statusOfMe(server, tokenOf(server)), setUpAgain: allowed };
};
const untouched = { me: 200, setUpAgain: false };
const forgotten = { me: 401, setUpAgain: true };

test.each([
  ['no bytes', new Uint8Array(0), {}],
  ['no bytes, compressed', gzipSync(''), gzip],
])(
  'a key-value store of %s is answered 500, and every user, token and organisation is gone',
  async (_, body, headers) => {
    await withServer({}, async (server) => {
      expect(await standing(server)).toEqual(untouched);
      expect((await restoreKv(ownOf(server), body, headers)).status).toBe(500);
      expect(await standing(server)).toEqual(forgotten);
    });
  },
);

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const isGone = async (pid: number): Promise<void> => {
  for (let tries = 0; isRunning(pid) && tries < 50; tries += 1) await sleep(100);
  expect(isRunning(pid)).toBe(false);
};

/** Both are cut off within the pages that come after the header: the file begins as it should. */
test.each([
  ['as it is', (half: Uint8Array) => ({ body: half, headers: {} })],
  ['compressed whole after it was cut', (half: Uint8Array) => ({ body: gzipSync(half), headers: gzip })],
])(
  'half a store, %s, lets the server panic, or end: where it panics the former stays, the next good upload fails, the one after does not',
  async (_, send) => {
    await withServer({}, async (server) => {
      const own = ownOf(server);
      const { kv } = await storesOf(own);
      const { body, headers } = send(kv.subarray(0, kv.length / 2));
      const answer = await restoreKv(own, body, headers).catch(async (error: unknown) => {
        await isGone(server.pid); // it read past the file's end
        expect(error).toBeInstanceOf(ConnectionError);
      });
      if (answer === undefined) return;
      expect(answer).toEqual({
        status: 500,
        text: expect.stringContaining('a panic has occurred') as unknown,
      });
      expect(await standing(server)).toEqual(untouched);
      expect((await restoreKv(own, gzipSync(kv), gzip)).status).toBe(500); // the lock on the broken file was left behind
      expect((await restoreKv(own, gzipSync(kv), gzip)).status).toBe(200);
      expect(await standing(server)).toEqual(untouched);
    });
  },
);

test('a compressed store that is cut off is refused at its end: the former stays, and the next upload is good', async () => {
  await withServer({}, async (server) => {
    const own = ownOf(server);
    const { kv } = await storesOf(own);
    const whole = gzipSync(kv);
    expect((await restoreKv(own, whole.subarray(0, whole.length / 2), gzip)).status).toBe(500);
    expect(await standing(server)).toEqual(untouched);
    expect((await restoreKv(own, whole, gzip)).status).toBe(200);
  });
});

test('an SQL store of no bytes is answered 200, and what was stored is gone', async () => {
  await withServer({}, async (server) => {
    const { client } = ownOf(server);
    const orgID = unwrap(await client.GET('/api/v2/orgs')).orgs?.[0]?.id ?? '';
    const remote = {
      orgID,
      name: 'remote',
      remoteURL: 'http://127.0.0.1:9',
      remoteAPIToken: 'none',
      allowInsecureTLS: false,
    };
    unwrap(await client.POST('/api/v2/remotes', { body: { ...remote, remoteOrgID: '0abcdef012345678' } }));
    const remotes = async () => unwrap(await client.GET('/api/v2/remotes', { query: { orgID } })).remotes?.length ?? 0;
    expect(await remotes()).toBe(1);
    expect((await client.POST('/api/v2/restore/sql', { body: new Uint8Array(0) })).status).toBe(200);
    expect(await remotes()).toBe(0);
  });
});

test('a good store, and be it the server’s own, empties every shard; each is there under its id, and takes its archive back', async () => {
  await withServer({}, async (server) => {
    const own = ownOf(server);
    const { org, bucket, first } = await createShardSource(own);
    const before = await readPoints(own, { org, bucket });
    expect(before).toContain('_result');
    const tar = await downloadShard(own, first);
    const { kv } = await storesOf(own);
    expect((await restoreKv(own, gzipSync(kv), gzip)).status).toBe(200);
    expect(pointFiles(await downloadShard(own, first))).toEqual({});
    expect(await readPoints(own, { org, bucket })).not.toContain('_result');
    await restoreShard(own, first, tar);
    const after = await readPoints(own, { org, bucket });
    expect(after).toContain('_result');
    expect(before.startsWith(after.trimEnd())).toBe(true); // the first of two shards
  });
});
