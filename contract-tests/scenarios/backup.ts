import type { Scenario, ScenarioContext } from '../scenario.ts';
import { parameterLine } from './page-lines.ts';
import { createShardSource, downloadWritten, type ShardID } from './shard-source.ts';

/** `level` is not one of them: how each route answers to a level that it does not know. */
const levels = ['default', 'full', 'speedy', 'none', 'level'] as const;

const metadata = async (t: ScenarioContext) => {
  await t.client.GET('/api/v2/backup/metadata', { headers: { 'Accept-Encoding': 'gzip' }, parseAs: 'bytes' });
  for (const level of levels) {
    const headers = { 'accept-encoding': 'gzip', 'gzip-compression-level': level };
    await t.send({ method: 'GET', path: '/api/v2/backup/metadata', headers });
  }
  await t.send({ method: 'GET', path: '/api/v2/backup/metadata', headers: { accept: 'application/json' } });
  await t.probe('GetBackupMetadata', {});
};

const kv = async (t: ScenarioContext) => {
  await t.client.GET('/api/v2/backup/kv', { parseAs: 'bytes' });
  await t.send({ method: 'GET', path: '/api/v2/backup/kv', headers: { 'accept-encoding': 'gzip' } });
  await t.probe('GetBackupKV', {});
};

const shard = async (t: ScenarioContext, shardID: ShardID) => {
  const path = `/api/v2/backup/shards/${shardID}`;
  await downloadWritten(t, shardID);
  await t.send({ method: 'GET', path, headers: { 'accept-encoding': 'gzip' } });
  for (const level of levels) {
    await t.send({ method: 'GET', path, headers: { 'accept-encoding': 'gzip', 'gzip-compression-level': level } });
  }
  await t.send({ method: 'GET', path, headers: { range: 'bytes=0-511' } });
  await t.probe('GetBackupShardId', { path: { shardID: String(shardID) } });
  const malformed = { probe: 'malformed-id', operationId: 'GetBackupShardId', detail: 'shardID' };
  for (const id of ['-1', '1.5', '18446744073709551616'])
    await t.send({ method: 'GET', path: `/api/v2/backup/shards/${id}` }, malformed);
};

/** Later than any file on the disk, earlier than any, and not said. */
const sinces = ['2999-01-01T00:00:00Z', '2020-01-01T00:00:00Z', ''];

/** A date alone, and a number of seconds: the contract asks for date and time. */
const noTimes = ['2026-01-02', '1767312000'];

/** The shard's points are earlier than this, the file that they were written to is younger. */
const sinceBetween = async (t: ScenarioContext, shardID: ShardID) => {
  const { page, line } = parameterLine(t.pages, 'since');
  await t.claim(
    { page, line, says: 'no data from before the given time', at: '/body/structure/entries', is: [] },
    { method: 'GET', path: `/api/v2/backup/shards/${shardID}?since=2026-01-20T00%3A00%3A00Z` },
  );
};

export const backup: Scenario = {
  name: 'backup',
  about: 'All of a backup: metadata at each compression level, the key-value store, shards whole and since a time.',
  disposable: false,
  run: async (t) => {
    const { first } = await createShardSource(t);
    await metadata(t);
    await kv(t);
    await shard(t, first);
    for (const since of sinces) {
      await t.send({ method: 'GET', path: `/api/v2/backup/shards/${first}?since=${encodeURIComponent(since)}` });
    }
    const invalid = { probe: 'invalid-query', operationId: 'GetBackupShardId', detail: 'since' };
    for (const since of noTimes)
      await t.send({ method: 'GET', path: `/api/v2/backup/shards/${first}?since=${since}` }, invalid);
    await sinceBetween(t, first);
    const gzip = { 'accept-encoding': 'gzip' };
    await t.send({
      method: 'GET',
      path: `/api/v2/backup/shards/${first}?since=2999-01-01T00%3A00%3A00Z`,
      headers: gzip,
    });
    for (const path of ['/api/v2/backup', '/api/v2/backup/', '/api/v2/backup/shards', '/api/v2/backup/sql'])
      await t.send({ method: 'GET', path });
  },
};
