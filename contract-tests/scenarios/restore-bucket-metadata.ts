import { gzipSync } from 'node:zlib';
import type { Json } from '../../src/spec/document.ts';
import type { Scenario, ScenarioContext } from '../scenario.ts';
import { createShardSource, type Manifest } from './shard-source.ts';

const json = { 'content-type': 'application/json' } as const;

const post = (
  t: ScenarioContext,
  body: unknown,
  headers: Readonly<Record<string, string>> = json,
  path = '/api/v2/restore/bucketMetadata',
) => t.send({ method: 'POST', path, headers, body: JSON.stringify(body) });

/** As plain JSON, which has no other integers than those of the manifest. */
const jsonOf = (value: object): Json => JSON.parse(JSON.stringify(value)) as Json; // what is parsed is JSON

const policyFields = ['name', 'replicaN', 'duration', 'shardGroupDuration', 'shardGroups', 'subscriptions'] as const;

const without = (record: object, field: string) =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== field));

/** Restoring where the name is taken, the organisation is not known, or the name is one that no bucket may have. */
const refused = async (t: ScenarioContext, manifest: Manifest) => {
  await post(t, { ...manifest, bucketName: t.name('b') });
  await post(t, { ...manifest, bucketName: t.name('lost'), organizationID: '0abcdef012345678' });
  await post(t, { ...manifest, bucketName: `_${t.name('system')}` });
  await post(t, { ...manifest, bucketName: t.name('none'), retentionPolicies: [] });
  await post(t, {
    ...manifest,
    bucketName: t.name('two'),
    retentionPolicies: [...manifest.retentionPolicies, ...manifest.retentionPolicies],
  });
};

const policyVariants = async (t: ScenarioContext, manifest: Manifest) => {
  const [policy] = manifest.retentionPolicies;
  if (policy === undefined) throw new Error('the manifest has no retention policy');
  for (const field of policyFields) {
    await post(t, { ...manifest, bucketName: t.name(`no-${field}`), retentionPolicies: [without(policy, field)] });
  }
  const negative = policy.shardGroups.map((group) => ({ ...group, shards: [{ id: -1, shardOwners: [] }] }));
  await post(t, {
    ...manifest,
    bucketName: t.name('negative'),
    retentionPolicies: [{ ...policy, shardGroups: negative }],
  });
  const groups = [...policy.shardGroups].reverse();
  await post(t, {
    ...manifest,
    bucketName: t.name('reverse'),
    retentionPolicies: [{ ...policy, shardGroups: groups }],
  });
  const day = { duration: 31_536_000_000_000_000 * 10, shardGroupDuration: 86_400_000_000_000 };
  await post(t, { ...manifest, bucketName: t.name('decade'), retentionPolicies: [{ ...policy, ...day }] });
};

export const restoreBucketMetadata: Scenario = {
  name: 'restore-bucket-metadata',
  about:
    'A bucket is made from its manifest, with a new id for each shard; and manifests that are refused or ought to be.',
  disposable: false,
  run: async (t) => {
    const { manifest, orgID } = await createShardSource(t);
    const restored = { ...manifest, bucketName: t.name('restored'), description: 'came from a backup' };
    await t.client.POST('/api/v2/restore/bucketMetadata', { body: restored });
    await t.client.GET('/api/v2/buckets', { query: { orgID, name: t.name('restored') } });
    await refused(t, manifest);
    await policyVariants(t, manifest);
    await post(t, { ...manifest, bucketName: t.name('alias') }, json, '/api/v2/restore/bucket-metadata');
    await post(t, { ...manifest, bucketName: t.name('text') }, { 'content-type': 'text/plain' });
    // Nothing of this run in it: what is inside compressed bytes can neither be hidden nor replaced.
    const compressed = gzipSync(JSON.stringify({ organizationID: '0abcdef012345678', bucketName: 'compressed' }));
    await t.send({
      method: 'POST',
      path: '/api/v2/restore/bucketMetadata',
      headers: { ...json, 'content-encoding': 'gzip' },
      body: compressed,
    });
    await t.probe(
      'PostRestoreBucketMetadata',
      { body: jsonOf({ ...manifest, bucketName: t.name('probed') }) },
      // What lacks a field would take the same name each time; below each has its own.
      { except: ['missing-required'] },
    );
    for (const field of [
      'organizationID',
      'organizationName',
      'bucketID',
      'bucketName',
      'defaultRetentionPolicy',
      'retentionPolicies',
    ]) {
      const probe = { probe: 'missing-required', operationId: 'PostRestoreBucketMetadata', detail: field };
      const body = JSON.stringify(without({ ...manifest, bucketName: t.name(`without-${field}`) }, field));
      await t.send({ method: 'POST', path: '/api/v2/restore/bucketMetadata', headers: json, body }, probe);
    }
    await t.client.GET('/api/v2/buckets', { query: { orgID, limit: 100 } });
  },
};
