/** Things are made, and then made again without each of the fields that need not be there. */
import type { Json } from '../../../src/spec/document.ts';
import type { Scenario } from '../../scenario.ts';
import { closedPort, createMaking, type Making } from './making.ts';

type Created = { readonly operationId: string; readonly path: string; readonly body: Json };

const created = async ({ home, fresh }: Making): Promise<readonly Created[]> => {
  const { orgID, bucketID, bucket } = await home();
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
    {
      operationId: 'PostScrapers',
      path: '/api/v2/scrapers',
      body: { orgID, bucketID, name: fresh('scraper'), type: 'prometheus', url: `${closedPort}/metrics` },
    },
    {
      operationId: 'PostSources',
      path: '/api/v2/sources',
      body: { orgID, name: fresh('source'), type: 'v2', url: closedPort },
    },
  ];
};

export const optionalFields: Scenario = {
  name: 'docs-optional-fields',
  about: 'What the pages call optional in the body of a request is left out, one field at a time.',
  disposable: false,
  run: async (t) => {
    for (const { operationId, path, body } of await created(createMaking(t))) {
      const headers = { 'content-type': 'application/json' };
      await t.send({ method: 'POST', path, headers, body: JSON.stringify(body) });
      await t.probe(operationId, { body }, { only: ['missing-optional'] });
    }
  },
};
