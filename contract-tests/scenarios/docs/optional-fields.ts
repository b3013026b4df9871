/** Things are made, and then made again without each of the fields that need not be there. */
import type { Json } from '../../../src/spec/document.ts';
import { unwrap } from '../../../src/client/index.ts';
import type { Scenario, ScenarioContext } from '../../scenario.ts';
import { checksOf, createOne, endpointsOf, rulesOf } from '../checks-and-rules.ts';
import { sendJson } from '../send-json.ts';
import { makers } from './resource-makers.ts';
import { closedPort, createMaking, madeUpId, type Making } from './making.ts';

type Created = { readonly operationId: string; readonly path: string; readonly body: Json };

const created = async ({ home, fresh }: Making): Promise<readonly Created[]> => {
  const { orgID, org, bucketID, bucket } = await home();
  const permissions = [{ action: 'read', resource: { type: 'buckets', id: bucketID, orgID } }];
  const flux = `option task = {name: "${fresh('task')}", cron: "0 0 1 1 *"}\nfrom(bucket: "${bucket}") |> range(start: -1h)`;
  return [
    {
      operationId: 'PostTelegrafs',
      path: '/api/v2/telegrafs',
      body: { orgID, name: fresh('telegraf'), config: '[[inputs.cpu]]\n', metadata: { buckets: [bucket] } },
    },
    {
      operationId: 'PostDBRP',
      path: '/api/v2/dbrps',
      body: { orgID, bucketID, database: fresh('db'), retention_policy: 'autogen' },
    },
    { operationId: 'PostTasks', path: '/api/v2/tasks', body: { orgID, flux } },
    { operationId: 'CreateStack', path: '/api/v2/stacks', body: { orgID, name: fresh('stack') } },
    { operationId: 'PostAuthorizations', path: '/api/v2/authorizations', body: { orgID, permissions } },
    { operationId: 'PostDashboards', path: '/api/v2/dashboards', body: { orgID, name: fresh('dashboard') } },
    {
      operationId: 'PostVariables',
      path: '/api/v2/variables',
      body: { orgID, name: fresh('variable'), arguments: { type: 'constant', values: ['a'] } },
    },
    // An organisation is named by its id or by its name: each counts where the other is not.
    {
      operationId: 'PostDBRP',
      path: '/api/v2/dbrps',
      body: { org, bucketID, database: fresh('db'), retention_policy: 'autogen' },
    },
    { operationId: 'PostTasks', path: '/api/v2/tasks', body: { org, flux } },
  ];
};

/** What calls other servers, or would. */
const connections = async ({ t, home }: Making): Promise<readonly Created[]> => {
  const { orgID, bucketID } = await home();
  const remote = {
    ...{ orgID, name: t.name('remote'), description: 'a remote', remoteURL: closedPort, remoteOrgID: madeUpId },
    ...{ remoteAPIToken: t.secret('remote-token'), allowInsecureTLS: false },
  };
  const { id: remoteID } = unwrap(await t.client.POST('/api/v2/remotes', { body: remote }));
  return [
    {
      operationId: 'PostScrapers',
      path: '/api/v2/scrapers',
      body: { orgID, bucketID, name: t.name('scraper'), type: 'prometheus', url: `${closedPort}/metrics` },
    },
    {
      operationId: 'PostSources',
      path: '/api/v2/sources',
      body: { orgID, name: t.name('source'), type: 'v2', url: closedPort },
    },
    { operationId: 'PostRemoteConnection', path: '/api/v2/remotes', body: { ...remote, name: t.name('another') } },
    {
      operationId: 'PostReplication',
      path: '/api/v2/replications',
      body: {
        ...{ orgID, name: t.name('replication'), description: 'a replication', remoteID },
        ...{ remoteBucketID: madeUpId, localBucketID: bucketID, maxQueueSizeBytes: 67108860 },
        ...{ dropNonRetryableData: false, maxAgeSeconds: 604800 },
      },
    },
  ];
};

/** Checks, endpoints and rules of every type, each of which has fields of its own. */
const typed = async ({ t, home }: Making): Promise<readonly Created[]> => {
  const { orgID, bucket } = await home();
  const common = { orgID, status: 'inactive' };
  const endpoints = endpointsOf(common, t.secret('endpoint-token'));
  const ids = new Map<string, string>();
  for (const body of endpoints.bodies) {
    const { type = '' } = body;
    ids.set(type, await createOne(t, endpoints.collection, { ...body, name: t.name(`endpoint-${type}`) }));
  }
  const kinds = [
    { operationId: 'CreateCheck', ...checksOf(common, bucket) },
    { operationId: 'CreateNotificationEndpoint', ...endpoints },
    { operationId: 'CreateNotificationRule', ...rulesOf(common, ids) },
  ];
  return kinds.flatMap(({ operationId, collection: path, bodies }) =>
    bodies.map((body) => ({ operationId, path, body: { ...body, name: t.name(`${operationId}-${body.type}`) } })),
  );
};

/** What changes a variable is of the schema of a whole one, and the printed sample does not succeed, so nothing else asks. */
const changed = async (making: Making): Promise<void> => {
  const { t, home } = making;
  const { orgID } = await home();
  const variableID = await makers['variableID']?.(making, '/api/v2/variables');
  if (variableID === undefined) throw new Error('nothing makes a variable');
  const body = { orgID, name: making.fresh('changed'), arguments: { type: 'constant', values: ['b'] } };
  await t.probe('PatchVariablesID', { path: { variableID }, body }, { only: ['missing-required'] });
};

const leftOut = async (t: ScenarioContext, all: readonly Created[]): Promise<void> => {
  for (const { operationId, path, body } of all) {
    await sendJson(t, 'POST', path, body);
    await t.probe(operationId, { body }, { only: ['missing-optional'] });
  }
};

export const optionalFields: Scenario = {
  name: 'docs-optional-fields',
  about: 'What the pages call optional in the body of a request is left out, one field at a time.',
  disposable: false,
  run: async (t) => {
    const making = createMaking(t);
    await leftOut(t, await created(making));
    await leftOut(t, await typed(making));
    await changed(making);
  },
};

export const optionalConnectionFields: Scenario = {
  name: 'docs-optional-connections',
  about: 'The same of what calls other servers; none of them answers.',
  disposable: 'set-up',
  run: async (t) => {
    await leftOut(t, await connections(createMaking(t)));
  },
};
