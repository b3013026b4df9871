/** What a server, or something between, may do to a backup. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { readdir, rm } from 'node:fs/promises';
import { startServer, type ThrowawayServer } from '../../../contract-tests/server/throwaway.ts';
import { unwrap } from '../../client/index.ts';
import { backup } from './backup.ts';
import {
  codesOf,
  eventsOf,
  newPlace,
  ofType,
  setStage,
  type Meddler,
  type Place,
  type Stage,
} from './live-fixtures.ts';

let server: ThrowawayServer;
let stage: Stage;
let place: Place;
beforeAll(async () => {
  server = await startServer();
  stage = await setStage(server.url, server.onboarding?.token ?? '');
});
afterAll(async () => {
  await stage.relay.close();
  await server.stop();
});
beforeEach(async () => {
  place = await newPlace(stage);
});
afterEach(() => place.remove());

const shardPath = async (): Promise<{ path: string; id: string }> => {
  const { inventory } = await place.set();
  const id = inventory.shards[0]?.id ?? '';
  return { id, path: `/api/v2/backup/shards/${id}` };
};
let path: string;
let id: string;
beforeEach(async () => {
  await backup(place.options()).result;
  ({ path, id } = await shardPath());
  await rm(place.dir, { recursive: true });
  stage.relay.forget();
});
afterEach(() => {
  stage.relay.meddle(path, undefined);
});

const withTail: Meddler = (_, response) => {
  void stage.fetchShard(id).then((tar) => {
    response.writeHead(200, { 'content-type': 'application/octet-stream' });
    response.write(tar);
    response.end('{"code":"internal error","message":"link shard: too many open files"}');
  });
};

test('an error text after the archive’s end fails the shard and is shown; the others are kept', async () => {
  stage.relay.meddle(path, withTail);
  await expect(backup(place.options()).result).rejects.toMatchObject({
    code: 'archive-has-tail',
    kind: 'data',
    message: expect.stringMatching(/link shard: too many open files/),
    place: { shard: id },
  });
  expect(await place.filesEnding('.manifest')).toEqual([]);
  expect(await place.filesEnding(`.${id}.tar`)).toEqual([]);
  expect(await place.filesEnding('.tar')).toHaveLength(11);
  stage.relay.meddle(path, undefined);
  stage.relay.forget();
  expect(await backup(place.options()).result).toMatchObject({ kept: 11 });
  expect(stage.relay.shardsAsked()).toEqual([id]);
});

test('a failure that passes is tried again, and told', async () => {
  let tries = 0;
  stage.relay.meddle(path, (incoming, response, pass) => {
    tries += 1;
    if (tries === 1) withTail(incoming, response, pass);
    else if (tries === 2) response.writeHead(503).end('busy');
    else if (tries === 3) response.socket?.resetAndDestroy();
    else pass();
  });
  const run = backup(place.options({ retries: 3 }));
  const events = await eventsOf(run);
  expect((await run.result).shards).toBe(12);
  expect(ofType(events, 'shard-retry')).toMatchObject([
    { shard: id, attempt: 1, why: expect.stringMatching(/too many open files/) },
    { shard: id, attempt: 2, why: expect.stringMatching(/503/) },
    { shard: id, attempt: 3, why: expect.stringMatching(/no answer/) },
  ]);
});

const firstBroken = (path: string): void => {
  let tries = 0;
  stage.relay.meddle(path, (_, response, pass) => {
    tries += 1;
    if (tries === 1) response.socket?.resetAndDestroy();
    else if (tries === 2) response.writeHead(503).end('starting');
    else pass();
  });
};

test('what is asked before anything begins is asked again, and told', async () => {
  for (const question of ['/health', '/ready']) firstBroken(question);
  const run = backup(place.options({ retries: 2 }));
  const events = await eventsOf(run);
  for (const question of ['/health', '/ready']) stage.relay.meddle(question, undefined);
  expect((await run.result).shards).toBe(12);
  expect(codesOf(events).filter((code) => code === 'retry')).toHaveLength(2);
});

test('a server that stays busy is not ready', async () => {
  stage.relay.meddle('/ready', (_, response) => response.writeHead(503).end('starting'));
  const failure = backup(place.options({ retries: 1 })).result;
  await expect(failure).rejects.toMatchObject({ code: 'target-not-ready' });
  stage.relay.meddle('/ready', undefined);
  expect(stage.relay.asked().filter((asked) => asked === '/ready')).toHaveLength(2);
});

test.each<[string, Meddler, string]>([
  ['a proxy’s 404', (_, response) => response.writeHead(404).end('<html>not here</html>'), 'server-refused'],
  ['an empty body', (_, response) => response.writeHead(200).end(), 'archive-torn'],
  ['a page of a proxy', (_, response) => response.writeHead(200).end('<html>'.repeat(200)), 'archive-invalid'],
  [
    'a compression that nobody asked for',
    (_, response) => response.writeHead(200, { 'content-encoding': 'br' }).end('x'),
    'server-refused',
  ],
])('%s is no shard that vanished', async (_, meddler, code) => {
  stage.relay.meddle(path, meddler);
  await expect(backup(place.options()).result).rejects.toMatchObject({ code });
  expect(await place.filesEnding('.manifest')).toEqual([]);
});

test('a shard that vanishes after the metadata is an event, and its group stays without it', async () => {
  const bucketID = await stage.createBucket(stage.orgIDs.north, 'short-lived');
  await stage.write('north', 'short-lived', 2);
  const metadata = '/api/v2/backup/metadata';
  stage.relay.meddle(path, undefined);
  stage.relay.meddle(metadata, (_, response) => {
    void (async () => {
      const bytes = unwrap(await stage.client.GET(metadata, { parseAs: 'bytes' }));
      await stage.client.DELETE('/api/v2/buckets/{bucketID}', { path: { bucketID } });
      const [boundary = ''] = Buffer.from(bytes.subarray(2, 100)).toString('latin1').split('\r\n');
      response.writeHead(200, { 'content-type': `multipart/mixed; boundary=${boundary}` }).end(bytes);
    })();
  });
  const run = backup(place.options());
  const events = await eventsOf(run);
  stage.relay.meddle(metadata, undefined);
  const { removed, shards } = await run.result;
  expect(shards).toBe(12);
  expect(ofType(events, 'shard-removed')).toMatchObject([
    { bucket: 'north/short-lived' },
    { bucket: 'north/short-lived' },
  ]);
  const { manifest, inventory } = await place.set();
  expect(inventory.removed).toEqual(removed);
  const groups = manifest.buckets.find(({ bucketName }) => bucketName === 'short-lived')?.retentionPolicies[0];
  expect(groups?.shardGroups.map(({ shards: left }) => left)).toEqual([[], []]);
});

test('a metadata body without its end is torn, whatever status it had', async () => {
  stage.relay.meddle('/api/v2/backup/metadata', (_, response) => {
    void stage.client.GET('/api/v2/backup/metadata', { parseAs: 'bytes' }).then((result) => {
      const bytes = unwrap(result);
      const [boundary = ''] = Buffer.from(bytes.subarray(2, 100)).toString('latin1').split('\r\n');
      const headers = { 'content-type': `multipart/mixed; boundary=${boundary}` };
      response.writeHead(200, headers).end(bytes.subarray(0, bytes.length - 100));
    });
  });
  await expect(backup(place.options()).result).rejects.toMatchObject({ code: 'metadata-invalid', kind: 'data' });
  stage.relay.meddle('/api/v2/backup/metadata', undefined);
  expect(await readdir(place.dir)).toEqual([]);
});
