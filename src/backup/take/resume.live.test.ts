/** What earlier backups have left in a folder, and what they may give. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startServer, type ThrowawayServer } from '../../../contract-tests/server/throwaway.ts';
import { unwrap } from '../../client/index.ts';
import { verify } from '../verify/verify.ts';
import { backup } from './backup.ts';
import { parseDraft, printDraft } from './draft.ts';
import { lockFolder } from '../folder/folder-lock.ts';
import {
  abortAt,
  codesOf,
  eventsOf,
  newPlace,
  ofType,
  setStage,
  sha256,
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

/** A backup that is aborted after its second shard. */
const abortedBackup = async (): Promise<void> => {
  const aborter = new AbortController();
  const run = backup(place.options({ signal: aborter.signal, parallel: 1 }));
  await abortAt(run, aborter, 'shard-verified', 2);
  await expect(run.result).rejects.toThrow('enough');
};

describe('an unfinished backup', () => {
  test('is no backup: it has no manifest; the next run fetches what is missing', async () => {
    await abortedBackup();
    expect(await place.filesEnding('.manifest')).toEqual([]);
    expect(await place.filesEnding('.partial')).toEqual([]);
    expect(await place.filesEnding('.state.json')).toHaveLength(1);
    const before = new Set(stage.relay.shardsAsked());
    const verified = await place.filesEnding('.tar');
    stage.relay.forget();
    const run = backup(place.options());
    const events = await eventsOf(run);
    expect(await run.result).toMatchObject({ shards: 12, kept: verified.length });
    expect(verified.length).toBeGreaterThanOrEqual(2);
    expect(stage.relay.shardsAsked()).toHaveLength(12 - verified.length);
    expect(stage.relay.asked()).not.toContain('/api/v2/backup/metadata');
    expect(before.size + stage.relay.shardsAsked().length).toBeGreaterThanOrEqual(12);
    expect(ofType(events, 'shard-verified').filter(({ kept }) => kept)).toHaveLength(verified.length);
    expect(codesOf(events)).toContain('resumed');
    expect(await place.filesEnding('.state.json')).toEqual([]);
  });

  const firstTar = async (): Promise<string> => join(place.dir, (await place.filesEnding('.tar'))[0] ?? '');
  test.each<[string, (file: string) => Promise<void>]>([
    [
      'has one byte flipped',
      async (file) => {
        const bytes = await readFile(file);
        bytes.writeUInt8(bytes.readUInt8(700) ^ 1, 700);
        await writeFile(file, bytes);
      },
    ],
    ['is cut short', async (file) => writeFile(file, (await readFile(file)).subarray(0, 600))],
    ['is gone', (file) => rm(file)],
  ])('a stored file that %s is fetched again', async (_, damage) => {
    await abortedBackup();
    const kept = (await place.filesEnding('.tar')).length;
    const file = await firstTar();
    await damage(file);
    stage.relay.forget();
    expect(await backup(place.options()).result).toMatchObject({ kept: kept - 1, shards: 12 });
    const id = /\.(\d+)\.tar$/.exec(file)?.[1] ?? '';
    expect(stage.relay.shardsAsked()).toContain(id);
    expect(Buffer.compare(await readFile(file), await stage.fetchShard(id))).toBe(0);
  });

  test('a damaged metadata store brings the metadata again, not the shards', async () => {
    await abortedBackup();
    const kept = (await place.filesEnding('.tar')).length;
    const [kv = ''] = await place.filesEnding('.bolt');
    await writeFile(join(place.dir, kv), 'damaged');
    stage.relay.forget();
    expect(await backup(place.options()).result).toMatchObject({ kept, shards: 12 });
    expect(stage.relay.asked()).toContain('/api/v2/backup/metadata');
    expect((await readFile(join(place.dir, kv))).readUInt32LE(16)).toBe(0xed0cdaed);
  });

  test('leaves nothing that its manifest does not name, though another try stored it otherwise', async () => {
    await abortedBackup();
    const [state = ''] = await place.filesEnding('.state.json');
    const draft = parseDraft(await readFile(join(place.dir, state), 'utf8'), state);
    const [first = ''] = draft.shards.keys();
    draft.shards.delete(first); // as if killed between the shard and the note of it
    await writeFile(join(place.dir, state), printDraft(draft));
    const [kv = ''] = await place.filesEnding('.bolt');
    await writeFile(join(place.dir, kv), 'damaged'); // so that the stores come again, under another name
    expect(await backup(place.options({ compression: 'gzip' })).result).toMatchObject({ shards: 12 });
    expect(await place.filesEnding(`.${first}.tar`)).toEqual([]);
    expect(await place.filesEnding(`.${first}.tar.gz`)).toHaveLength(1);
    expect(await verify(place.dir).result).toMatchObject({ ok: true, findings: [] });
  });

  test('is not continued for something else', async () => {
    await abortedBackup();
    await expect(backup(place.options({ org: 'north' })).result).rejects.toMatchObject({ code: 'conflict' });
    await expect(backup(place.options({ metadataStores: false })).result).rejects.toMatchObject({ code: 'conflict' });
  });

  test('is not continued from another server', async () => {
    await abortedBackup();
    const ids = (unwrap(await stage.client.GET('/api/v2/orgs')).orgs ?? []).map(({ id }) => `/api/v2/orgs/${id}`);
    for (const path of ids)
      stage.relay.meddle(path, (_, response) => {
        response.writeHead(404, { 'x-platform-error-code': 'not found' }).end('{"code":"not found","message":"no"}');
      });
    const failure = backup(place.options()).result;
    await expect(failure).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/of another server/),
    });
    for (const path of ids) stage.relay.meddle(path, undefined);
  });

  test('is continued although the first question about its organisations was lost', async () => {
    await abortedBackup();
    const ids = (unwrap(await stage.client.GET('/api/v2/orgs')).orgs ?? []).map(({ id }) => `/api/v2/orgs/${id}`);
    for (const path of ids) {
      let asked = false;
      stage.relay.meddle(path, (_, response, pass) => {
        if (asked) pass();
        else response.socket?.resetAndDestroy();
        asked = true;
      });
    }
    expect(await backup(place.options({ retries: 1 })).result).toMatchObject({ shards: 12 });
    for (const path of ids) stage.relay.meddle(path, undefined);
  });

  test('makes room for a new one where that is asked for', async () => {
    await abortedBackup();
    stage.relay.forget();
    const run = backup(place.options({ resume: 'never' }));
    expect(codesOf(await eventsOf(run))).toContain('unfinished-removed');
    expect(await run.result).toMatchObject({ kept: 0, shards: 12 });
    expect(stage.relay.shardsAsked()).toHaveLength(12);
    expect(await place.filesEnding('.tar')).toHaveLength(12);
  });

  test('a finished one stays, and the next is a backup of its own', async () => {
    const first = await backup(place.options()).result;
    const second = await backup(place.options()).result;
    expect(second.run > first.run).toBe(true);
    expect(await place.filesEnding('.manifest')).toEqual([`${first.run}.manifest`, `${second.run}.manifest`]);
    expect(await place.filesEnding('.tar')).toHaveLength(24);
  });
});

describe('two at once', () => {
  test('in one folder are refused', async () => {
    const [first, second] = await Promise.allSettled([backup(place.options()).result, backup(place.options()).result]);
    const failures = [first, second].filter(({ status }) => status === 'rejected');
    expect(failures).toMatchObject([{ reason: { code: 'folder-in-use' } }]);
    expect(await place.filesEnding('.manifest')).toHaveLength(1);
    expect((await readdir(place.dir)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('a lock that is let go lets the next one in', async () => {
    await backup(place.options()).result;
    const unlock = await lockFolder(place.dir);
    await expect(backup(place.options()).result).rejects.toMatchObject({ code: 'folder-in-use' });
    await unlock();
    expect((await backup(place.options()).result).shards).toBe(12);
  });
});

describe('a base', () => {
  const inode = async (file: string): Promise<number> => (await stat(file)).ino;

  test('its equal files become links, after they were fetched; a damaged one does not', async () => {
    const base = `${place.dir}.base`;
    await backup(place.options({ dir: base })).result;
    const { inventory: old } = await place.set(base);
    const [damaged = ''] = await place.filesEnding('.tar', base);
    const bytes = await readFile(join(base, damaged));
    bytes.writeUInt8(bytes.readUInt8(700) ^ 1, 700);
    await writeFile(join(base, damaged), bytes);
    stage.relay.forget();
    expect(await backup(place.options({ base })).result).toMatchObject({ shards: 12, linked: 11 });
    expect(stage.relay.shardsAsked()).toHaveLength(12);
    for (const { id, fileName, sha256: hash } of (await place.set()).inventory.shards) {
      const before = join(base, old.shards.find((shard) => shard.id === id)?.fileName ?? '');
      expect((await inode(join(place.dir, fileName))) === (await inode(before))).toBe(!before.endsWith(damaged));
      expect(sha256(await readFile(join(place.dir, fileName)))).toBe(hash);
    }
  });

  test('a folder may be its own base', async () => {
    await backup(place.options()).result;
    expect(await backup(place.options({ base: place.dir })).result).toMatchObject({ shards: 12, linked: 12 });
    expect(await place.filesEnding('.tar')).toHaveLength(24);
    expect(await place.filesEnding('.partial')).toEqual([]);
  });

  test('one that is not there is a bad option', async () => {
    await expect(backup(place.options({ base: '/nowhere' })).result).rejects.toMatchObject({ code: 'bad-option' });
  });
});
