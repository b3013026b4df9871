/** Full restores onto real servers, each of which loses all it held. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { startServer, type ServerOptions } from '../../../contract-tests/server/throwaway.ts';
import { createClient, unwrap } from '../../client/index.ts';
import type { BackupEvent } from '../events.ts';
import {
  backupOf,
  bucketNames,
  contentOf,
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
import type { FullRestore, RestoreOptions } from './options.ts';
import { planRestore } from './plan/plan-restore.ts';
import { restore } from './restore.ts';
import type { FullResult } from './result.ts';
import { undoRestore } from './state/undo.ts';

const newServer = async (options: ServerOptions = {}): Promise<Server> => serverOf(await startServer(options));

let source: Server;
let target: Server;
let relay: Relay;
let dir: string;
const folders: string[] = [];

const keep = (folder: string): string => {
  folders.push(folder);
  return folder;
};

const month = 30 * 86_400;

beforeAll(async () => {
  source = await newServer();
  const orgID = await createOrg(source, 'north');
  await createBucket(source, orgID, 'weather');
  await write(source, 'north', 'weather', 3);
  await createBucket(source, orgID, 'month', month);
  await write(source, 'north', 'month', 4);
  dir = await backupOf(source);
});

afterAll(async () => {
  await source.stop();
  for (const folder of [dir, ...folders]) await rm(folder, { recursive: true });
});

beforeEach(async () => {
  target = await newServer();
  relay = await startRelay(target.url);
});

afterEach(async () => {
  await relay.close();
  await target.stop();
});

const options = (asked: Partial<FullRestore> = {}, more: Partial<RestoreOptions> = {}): RestoreOptions => ({
  ...{ url: relay.url, token: target.token, dir, retries: 0 },
  restore: { mode: 'full', confirmWipe: new URL(relay.url).host, operatorToken: source.token, ...asked },
  ...more,
});

const full = async (given: RestoreOptions): Promise<FullResult> => {
  const result = await restore(given).result;
  if (result.mode !== 'full') throw new Error('not a full restore');
  return result;
};

const without = (given: RestoreOptions): RestoreOptions => ({
  ...given,
  restore: { mode: 'full', confirmWipe: new URL(relay.url).host },
});

const restored = () => ({ url: target.url, token: source.token });

const writes = (): string[] => relay.asked.filter((what) => !what.startsWith('GET'));

const untouched = async (): Promise<void> => {
  expect(writes()).toEqual([]);
  expect(await bucketNames(target)).toEqual(['throwaway']);
};

test('the server is the one of the backup afterwards: data, names, ids and tokens', async () => {
  const result = await full(options());
  expect(result).toMatchObject({
    mode: 'full',
    restartRequired: true,
    kept: 0,
    token: { source: 'given', storage: 'sha256' },
  });
  expect(result.token.reveal()).toBe(source.token);
  for (const bucket of ['weather', 'month'])
    expect(await contentOf(restored(), 'north', bucket)).toEqual(await contentOf(source, 'north', bucket));
  const list = async (server: { url: string; token: string }): Promise<unknown> => {
    const { buckets } = unwrap(await createClient(server).GET('/api/v2/buckets', { query: { limit: 100 } }));
    return buckets.map(({ id, name, retentionRules }) => ({ id, name, retentionRules }));
  };
  expect(await list(restored())).toEqual(await list(source));
  expect(await target.client.GET('/api/v2/me')).toMatchObject({ ok: false, status: 401 });
  expect((await readdir(dir)).filter((name) => name.includes('restore'))).toEqual([]);
});

test('nothing is asked of a server whose wipe was not confirmed by its own name', async () => {
  for (const confirmWipe of ['', 'yes', 'localhost:8086', new URL(relay.url).hostname])
    await expect(full(options({ confirmWipe }))).rejects.toMatchObject({ code: 'not-confirmed', kind: 'run' });
  expect(relay.asked).toEqual([]);
});

test('a token that the backup does not hold stops it before the first byte', async () => {
  await expect(full(options({ operatorToken: 'some-other-token' }))).rejects.toMatchObject({
    code: 'no-usable-token',
    message: expect.stringContaining('not in the backup') as unknown,
  });
  await untouched();
});

test('without a token hashed tokens stop it before the first byte', async () => {
  await expect(full(without(options()))).rejects.toMatchObject({ code: 'no-usable-token' });
  await untouched();
  const plan = await planRestore(without(options()));
  expect(plan.problems.map(({ code }) => code)).toEqual(['no-usable-token']);
  expect(plan.token).toBeUndefined();
});

test('a token of the backup that is no operator’s, or is inactive, is told as such', async () => {
  const { client } = source;
  const [org] = unwrap(await client.GET('/api/v2/orgs', { query: { org: 'north' } })).orgs ?? [];
  const orgID = org?.id ?? '';
  const permissions = [{ action: 'read' as const, resource: { type: 'buckets' as const, orgID } }];
  const weak = unwrap(
    await client.POST('/api/v2/authorizations', { body: { orgID, description: 'weak', permissions } }),
  );
  const folder = keep(await backupOf(source));
  await expect(full(options({ operatorToken: weak.token }, { dir: folder }))).rejects.toMatchObject({
    message: expect.stringContaining('may not do everything') as unknown,
  });
  await untouched();
});

test('tokens in clear, as of 2.7, need none given: the backup’s own is used, and proven', async () => {
  const old = await newServer({ version: '2.7.12' });
  try {
    await write(old, 'throwaway', 'throwaway', 2);
    const folder = keep(await backupOf(old));
    const result = await full(without(options({}, { dir: folder })));
    expect(result.token).toMatchObject({ source: 'backup', storage: 'clear' });
    expect(JSON.stringify(result)).not.toContain(old.token);
    const now = { url: target.url, token: result.token.reveal() };
    expect(await contentOf(now, 'throwaway', 'throwaway')).toEqual(await contentOf(old, 'throwaway', 'throwaway'));
  } finally {
    await old.stop();
  }
});

test('hashed tokens do not go to a server that cannot read them', async () => {
  const old = await newServer({ version: '2.7.12' });
  try {
    const given = options({ confirmWipe: new URL(old.url).host }, { url: old.url, token: old.token });
    await expect(full(given)).rejects.toMatchObject({
      code: 'target-not-ready',
      message: expect.stringContaining('2.8 or newer') as unknown,
    });
    expect(await bucketNames(old)).toEqual(['throwaway']);
  } finally {
    await old.stop();
  }
});

test('a server that has the backup’s tokens already needs none given', async () => {
  await full(options());
  const result = await full(without(options({}, { token: source.token })));
  expect(result.token.source).toBe('same');
});

test.each<[string, (folder: string) => Promise<void>, string]>([
  [
    'an empty KV store',
    async (folder) => {
      await writeFile(await fileEnding(folder, '.bolt'), '');
    },
    'file-changed',
  ],
  [
    'an empty KV store that the manifest names so',
    async (folder) => {
      await writeFile(await fileEnding(folder, '.bolt'), '');
      await sizeInManifest(folder, '.bolt', 0);
    },
    'metadata-invalid',
  ],
  [
    'a KV store that is text',
    async (folder) => {
      await writeFile(await fileEnding(folder, '.bolt'), 'x'.repeat(5_000));
      await sizeInManifest(folder, '.bolt', 5_000);
    },
    'metadata-invalid',
  ],
  [
    'an SQL store that is text',
    async (folder) => {
      await writeFile(await fileEnding(folder, '.sqlite'), 'x'.repeat(5_000));
      await sizeInManifest(folder, '.sqlite', 5_000);
    },
    'metadata-invalid',
  ],
  [
    'a KV store cut short',
    async (folder) => {
      const path = await fileEnding(folder, '.bolt');
      const bytes = await readFile(path);
      await writeFile(path, bytes.subarray(0, 8192));
      await sizeInManifest(folder, '.bolt', 8192);
    },
    'metadata-invalid',
  ],
  [
    'an archive with a byte flipped in its first header',
    async (folder) => {
      await flipByte(await fileEnding(folder, '.tar'), 20);
    },
    'archive-invalid',
  ],
])('%s is refused before the first byte', async (_, spoil, code) => {
  const copy = keep(await withoutInventory(dir));
  await spoil(copy);
  await expect(full(options({}, { dir: copy }))).rejects.toMatchObject({ code, kind: 'data' });
  await untouched();
});

async function sizeInManifest(folder: string, end: string, size: number): Promise<void> {
  const path = await fileEnding(folder, '.manifest');
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replace(new RegExp(`(\\${end}",\\s+"size": )\\d+`), `$1${size}`));
}

test('two backups that do not belong together are refused: a bucket went between them', async () => {
  const orgID = await createOrg(source, 'gone');
  const id = await createBucket(source, orgID, 'short-lived');
  await write(source, 'gone', 'short-lived', 1);
  const folder = keep(await backupOf(source));
  unwrap(await source.client.DELETE('/api/v2/buckets/{bucketID}', { path: { bucketID: id } }));
  const later = keep(await backupOf(source));
  await rm(await fileEnding(folder, '.bolt'));
  for (const name of await readdir(later))
    await writeFile(`${folder}/later-${name}`, await readFile(`${later}/${name}`));
  const manifest = await fileEnding(folder, '.manifest');
  await writeFile(manifest, (await readFile(manifest, 'utf8')).replace(/"kv": \{[^}]+\},\s+/, ''));
  for (const name of await readdir(folder)) if (name.endsWith('.inventory.json')) await rm(`${folder}/${name}`);
  const laterManifest = `${folder}/${(await readdir(folder)).find((name) => name.startsWith('later-') && name.endsWith('.manifest')) ?? ''}`;
  await writeFile(
    laterManifest,
    (await readFile(laterManifest, 'utf8')).replaceAll(/"fileName": "/g, '"fileName": "later-'),
  );
  await expect(full(options({}, { dir: folder }))).rejects.toMatchObject({
    code: 'metadata-invalid',
    message: expect.stringContaining('gone/short-lived') as unknown,
  });
  await untouched();
});

const retentionOfMonth = async (): Promise<unknown> => {
  const client = createClient(restored());
  return unwrap(await client.GET('/api/v2/buckets', { query: { name: 'month' } })).buckets[0]?.retentionRules[0]
    ?.everySeconds;
};

/** The server is not there any more once so many shards were sent; the manifest is made to say that data is too old. */
const breakOff = async (folder: string, after: number): Promise<void> => {
  let sent = 0;
  relay.meddle = {
    when: /./,
    how: (incoming, response, pass) => {
      if (incoming.url?.includes('/restore/shards/') === true) sent += 1;
      if (sent > after) response.destroy();
      else pass();
    },
  };
  await expect(full(options({}, { dir: folder, parallel: 1 }))).rejects.toMatchObject({ code: 'no-connection' });
  relay.meddle = undefined;
};

const withOldData = async (): Promise<string> => {
  const copy = keep(await withoutInventory(dir));
  const path = await fileEnding(copy, '.manifest');
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replaceAll(`"duration": ${month}000000000`, '"duration": 86400000000000'));
  return copy;
};

test('retention waits while old data goes in; what broke off goes on with the token of the backup, and puts it back', async () => {
  const folder = await withOldData();
  await breakOff(folder, 2);
  expect(await retentionOfMonth()).toBe(0);
  const sent = relay.asked.filter((what) => what.includes('/restore/shards/')).slice(0, 2);
  relay.asked.length = 0;
  const result = await full(options({}, { dir: folder }));
  expect(result.kept).toBe(2);
  expect(
    relay.asked.filter((what) => what.includes('/restore/kv') || what.includes('/restore/sql') || sent.includes(what)),
  ).toEqual([]);
  expect(await retentionOfMonth()).toBe(86_400);
  for (const bucket of ['weather', 'month'])
    expect(await contentOf(restored(), 'north', bucket)).toEqual(await contentOf(source, 'north', bucket));
});

test('undoing puts the retention back', async () => {
  const folder = await withOldData();
  await breakOff(folder, 1);
  expect(await retentionOfMonth()).toBe(0);
  const undone = await undoRestore({ url: relay.url, token: source.token, dir: folder });
  expect(undone).toMatchObject({ removed: [], retention: ['north/month'] });
  expect(await retentionOfMonth()).toBe(86_400);
});

test('a KV upload that breaks off leaves the server as it was, and goes on', async () => {
  let broken = false;
  relay.meddle = {
    when: /restore\/kv/,
    how: (incoming, response, pass) => {
      if (broken) pass();
      else incoming.once('data', () => response.destroy());
      broken = true;
    },
  };
  const run = restore(options({}, { retries: 3 }));
  const phases: BackupEvent[] = [];
  for await (const event of run) if (event.type === 'phase') phases.push(event);
  await run.result;
  expect(phases.map((event) => event.type === 'phase' && event.phase)).toEqual([
    'preflight',
    'plan',
    'kv',
    'sql',
    'shards',
  ]);
  expect(await contentOf(restored(), 'north', 'weather')).toEqual(await contentOf(source, 'north', 'weather'));
});

test('a lost answer to the KV upload is no loss: the token of the backup goes on', async () => {
  let lost = false;
  relay.meddle = {
    when: /restore\/kv/,
    how: (_incoming, response, pass) => {
      if (!lost) response.writeHead = () => response.destroy();
      lost = true;
      pass();
    },
  };
  const result = await full(options({}, { retries: 3 }));
  expect(result.token.source).toBe('given');
  expect(await contentOf(restored(), 'north', 'month')).toEqual(await contentOf(source, 'north', 'month'));
});

test('a token that the server does not know after the KV store stops it before SQL', async () => {
  relay.meddle = {
    when: /\/config$/,
    how: (_incoming, response, pass) => {
      if (!writes().some((what) => what.includes('/restore/kv'))) pass();
      else
        response
          .writeHead(401, { 'content-type': 'application/json' })
          .end('{"code":"unauthorized","message":"unauthorized access"}');
    },
  };
  await expect(full(options())).rejects.toMatchObject({
    code: 'no-usable-token',
    message: expect.stringContaining('restart influxd') as unknown,
  });
  expect(writes()).toEqual(['POST /api/v2/restore/kv']);
  relay.meddle = undefined;
  expect((await full(options())).token.source).toBe('given');
});

test('what somebody writes into a shard before it is sent stops the restore, and is not mixed with', async () => {
  const { shards } = await planRestore(options());
  let written = false;
  relay.meddle = {
    when: /^GET .*backup\/shards/,
    how: (_incoming, _response, pass) => {
      if (written) pass();
      else void write({ ...target, client: createClient(restored()) }, 'north', 'weather', 3).finally(pass);
      written = true;
    },
  };
  await expect(full(options({}, { parallel: 1 }))).rejects.toMatchObject({ code: 'target-not-ready', kind: 'run' });
  expect(writes().filter((what) => what.includes('/restore/shards/')).length).toBeLessThan(shards);
});
