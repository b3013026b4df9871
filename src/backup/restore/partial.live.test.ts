/** Partial restores onto a real server. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, afterEach, expect, test } from '@jest/globals';
import { startServer } from '../../../contract-tests/server/throwaway.ts';
import { unwrap } from '../../client/index.ts';
import type { BackupEvent } from '../events.ts';
import {
  backupOf,
  bodyOf,
  bucketNames,
  contentOf,
  copyOf,
  createBucket,
  createOrg,
  fileEnding,
  flipByte,
  serverOf,
  startRelay,
  withoutInventory,
  write,
  type Relay,
  type Server,
} from './live-fixtures.ts';
import type { PartialRestore, RestoreOptions } from './options.ts';
import { planRestore } from './plan/plan-restore.ts';
import { restore } from './restore.ts';
import type { PartialResult } from './result.ts';
import { undoRestore } from './state/undo.ts';

const newServer = async (): Promise<Server> => serverOf(await startServer());

let source: Server;
let target: Server;
let relay: Relay;
let dir: string;
const folders: string[] = [];

beforeAll(async () => {
  source = await newServer();
  target = await newServer();
  relay = await startRelay(target.url);
  for (const org of ['north', 'south']) {
    const orgID = await createOrg(source, org);
    await createBucket(source, orgID, 'weather');
    await write(source, org, 'weather', 3);
    await createBucket(source, orgID, `only ${org}`);
    await write(source, org, `only ${org}`, 2);
  }
  await createOrg(target, 'north');
  dir = await backupOf(source);
});

afterAll(async () => {
  await relay.close();
  await source.stop();
  await target.stop();
  for (const folder of [dir, ...folders]) await rm(folder, { recursive: true });
});

let before: string[];
beforeEach(async () => {
  relay.asked.length = 0;
  relay.meddle = undefined;
  before = await bucketNames(target);
});

afterEach(async () => {
  const { buckets } = unwrap(await target.client.GET('/api/v2/buckets', { query: { limit: 100 } }));
  for (const { id, name } of buckets)
    if (!name.startsWith('_') && name !== 'throwaway')
      unwrap(await target.client.DELETE('/api/v2/buckets/{bucketID}', { path: { bucketID: id } }));
});

const options = (asked: Omit<PartialRestore, 'mode'>, more: Partial<RestoreOptions> = {}): RestoreOptions => ({
  ...{ url: relay.url, token: target.token, dir, retries: 0 },
  restore: { mode: 'partial', ...asked },
  ...more,
});

const partial = async (...given: Parameters<typeof options>): Promise<PartialResult> => {
  const result = await restore(options(...given)).result;
  if (result.mode === 'full') throw new Error('not a partial restore');
  return result;
};

const weather = { buckets: [{ org: 'north', bucket: 'weather' }] } as const;

const shardsSent = (): string[] => relay.asked.filter((what) => what.includes('/restore/shards/'));

const keep = (folder: string): string => {
  folders.push(folder);
  return folder;
};

test('several buckets go to several names at once, and every query is equal', async () => {
  const result = await partial({
    buckets: [
      { org: 'north', bucket: 'weather' },
      { org: 'south', bucket: 'weather', toOrg: 'north', toBucket: 'weather of south' },
      { org: 'south', bucket: 'only south', toOrg: 'throwaway', toBucket: 'moved' },
    ],
  });
  expect(result).toMatchObject({
    kept: 0,
    tombstones: 0,
    deletedDataReturns: false,
    restartRequired: false,
    skipped: [],
  });
  expect(result.buckets.map(({ org, bucket }) => `${org}/${bucket}`)).toEqual([
    'north/weather',
    'north/weather of south',
    'throwaway/moved',
  ]);
  expect(await contentOf(target, 'north', 'weather')).toEqual(await contentOf(source, 'north', 'weather'));
  expect(await contentOf(target, 'north', 'weather of south')).toEqual(await contentOf(source, 'south', 'weather'));
  expect(await contentOf(target, 'throwaway', 'moved')).toEqual(await contentOf(source, 'south', 'only south'));
  expect(await contentOf(target, 'north', 'weather')).toHaveLength(900);
});

test.each(['gzip', 'without inventory'] as const)('a backup of the kind %s is restored and proven', async (kind) => {
  const folder = keep(
    kind === 'gzip' ? await backupOf(source, { org: 'north', compression: 'gzip' }) : await withoutInventory(dir),
  );
  await partial(weather, { dir: folder });
  expect(await contentOf(target, 'north', 'weather')).toEqual(await contentOf(source, 'north', 'weather'));
});

test('an organisation that is missing is named, and not made', async () => {
  await expect(partial({ org: 'south' })).rejects.toMatchObject({
    code: 'target-not-ready',
    message: expect.stringContaining('no organisation south') as unknown,
  });
  const { orgs = [] } = unwrap(await target.client.GET('/api/v2/orgs'));
  expect(orgs.map(({ name }) => name).sort()).toEqual(['north', 'throwaway']);
  expect(relay.asked.filter((what) => what.startsWith('POST'))).toEqual([]);
});

test.each([
  [{ buckets: [{ org: 'north', bucket: 'absent' }] }, 'no bucket absent in north'],
  [{ bucket: 'absent' }, 'no bucket of the backup fits'],
  [
    { buckets: [...weather.buckets, { org: 'south', bucket: 'weather', toOrg: 'north' }] },
    'two buckets would be called weather',
  ],
  [{ buckets: [{ org: 'north', bucket: 'weather', toBucket: '_mine' }] }, 'no name that a bucket can be given'],
  [{ ...weather, retentionSeconds: 60 }, 'a retention of 60 seconds'],
])('%j is refused', async (asked, said) => {
  await expect(partial(asked)).rejects.toMatchObject({
    code: 'bad-option',
    message: expect.stringContaining(said) as unknown,
  });
});

test('none at once is refused: nothing would be sent, and nothing be amiss', async () => {
  await expect(partial(weather, { parallel: 0 })).rejects.toMatchObject({ code: 'bad-option' });
});

test('a plan says all that would be done, and does nothing', async () => {
  await partial(weather);
  relay.asked.length = 0;
  const plan = await planRestore(options({ org: 'north', onConflict: 'replace' }));
  expect(plan).toMatchObject({
    mode: 'partial',
    shards: plan.buckets.flatMap(({ shards }) => shards).length,
    problems: [],
    tombstones: 0,
  });
  expect(plan.buckets.map(({ bucket, action }) => [bucket, action]).sort()).toEqual([
    ['only north', 'create'],
    ['weather', 'replace'],
  ]);
  expect(relay.asked.filter((what) => !what.startsWith('GET'))).toEqual([]);
  expect((await readdir(dir)).filter((name) => name.includes('restore'))).toEqual([]);
});

test('a name that is taken stops everything before it begins', async () => {
  await partial(weather);
  relay.asked.length = 0;
  await expect(partial({ org: 'north' })).rejects.toMatchObject({ code: 'conflict' });
  expect(relay.asked.filter((what) => what.startsWith('POST'))).toEqual([]);
});

test('skip leaves a bucket out whose name is taken, and brings the others', async () => {
  await partial(weather);
  const result = await partial({ org: 'north', onConflict: 'skip' });
  expect(result.skipped).toEqual([{ org: 'north', bucket: 'weather' }]);
  expect(result.buckets.map(({ bucket }) => bucket)).toEqual(['only north']);
});

test('rename gives the restored bucket another name', async () => {
  await partial(weather);
  const [restored] = (await partial({ ...weather, onConflict: 'rename' })).buckets;
  expect(restored?.bucket).toMatch(/^weather\.restored-\d{8}T\d{6}Z$/);
  expect(await bucketNames(target)).toContain(restored?.bucket);
});

test('replace keeps the old bucket under another name, and lists what goes on with it', async () => {
  const [old] = (await partial({ buckets: [{ org: 'south', bucket: 'weather', toOrg: 'north' }] })).buckets;
  const { client } = target;
  const orgID = (unwrap(await client.GET('/api/v2/orgs', { query: { org: 'north' } })).orgs ?? [])[0]?.id ?? '';
  const id = old?.id ?? '';
  const permission = { action: 'read' as const, resource: { type: 'buckets' as const, id, orgID } };
  unwrap(
    await client.POST('/api/v2/authorizations', {
      body: { orgID, description: 'reads it', permissions: [permission] },
    }),
  );
  unwrap(
    await client.POST('/api/v2/dbrps', {
      body: { orgID, bucketID: id, database: 'db', retention_policy: 'rp', default: true },
    }),
  );
  const { label } = unwrap(await client.POST('/api/v2/labels', { body: { orgID, name: 'kept' } }));
  unwrap(
    await client.POST('/api/v2/buckets/{bucketID}/labels', {
      path: { bucketID: id },
      body: { labelID: label.id ?? '' },
    }),
  );
  const flux = `option task = {name: "by id", every: 1h}\nfrom(bucketID: "${id}") |> range(start: -1h)`;
  unwrap(await client.POST('/api/v2/tasks', { body: { orgID, flux } }));

  const [restored] = (await partial({ ...weather, onConflict: 'replace' })).buckets;
  expect(restored?.replaced).toMatchObject({ id, keptAs: expect.stringMatching(/^weather\.before-/) as unknown });
  expect(restored?.replaced?.references.map(({ kind, name }) => [kind, name])).toEqual([
    ['token', 'reads it'],
    ['dbrp', 'db/rp'],
    ['label', 'kept'],
    ['task', 'by id'],
  ]);
  expect(await contentOf(target, 'north', restored?.replaced?.keptAs ?? '')).toEqual(
    await contentOf(source, 'south', 'weather'),
  );
  expect(await contentOf(target, 'north', 'weather')).toEqual(await contentOf(source, 'north', 'weather'));

  const [again] = (await partial({ ...weather, onConflict: 'replace', dropReplaced: true })).buckets;
  expect(again?.replaced?.keptAs).toBeUndefined();
  expect((await bucketNames(target)).filter((name) => name.startsWith('weather')).length).toBe(2);
});

test.each<[string, (body: Buffer) => Buffer]>([
  ['one byte flipped', (body) => (body.writeUInt8(body.readUInt8(600) ^ 1, 600), body)],
  ['cut short', (body) => body.subarray(0, body.length - 700)],
  ['garbage', () => Buffer.from('hello')],
  ['nothing', () => gzipSync(Buffer.alloc(1024))],
])('an upload that arrives as %s is noticed though the server says 200, and nothing of it stays', async (_, spoil) => {
  relay.meddle = {
    when: /restore\/shards/,
    how: (incoming, _response, pass) =>
      void bodyOf(incoming).then((body) => {
        pass(gzipSync(spoil(Buffer.from(gunzipSync(body)))));
      }),
  };
  await expect(partial(weather)).rejects.toMatchObject({ code: 'not-verified', kind: 'data' });
  expect(await bucketNames(target)).toEqual(before);
  expect((await readdir(dir)).filter((name) => name.includes('restore'))).toEqual([]);
});

test('an upload that arrived spoilt once is sent again, and proven', async () => {
  let spoilt = false;
  relay.meddle = {
    when: /restore\/shards/,
    how: (incoming, _, pass) => {
      if (spoilt) pass();
      else
        void bodyOf(incoming).then((body) => {
          pass(gzipSync(gunzipSync(body).subarray(0, 1500)));
        });
      spoilt = true;
    },
  };
  const run = restore(options(weather, { retries: 2, parallel: 1 }));
  const events: BackupEvent[] = [];
  for await (const event of run) events.push(event);
  await run.result;
  expect(events.filter(({ type }) => type === 'shard-retry')).toHaveLength(1);
  expect(await contentOf(target, 'north', 'weather')).toEqual(await contentOf(source, 'north', 'weather'));
});

test('a stored file with one byte flipped is named, and never arrives', async () => {
  const copy = keep(await copyOf(dir));
  const file = await fileEnding(copy, '.tar');
  await flipByte(file, 900);
  await expect(
    partial(
      {
        buckets: [
          { org: 'north', bucket: 'weather' },
          { org: 'north', bucket: 'only north' },
        ],
      },
      { dir: copy },
    ),
  ).rejects.toMatchObject({
    code: 'file-changed',
    kind: 'data',
  });
  expect(await bucketNames(target)).toEqual(before);
});

test('an abort leaves the server clean', async () => {
  const aborter = new AbortController();
  const run = restore(options({ org: 'north' }, { parallel: 1, signal: aborter.signal }));
  for await (const event of run) if (event.type === 'shard-verified') aborter.abort(new Error('enough'));
  await expect(run.result).rejects.toThrow('enough');
  expect(await bucketNames(target)).toEqual(before);
  expect((await readdir(dir)).filter((name) => name.includes('restore'))).toEqual([]);
});

/** The server is not there any more after the second shard. */
const breakOff = async (): Promise<void> => {
  let sent = 0;
  relay.meddle = {
    when: /./,
    how: (incoming, response, pass) => {
      if (incoming.url?.includes('/restore/shards/') === true) sent += 1;
      if (sent > 2) response.destroy();
      else pass();
    },
  };
  await expect(partial({ org: 'north' }, { parallel: 1 })).rejects.toMatchObject({ code: 'no-connection' });
  relay.meddle = undefined;
};

test('what broke off goes on: no shard that was proven is sent again', async () => {
  await breakOff();
  expect(await bucketNames(target)).not.toEqual(before);
  const first = shardsSent();
  relay.asked.length = 0;
  await expect(partial(weather)).rejects.toMatchObject({ code: 'target-not-ready' });
  const result = await partial({ org: 'north' });
  expect(result.kept).toBe(2);
  const proven = first.slice(0, 2);
  expect(shardsSent().filter((what) => proven.includes(what))).toEqual([]);
  expect(await contentOf(target, 'north', 'weather')).toEqual(await contentOf(source, 'north', 'weather'));
  expect(await contentOf(target, 'north', 'only north')).toEqual(await contentOf(source, 'north', 'only north'));
  expect(await bucketNames(target)).toEqual([...before, 'only north', 'weather'].sort());
});

test('what broke off can be undone', async () => {
  await breakOff();
  const undone = await undoRestore(options({ org: 'north' }));
  expect(undone).toMatchObject({ renamedBack: [], stay: [] });
  expect(undone.removed).toHaveLength(2);
  expect(await bucketNames(target)).toEqual(before);
  await expect(undoRestore(options({ org: 'north' }))).rejects.toMatchObject({ code: 'bad-option' });
});

test('a break between the two renames of a replacement is undone: the old bucket has its name again', async () => {
  const [old] = (await partial(weather)).buckets;
  let renames = 0;
  relay.meddle = {
    when: /./,
    how: (incoming, response, pass) => {
      if (incoming.method === 'PATCH') renames += 1;
      if (renames > 1) response.destroy();
      else pass();
    },
  };
  await expect(partial({ ...weather, onConflict: 'replace' })).rejects.toMatchObject({ code: 'no-connection' });
  relay.meddle = undefined;
  expect(await bucketNames(target)).not.toContain('weather');
  expect(await undoRestore(options(weather))).toMatchObject({ renamedBack: ['weather'] });
  const { buckets } = unwrap(await target.client.GET('/api/v2/buckets', { query: { name: 'weather' } }));
  expect(buckets.map(({ id }) => id)).toEqual([old?.id]);
});

test('old data goes in whole, the bucket keeps what it kept before, and the plan warns', async () => {
  const orgID = await createOrg(source, 'short');
  await createBucket(source, orgID, 'month', 30 * 86_400);
  await write(source, 'short', 'month', 3);
  await createOrg(target, 'short');
  const folder = keep(await backupOf(source, { org: 'short' }));
  const manifest = await fileEnding(folder, '.manifest');
  const text = await readFile(manifest, 'utf8');
  await writeFile(manifest, text.replace('"duration": 2592000000000000', '"duration": 86400000000000'));
  const asked = { org: 'short' };
  const plan = await planRestore(options(asked, { dir: folder }));
  expect(plan.warnings.map(({ code }) => code)).toContain('older-than-retention');
  expect(plan.buckets[0]?.tooOld).toBeGreaterThan(0);
  const everySeconds = async (name: string): Promise<unknown> =>
    unwrap(await target.client.GET('/api/v2/buckets', { query: { name } })).buckets[0]?.retentionRules;
  let during: unknown;
  relay.meddle = {
    when: /restore\/shards/,
    how: (_incoming, _response, pass) => {
      const look = async (): Promise<void> => {
        const name = (await bucketNames(target)).find((one) => one.startsWith('month')) ?? '';
        during ??= await everySeconds(name);
      };
      void look().finally(pass);
    },
  };
  await partial(asked, { dir: folder, parallel: 1 });
  expect(during).toMatchObject([{ everySeconds: 0 }]);
  expect(await everySeconds('month')).toEqual([
    { type: 'expire', everySeconds: 86_400, shardGroupDurationSeconds: 86_400 },
  ]);
  expect(await contentOf(target, 'short', 'month')).toEqual(await contentOf(source, 'short', 'month'));
  await partial({ ...asked, onConflict: 'rename', retentionSeconds: 0 }, { dir: folder });
  const renamed = (await bucketNames(target)).find((name) => name.startsWith('month.restored')) ?? '';
  expect(await everySeconds(renamed)).toMatchObject([{ everySeconds: 0 }]);
});

test('deleted data is counted before, refused where asked, and told where it returns', async () => {
  const orgID = await createOrg(source, 'deletes');
  await createBucket(source, orgID, 'some');
  await write(source, 'deletes', 'some', 1, 40);
  keep(await backupOf(source, { org: 'deletes' })); // the points are in a TSM file now
  const [start, stop] = [new Date(0).toISOString(), new Date(Date.now() - 40 * 86_400_000 - 100_000).toISOString()];
  unwrap(
    await source.client.POST('/api/v2/delete', { query: { org: 'deletes', bucket: 'some' }, body: { start, stop } }),
  );
  const folder = keep(await backupOf(source, { org: 'deletes' }));
  await createOrg(target, 'deletes');
  const asked = { org: 'deletes' };
  expect(await planRestore(options(asked, { dir: folder }))).toMatchObject({ tombstones: 1 });
  await expect(partial(asked, { dir: folder, failOnTombstones: true })).rejects.toMatchObject({
    code: 'tombstones-found',
    kind: 'data',
  });
  const bare = keep(await withoutInventory(folder));
  await expect(partial(asked, { dir: bare, failOnTombstones: true })).rejects.toMatchObject({
    code: 'tombstones-found',
  });
  const result = await partial(asked, { dir: bare });
  expect(result).toMatchObject({ tombstones: 1, deletedDataReturns: true });
  expect(result.warnings.map(({ code }) => code)).toContain('deleted-data-returns');
  expect((await contentOf(target, 'deletes', 'some')).length).toBeGreaterThan(
    (await contentOf(source, 'deletes', 'some')).length,
  );
});

test('a group that was deleted is left out, and said', async () => {
  const copy = keep(await withoutInventory(dir));
  const manifest = await fileEnding(copy, '.manifest');
  const text = await readFile(manifest, 'utf8');
  await writeFile(manifest, text.replaceAll(/("endTime": "[^"]+",)/g, '$1 "deletedAt": "2026-01-01T00:00:00Z",'));
  const result = await partial(weather, { dir: copy });
  expect(result.buckets).toMatchObject([{ bucket: 'weather', shards: 0 }]);
  expect(result.warnings.map(({ code }) => code)).toContain('deleted-groups-left-out');
});

test('a token that may not restore is refused before anything', async () => {
  const { orgs = [] } = unwrap(await target.client.GET('/api/v2/orgs', { query: { org: 'north' } }));
  const orgID = orgs[0]?.id ?? '';
  const permissions = [{ action: 'write' as const, resource: { type: 'buckets' as const, orgID } }];
  const { token } = unwrap(await target.client.POST('/api/v2/authorizations', { body: { orgID, permissions } }));
  await expect(partial(weather, { token })).rejects.toMatchObject({ code: 'not-allowed' });
  expect(relay.asked.filter((what) => !what.startsWith('GET'))).toEqual([]);
});

test('two restores at once into one server do not cost each other a shard', async () => {
  const other = keep(await copyOf(dir));
  await Promise.all([
    partial({ buckets: [{ org: 'north', bucket: 'weather' }] }),
    partial({ buckets: [{ org: 'south', bucket: 'weather', toOrg: 'north', toBucket: 'other' }] }, { dir: other }),
  ]);
  expect(await contentOf(target, 'north', 'weather')).toEqual(await contentOf(source, 'north', 'weather'));
  expect(await contentOf(target, 'north', 'other')).toEqual(await contentOf(source, 'south', 'weather'));
});
