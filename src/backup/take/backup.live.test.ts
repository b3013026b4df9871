/** Backups of a real server. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { chmod, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { startServer, type ThrowawayServer } from '../../../contract-tests/server/throwaway.ts';
import { unwrap } from '../../client/index.ts';
import { backup } from './backup.ts';
import { codesOf, eventsOf, newPlace, ofType, setStage, sha256, type Place, type Stage } from './live-fixtures.ts';

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

describe('a whole backup', () => {
  test('holds what the server has, to the byte, and nothing else is left in the folder', async () => {
    const { run, ...result } = await backup(place.options()).result;
    const { manifest, inventory } = await place.set();
    expect(
      manifest.buckets
        .filter(({ bucketName }) => !bucketName.startsWith('_'))
        .map(({ organizationName, bucketName }) => `${organizationName}/${bucketName}`)
        .sort(),
    ).toEqual(['north/only north', 'north/weather', 'south/only south', 'south/weather', 'throwaway/throwaway']);
    expect(inventory).toMatchObject({ run, serverVersion: '2.9.1', filter: {}, removed: [], tombstones: 0 });
    expect(inventory.shards).toHaveLength(12);
    for (const shard of inventory.shards) {
      const stored = await readFile(join(place.dir, shard.fileName));
      expect(sha256(stored)).toBe(shard.sha256);
      expect(Buffer.compare(stored, await stage.fetchShard(shard.id))).toBe(0);
      const [file] = shard.files;
      expect(sha256(stored.subarray(512, 512 + (file?.size ?? 0)))).toBe(file?.sha256);
    }
    const bytes = inventory.shards.reduce((sum, { tarSize }) => sum + tarSize, 0);
    expect(result).toMatchObject({ dir: place.dir, shards: 12, bytes, kept: 0, linked: 0, removed: [], tombstones: 0 });
    const names = ['bolt', 'inventory.json', 'manifest', 'sqlite', ...inventory.shards.map(({ id }) => `${id}.tar`)];
    expect((await readdir(place.dir)).sort()).toEqual(names.map((name) => `${run}.${name}`).sort());
  });

  test('is for its owner alone', async () => {
    await backup(place.options()).result;
    expect((await stat(place.dir)).mode & 0o777).toBe(0o700);
    for (const name of await readdir(place.dir))
      expect([name, (await stat(join(place.dir, name))).mode & 0o777]).toEqual([name, 0o600]);
  });

  test('a folder that others may write to is named', async () => {
    await backup(place.options()).result;
    await chmod(place.dir, 0o777);
    expect(codesOf(await eventsOf(backup(place.options())))).toContain('folder-open-to-others');
  });

  test('tells each step, and each shard from start to proof', async () => {
    const events = await eventsOf(backup(place.options()));
    expect(ofType(events, 'phase')).toEqual([
      { type: 'phase', phase: 'preflight' },
      { type: 'phase', phase: 'metadata' },
      { type: 'phase', phase: 'shards', shards: 12 },
      { type: 'phase', phase: 'manifest' },
    ]);
    const { inventory } = await place.set();
    for (const { id, tarSize } of inventory.shards) {
      const own = events.filter((event) => 'shard' in event && event.shard === id);
      expect(own.map(({ type }) => type)).toEqual(['shard-start', 'shard-bytes', 'shard-done', 'shard-verified']);
      expect(ofType(own, 'shard-bytes').reduce((sum, { bytes }) => sum + bytes, 0)).toBe(tarSize);
      expect(ofType(own, 'shard-verified')).toEqual([{ type: 'shard-verified', shard: id, kept: false }]);
    }
    expect(codesOf(events)).toEqual(['kv-holds-everything']);
  });

  test.each([
    ['gzip on disk', { compression: 'gzip' }],
    ['gzip on the wire', { wireCompression: 'speedy' }],
    ['gzip on both', { compression: 'gzip', wireCompression: 'default' }],
  ] as const)('%s gives the same archives', async (_, packed) => {
    await backup(place.options(packed)).result;
    const { inventory } = await place.set();
    for (const { id, fileName, compression } of inventory.shards) {
      const stored = await readFile(join(place.dir, fileName));
      expect(fileName.endsWith('.gz')).toBe(compression === 'gzip');
      expect(Buffer.compare(compression === 'gzip' ? gunzipSync(stored) : stored, await stage.fetchShard(id))).toBe(0);
    }
  });

  test('a stream of one’s own is the last step of each file', async () => {
    const flip = () =>
      new Transform({
        transform: (chunk: Buffer, _, done) => {
          done(
            null,
            chunk.map((byte) => byte ^ 0xff),
          );
        },
      });
    await backup(place.options({ encode: flip })).result;
    const { inventory } = await place.set();
    const [{ id, fileName, sha256: hash } = { id: '', fileName: '', sha256: '' }] = inventory.shards;
    const stored = await readFile(join(place.dir, fileName));
    expect(sha256(stored)).toBe(hash);
    expect(
      Buffer.compare(
        stored.map((byte) => byte ^ 0xff),
        await stage.fetchShard(id),
      ),
    ).toBe(0);
    expect((await readFile(join(place.dir, inventory.kv?.fileName ?? ''))).readUInt32LE(16)).toBe(~0xed0cdaed >>> 0);
  });
});

describe('filters', () => {
  test.each([
    ['an organisation', { org: 'north' }, ['_monitoring', '_tasks', 'only north', 'weather']],
    ['a bucket of any organisation', { bucket: 'weather' }, ['weather', 'weather']],
    ['a bucket of one', { org: 'south', bucket: 'weather' }, ['weather']],
  ])('%s', async (_, filter, want) => {
    const events = await eventsOf(backup(place.options(filter)));
    const { manifest, inventory } = await place.set();
    expect(manifest.buckets.map(({ bucketName }) => bucketName).sort()).toEqual(want);
    expect(inventory.filter).toEqual(filter);
    expect(stage.relay.shardsAsked()).toHaveLength(want.filter((name) => !name.startsWith('_')).length * 3);
    expect(ofType(events, 'notice')).toMatchObject([{ level: 'warning', code: 'kv-holds-everything' }]);
  });

  test('ids do as well as names', async () => {
    await backup(place.options({ org: stage.orgIDs.north })).result;
    expect((await place.set()).manifest.buckets.map(({ organizationName }) => organizationName)).toContain('north');
  });

  test('one that lets nothing pass is an error that names what there is, and leaves nothing', async () => {
    await expect(backup(place.options({ org: 'north', bucket: 'wether' })).result).rejects.toMatchObject({
      code: 'bad-option',
      message: expect.stringMatching(
        /no bucket is called "wether"; there are: _monitoring, _tasks, only north, weather$/,
      ),
    });
    expect(await readdir(place.dir)).toEqual([]);
  });

  test('without the metadata stores there is no file of them, and no word of them in the manifest', async () => {
    const events = await eventsOf(backup(place.options({ metadataStores: false, bucket: 'weather' })));
    const { manifest, inventory } = await place.set();
    expect(manifest).not.toHaveProperty('kv');
    expect(inventory).not.toHaveProperty('sql');
    expect(await place.filesEnding('.tar')).toHaveLength(6);
    expect(await readdir(place.dir)).toHaveLength(8);
    expect(codesOf(events)).toEqual([]);
  });
});

describe('what cannot begin', () => {
  test('a token that is no operator’s', async () => {
    const body = {
      orgID: stage.orgIDs.north,
      permissions: [{ action: 'read' as const, resource: { type: 'buckets' as const } }],
    };
    const { token: weaker } = unwrap(await stage.client.POST('/api/v2/authorizations', { body }));
    const failure = backup(place.options({ token: weaker })).result;
    await expect(failure).rejects.toMatchObject({
      code: 'not-allowed',
      message: expect.stringMatching(/operator token/),
    });
    await expect(failure).rejects.not.toThrow(weaker);
    expect(await readdir(place.dir)).toEqual([]);
  });

  test.each([
    ['no server', { url: 'http://127.0.0.1:1' }, 'no-connection'],
    ['a server that is none', { url: 'http://127.0.0.1:1/x/api/v2' }, 'bad-option'],
    ['no shards at once', { parallel: 0 }, 'bad-option'],
    ['no folder', { dir: '' }, 'bad-option'],
    ['a folder that is a file', { dir: process.execPath }, 'disk-failed'],
  ])('%s', async (_, wrong, code) => {
    await expect(backup(place.options(wrong)).result).rejects.toMatchObject({ code });
  });

  test('an abort before it begins', async () => {
    const run = backup(place.options({ signal: AbortSignal.abort(new Error('enough')) }));
    await expect(run.result).rejects.toThrow('enough');
    expect(stage.relay.asked()).toEqual([]);
  });
});

test('deleted data that is still in the files is told', async () => {
  await stage.createBucket(stage.orgIDs.south, 'deleted-from');
  await stage.write('south', 'deleted-from', 1);
  await backup(place.options({ bucket: 'deleted-from' })).result; // puts the points into a file
  const body = { start: '1970-01-01T00:00:00Z', stop: '2100-01-01T00:00:00Z', predicate: 'host="h1"' };
  unwrap(await stage.client.POST('/api/v2/delete', { query: { org: 'south', bucket: 'deleted-from' }, body }));
  const run = backup(place.options({ bucket: 'deleted-from' }));
  const events = await eventsOf(run);
  expect((await run.result).tombstones).toBe(1);
  expect(codesOf(events)).toContain('deleted-data-returns');
});
