/** Makes what a parameter of a path stands for. */
import { unwrap } from '../../../src/client/index.ts';
import { canonicalTimes } from '../../record/canonical/rules.ts';
import { present } from '../resources.ts';
import { manifestOf, shardsOf } from '../shard-source.ts';
import { closedPort, madeUpId, type Making } from './making.ts';

/**
 * @param before the path up to the parameter, filled: `/api/v2/buckets/0c00000000000001/labels`
 * @param toEnd the sample deletes it
 */
export type Maker = (making: Making, before: string, toEnd?: boolean) => Promise<string>;

const json = { 'content-type': 'application/json' } as const;

/** Whether the path is that of a collection within a resource, whose items have to be put there first. */
const isWithin = (before: string): boolean => before.split('/').length > 4;

const attach = async ({ t }: Making, before: string, body: Readonly<Record<string, string>>): Promise<void> => {
  await t.send({ method: 'POST', path: before, headers: json, body: JSON.stringify(body) });
};

const parentOf = (before: string): string => before.split('/').at(-2) ?? '';

const createUser: Maker = async (making, before) => {
  const { id } = unwrap(await making.t.client.POST('/api/v2/users', { body: { name: making.fresh('user') } }));
  if (isWithin(before)) await attach(making, before, { id });
  return id;
};

const createLabel: Maker = async (making, before) => {
  const { orgID } = await making.home();
  const { label } = unwrap(
    await making.t.client.POST('/api/v2/labels', { body: { orgID, name: making.fresh('label') } }),
  );
  const labelID = present(label.id, 'label id');
  if (isWithin(before)) await attach(making, before, { labelID });
  return labelID;
};

const createDashboard: Maker = async ({ t, home, fresh }) => {
  const { orgID } = await home();
  const body = { orgID, name: fresh('dashboard') };
  const dashboard = unwrap(await t.client.POST('/api/v2/dashboards', { body }));
  return present(dashboard.id, 'dashboard id');
};

const createCell: Maker = async ({ t }, before) => {
  const body = { name: 'cell', x: 0, y: 0, w: 4, h: 4 };
  const path = { dashboardID: parentOf(before) };
  const cell = unwrap(await t.client.POST('/api/v2/dashboards/{dashboardID}/cells', { path, body }));
  return present(cell.id, 'cell id');
};

const createAuthorization: Maker = async ({ t, home, fresh }, before) => {
  const { orgID, bucketID } = await home();
  const permissions = [{ action: 'read' as const, resource: { type: 'buckets' as const, id: bucketID, orgID } }];
  if (before.includes('legacy')) {
    const token = t.secret(fresh('v1').replace(`${t.run}-`, '')); // the name that a 1.x client signs in with
    const body = { orgID, permissions, token };
    const legacy = unwrap(await t.client.POST('/private/legacy/authorizations', { body }));
    return present(legacy.id, 'authorization id');
  }
  const auth = unwrap(await t.client.POST('/api/v2/authorizations', { body: { orgID, permissions } }));
  return present(auth.id, 'authorization id');
};

const createTask: Maker = async ({ t, home, fresh }) => {
  const { orgID, bucket } = await home();
  const flux = `option task = {name: "${fresh('task')}", cron: "0 0 1 1 *"}\nfrom(bucket: "${bucket}") |> range(start: -1h)`;
  const task = unwrap(await t.client.POST('/api/v2/tasks', { body: { orgID, flux } })); // a run can be asked for only while it is active
  return task.id;
};

/** Only a run that is still going on can be ended. The server computes it to its end all the same: a million rows are seconds, and few megabytes. */
const lastingFlux = (name: string): string =>
  `import "generate"
option task = {name: "${name}", cron: "0 0 1 1 *"}
generate.from(count: 1000000, fn: (n) => n, start: 2026-01-01T00:00:00Z, stop: 2026-01-02T00:00:00Z)
  |> map(fn: (r) => ({r with twice: r._value * 2}))
  |> count()`;

const runsPath = '/api/v2/tasks/{taskID}/runs/{runID}';

/**
 * Until the run stands in the bucket of runs: the server moves it there when it is over, and for a moment it is nowhere.
 * It tells itself by the time of the request, which has no fraction there.
 */
export const untilStored = async ({ t }: Making, taskID: string, runID: string): Promise<void> => {
  await t.until('/requestedAt', [`${canonicalTimes.whole}Z`], () =>
    t.client.GET(runsPath, { path: { taskID, runID } }),
  );
};

const startRun = async ({ t }: Making, taskID: string): Promise<string> => {
  const run = unwrap(await t.client.POST('/api/v2/tasks/{taskID}/runs', { path: { taskID }, body: {} }));
  return present(run.id, 'run id');
};

/** One that is going on. What the task does is put back at once: no other run of it is to last. */
const createLastingRun = async (making: Making, taskID: string): Promise<string> => {
  const { t, fresh } = making;
  const path = { taskID };
  const { flux } = unwrap(await t.client.GET('/api/v2/tasks/{taskID}', { path }));
  unwrap(await t.client.PATCH('/api/v2/tasks/{taskID}', { path, body: { flux: lastingFlux(fresh('task')) } }));
  const runID = await startRun(making, taskID);
  await t.until('/status', ['started'], () => t.client.GET(runsPath, { path: { taskID, runID } }));
  unwrap(await t.client.PATCH('/api/v2/tasks/{taskID}', { path, body: { flux } }));
  return runID;
};

const createRun: Maker = async (making, before, toEnd = false) => {
  const taskID = parentOf(before);
  if (toEnd) return createLastingRun(making, taskID);
  const runID = await startRun(making, taskID);
  await untilStored(making, taskID, runID);
  return runID;
};

const checkQuery = (bucket: string) => ({
  text: `from(bucket: "${bucket}") |> range(start: -1m) |> filter(fn: (r) => r._measurement == "m" and r._field == "f") |> aggregateWindow(every: 1m, fn: mean)`,
  editMode: 'advanced' as const,
  builderConfig: { buckets: [bucket], tags: [{ key: '_measurement', values: ['m'] }], functions: [{ name: 'mean' }] },
});

const createCheck: Maker = async ({ t, home, fresh }) => {
  const { orgID, bucket } = await home();
  const check = unwrap(
    await t.client.POST('/api/v2/checks', {
      body: {
        ...{ type: 'threshold', orgID, name: fresh('check'), every: '24h', offset: '0s', status: 'inactive' },
        ...{ query: checkQuery(bucket), statusMessageTemplate: '${r._level}', tags: [] },
        thresholds: [{ type: 'greater', value: 80.5, level: 'CRIT', allValues: false }],
      },
    }),
  );
  return present(check.id, 'check id');
};

const createEndpoint: Maker = async ({ t, home, fresh }) => {
  const { orgID } = await home();
  const endpoint = unwrap(
    await t.client.POST('/api/v2/notificationEndpoints', {
      body: {
        ...{ type: 'http', orgID, name: fresh('endpoint'), status: 'inactive' },
        ...{ url: closedPort, method: 'POST', authMethod: 'none' },
      },
    }),
  );
  return present(endpoint.id, 'endpoint id');
};

/** Of a rule without any, every tag is right. */
const tagRule = { key: 'k', value: 'v', operator: 'equal' } as const;

const createRule: Maker = async (making) => {
  const { t, home, fresh, once } = making;
  const { orgID } = await home();
  const endpointID = await once('endpointID', () => createEndpoint(making, ''));
  const rule = unwrap(
    await t.client.POST('/api/v2/notificationRules', {
      body: {
        ...{ type: 'http', orgID, name: fresh('rule'), endpointID, every: '24h', offset: '0s' },
        ...{ status: 'inactive', statusRules: [{ currentLevel: 'CRIT' }], tagRules: [tagRule] },
      },
    }),
  );
  return present(rule.id, 'rule id');
};

const createVariable: Maker = async ({ t, home, fresh }) => {
  const { orgID } = await home();
  const body = { orgID, name: fresh('variable'), arguments: { type: 'constant' as const, values: ['a', 'b'] } };
  const variable = unwrap(await t.client.POST('/api/v2/variables', { body }));
  return present(variable.id, 'variable id');
};

const createTelegraf: Maker = async ({ t, home, fresh }) => {
  const { orgID, bucket } = await home();
  const body = { orgID, name: fresh('telegraf'), config: '[[inputs.cpu]]\n', metadata: { buckets: [bucket] } };
  const telegraf = unwrap(await t.client.POST('/api/v2/telegrafs', { body }));
  return present(telegraf.id, 'telegraf id');
};

const createScraper: Maker = async ({ t, home, fresh }) => {
  const { orgID, bucketID } = await home();
  const body = { orgID, bucketID, name: fresh('scraper'), type: 'prometheus' as const, url: `${closedPort}/metrics` };
  const scraper = unwrap(await t.client.POST('/api/v2/scrapers', { body }));
  return present(scraper.id, 'scraper id');
};

const createSource: Maker = async ({ t, home, fresh }) => {
  const { orgID } = await home();
  const body = { orgID, name: fresh('source'), type: 'v2' as const, url: closedPort };
  const source = unwrap(await t.client.POST('/api/v2/sources', { body }));
  return present(source.id, 'source id');
};

const createRemote: Maker = async ({ t, home, fresh }) => {
  const { orgID } = await home();
  const body = {
    ...{ orgID, name: fresh('remote'), remoteURL: closedPort, remoteOrgID: madeUpId },
    ...{ remoteAPIToken: t.secret('remote-token'), allowInsecureTLS: false },
  };
  return unwrap(await t.client.POST('/api/v2/remotes', { body })).id;
};

const createReplication: Maker = async (making) => {
  const { t, home, fresh, once } = making;
  const { orgID, bucketID } = await home();
  const remoteID = await once('remoteID', () => createRemote(making, ''));
  const body = {
    ...{ orgID, name: fresh('replication'), remoteID, remoteBucketID: madeUpId },
    ...{ localBucketID: bucketID, maxQueueSizeBytes: 67108860, maxAgeSeconds: 604800 },
  };
  const answer = unwrap(await t.client.POST('/api/v2/replications', { body }));
  return present(answer?.id, 'replication id');
};

const createMapping: Maker = async ({ t, home, fresh }) => {
  const { orgID, bucketID } = await home();
  const body = { orgID, bucketID, database: fresh('db'), retention_policy: 'autogen', default: true };
  return unwrap(await t.client.POST('/api/v2/dbrps', { body })).id;
};

const createStack: Maker = async ({ t, home, fresh }) => {
  const { orgID } = await home();
  const stack = unwrap(await t.client.POST('/api/v2/stacks', { body: { orgID, name: fresh('stack') } }));
  return present(stack.id, 'stack id');
};

const createSecret: Maker = async ({ t, fresh }, before) => {
  const key = fresh('key');
  const path = { orgID: parentOf(before) };
  unwrap(await t.client.PATCH('/api/v2/orgs/{orgID}/secrets', { path, body: { [key]: t.secret('stored-secret') } }));
  return key;
};

const createOrg: Maker = async ({ t, fresh }) =>
  unwrap(await t.client.POST('/api/v2/orgs', { body: { name: fresh('org') } })).id;

const createBucket: Maker = async ({ t, home, fresh }) => {
  const { orgID } = await home();
  return unwrap(await t.client.POST('/api/v2/buckets', { body: { orgID, name: fresh('bucket') } })).id;
};

const createShard: Maker = async ({ t, home }) => {
  const { org, bucket, bucketID } = await home();
  unwrap(
    await t.client.POST('/api/v2/write', {
      query: { org, bucket, precision: 's' },
      body: 'm,host=a f=1 1767225600',
    }),
  );
  const [shard] = shardsOf(await manifestOf(t, bucketID));
  return String(present(shard, 'shard'));
};

/** By the parameter's name. */
export const makers: Readonly<Record<string, Maker>> = {
  authID: createAuthorization,
  bucketID: createBucket,
  cellID: createCell,
  checkID: createCheck,
  dashboardID: createDashboard,
  dbrpID: createMapping,
  endpointID: createEndpoint,
  labelID: createLabel,
  name: () => Promise.resolve('range'), // of a function
  orgID: createOrg,
  remoteID: createRemote,
  replicationID: createReplication,
  ruleID: createRule,
  runID: createRun,
  scraperTargetID: createScraper,
  secretID: createSecret,
  shardID: createShard,
  sourceID: createSource,
  stack_id: createStack,
  taskID: createTask,
  telegrafID: createTelegraf,
  userID: createUser,
  variableID: createVariable,
};
