import { gzipSync } from 'node:zlib';
import type { Scenario, ScenarioContext } from '../scenario.ts';
import { present } from './resources.ts';
import { createShardSource, downloadShard, downloadWritten, type Manifest, type ShardID } from './shard-source.ts';
import { emptyShards } from './shard-target.ts';

const octets = { 'content-type': 'application/octet-stream' } as const;
const gzip = { ...octets, 'content-encoding': 'gzip' } as const;

const upload = (
  t: ScenarioContext,
  shardID: ShardID | string,
  body: Uint8Array | string,
  headers: Readonly<Record<string, string>> = octets,
  probe?: { readonly probe: string; readonly detail: string },
) => {
  const purpose = probe && { ...probe, operationId: 'PostRestoreShardId' };
  return t.send({ method: 'POST', path: `/api/v2/restore/shards/${shardID}`, headers, body }, purpose);
};

/** None of these is a shard, yet each is answered like one; that nothing came in can only be seen by reading the shard back. */
const junk = async (t: ScenarioContext, shardID: ShardID, tar: Uint8Array) => {
  const bodies = [
    { probe: 'garbage-body', detail: 'no tar', body: 'garbage', headers: octets },
    { probe: 'garbage-body', detail: 'no bytes', body: '', headers: octets },
    { probe: 'garbage-body', detail: 'cut off within a tar header', body: tar.slice(0, 300), headers: octets },
    { probe: 'garbage-body', detail: 'cut off within a file', body: tar.slice(0, 540), headers: octets },
    { probe: 'garbage-body', detail: 'cut off within gzip', body: gzipSync(tar).subarray(0, 100), headers: gzip },
    { probe: 'garbage-body', detail: 'gzip sent as identity', body: gzipSync(tar), headers: octets },
    {
      probe: 'garbage-body',
      detail: 'gzip sent as br',
      body: gzipSync(tar),
      headers: { ...octets, 'content-encoding': 'br' },
    },
  ];
  for (const { body, headers, ...probe } of bodies) {
    await upload(t, shardID, body, headers, probe);
    await downloadShard(t, shardID);
  }
  await upload(t, shardID, tar, gzip); // says that it is compressed, and is not
  await downloadShard(t, shardID);
};

/** Ids that name no shard, are no ids, or name a shard of a group that was deleted. */
const wrongIds = async (t: ScenarioContext, manifest: Manifest, tar: Uint8Array) => {
  const unknown = { probe: 'unknown-id', detail: 'shardID' };
  await upload(t, '99999999', tar, octets, unknown);
  for (const id of ['not-an-id', '-1', '18446744073709551616'])
    await upload(t, id, tar, octets, { probe: 'malformed-id', detail: 'shardID' });
  const policies = manifest.retentionPolicies.map((policy) => ({
    ...policy,
    shardGroups: policy.shardGroups.map((group, at) =>
      at === 0 ? { ...group, deletedAt: '2026-01-10T00:00:00Z' } : group,
    ),
  }));
  const newId = await emptyShards(t, { ...manifest, retentionPolicies: policies }, 'deleted-group');
  const deleted = newId(present(policies[0]?.shardGroups[0]?.shards[0], 'first shard').id);
  await upload(t, deleted, tar, octets, unknown);
  await t.client.GET('/api/v2/backup/shards/{shardID}', { path: { shardID: deleted }, parseAs: 'bytes' });
};

export const restoreShards: Scenario = {
  name: 'restore-shards',
  about:
    'A shard restored and read back; and uploads that bring nothing, to shards that exist and to shards that do not.',
  disposable: false,
  run: async (t) => {
    const { manifest, first, second, org } = await createShardSource(t);
    const tar = await downloadWritten(t, first);
    const february = await downloadWritten(t, second);
    const newId = await emptyShards(t, manifest, 'restored');
    await downloadShard(t, newId(first));
    await junk(t, newId(first), tar);
    await upload(t, newId(first), gzipSync(tar), gzip);
    await downloadShard(t, newId(first));
    await upload(t, newId(second), february, { ...octets, 'content-encoding': 'identity' });
    await downloadShard(t, newId(second));
    const flux = `from(bucket: "${t.name('restored')}") |> range(start: 2026-01-01T00:00:00Z, stop: 2026-03-01T00:00:00Z)`;
    await t.client.POST('/api/v2/query', { query: { org }, body: { query: flux } });
    await wrongIds(t, manifest, tar);
    const spare = await emptyShards(t, manifest, 'spare');
    await t.probe('PostRestoreShardId', { path: { shardID: String(spare(first)) }, headers: octets, raw: 'no tar' });
    await upload(t, spare(second), february, { 'content-type': 'text/plain' }); // the type is not looked at
    await downloadShard(t, spare(second));
    const odd = { ...octets, 'content-encoding': 'br' }; // neither of the two that are documented, and not what the body is
    await upload(t, spare(first), tar, odd, { probe: 'invalid-header', detail: 'Content-Encoding' });
    await downloadShard(t, spare(first));
  },
};
