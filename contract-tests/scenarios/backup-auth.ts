import { unwrap } from '../../src/client/index.ts';
import type { Credential, LiteralRequest, Scenario, ScenarioContext } from '../scenario.ts';
import { createShardSource, downloadShard, type ShardID } from './shard-source.ts';

/** What the user interface calls an all-access token: everything in one organisation. */
const resourceTypes = [
  ...['authorizations', 'buckets', 'checks', 'dashboards', 'dbrp', 'documents', 'labels', 'notificationEndpoints'],
  ...['notificationRules', 'orgs', 'remotes', 'replications', 'scrapers', 'secrets', 'sources', 'tasks', 'telegrafs'],
  ...['users', 'variables', 'views'],
] as const;

const allAccess = async (t: ScenarioContext, orgID: string): Promise<Credential> => {
  const permissions = resourceTypes.flatMap((type) =>
    (['read', 'write'] as const).map((action) => ({ action, resource: { type, orgID } })),
  );
  const created = unwrap(
    await t.client.POST('/api/v2/authorizations', { body: { orgID, description: 'all access', permissions } }),
  );
  t.learn('all-access', created.token);
  return { scheme: 'token', secret: 'all-access' };
};

/** None of these may write anything before the credential was looked at: their bodies would do no harm if they did. */
const requests = (shardID: ShardID): readonly LiteralRequest[] => {
  const headers = { 'content-type': 'application/octet-stream' };
  return [
    { method: 'GET', path: '/api/v2/backup/kv' },
    { method: 'GET', path: '/api/v2/backup/metadata' },
    { method: 'GET', path: `/api/v2/backup/shards/${shardID}` },
    { method: 'POST', path: `/api/v2/restore/shards/${shardID}`, headers, body: 'no tar' },
  ];
};

/** Who may do it gets an answer to a body that is none: a probe, so that nothing else is read from its success. */
const purposeOf = ({ body }: LiteralRequest) =>
  body === undefined ? undefined : { probe: 'garbage-body', operationId: 'PostRestoreShardId', detail: 'no tar' };

const storeRestores: readonly LiteralRequest[] = ['kv', 'sql'].map((store) => ({
  method: 'POST',
  path: `/api/v2/restore/${store}`,
  headers: { 'content-type': 'application/octet-stream' },
  body: 'no store',
}));

export const backupAuth: Scenario = {
  name: 'backup-auth',
  about:
    'Who may back up and restore: nobody without a token or with one of an organisation; the operator by token, as bearer, and signed in.',
  disposable: 'set-up',
  run: async (t) => {
    const { orgID, first } = await createShardSource(t);
    const nobody: readonly Credential[] = [
      { scheme: 'none' },
      { scheme: 'token', secret: 'wrong-token' },
      await allAccess(t, orgID),
    ];
    for (const credential of nobody) {
      for (const request of [...requests(first), ...storeRestores]) await t.send({ ...request, credential });
    }
    for (const scheme of ['token', 'bearer'] as const) {
      for (const request of requests(first))
        await t.send({ ...request, credential: { scheme, secret: 'operator' } }, purposeOf(request));
    }
    const operator = { scheme: 'basic', user: 'operator', secret: 'operator-password' } as const;
    const { headers } = await t.as(operator).POST('/api/v2/signin');
    const cookie = headers.getSetCookie()[0]?.split(';')[0] ?? '';
    for (const request of requests(first))
      await t.send({ ...request, headers: { ...request.headers, cookie } }, purposeOf(request));
    for (const request of requests(first)) await t.send({ ...request, credential: operator }); // Basic is for signing in only
    await downloadShard(t, first);
  },
};
