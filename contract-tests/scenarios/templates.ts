import { unwrap } from '../../src/client/index.ts';
import type { Json } from '../../src/spec/document.ts';
import type { Scenario, ScenarioContext } from '../scenario.ts';
import { createBucket, createHome, createLabel, present } from './resources.ts';
import { sendJson } from './send-json.ts';

const apiVersion = 'influxdata.com/v2alpha1';

const contentsOf = (t: ScenarioContext): readonly Json[] => [
  { apiVersion, kind: 'Label', metadata: { name: 'the-label' }, spec: { name: t.name('tl'), color: '#ff0000' } },
  {
    ...{ apiVersion, kind: 'Bucket', metadata: { name: 'the-bucket' } },
    spec: { name: t.name('tb'), associations: [{ kind: 'Label', name: 'the-label' }] },
  },
  {
    ...{ apiVersion, kind: 'Variable', metadata: { name: 'the-variable' } },
    spec: { name: t.name('tv'), type: 'constant', values: ['a'] },
  },
];

const exports = async (t: ScenarioContext, orgID: string, bucketID: string, stackID: string) => {
  // One of a kind: several come in the order of the names that the server makes up.
  const body = { orgIDs: [{ orgID, resourceFilters: { byResourceKind: ['Variable' as const] } }] };
  const asYaml = { 'content-type': 'application/json', accept: 'application/x-yaml' };
  await t.client.POST('/api/v2/templates/export', { body });
  await t.send({
    ...{ method: 'POST', path: '/api/v2/templates/export', headers: asYaml, body: JSON.stringify(body) },
  });
  await sendJson(t, 'POST', '/api/v2/templates/export', { resources: [{ kind: 'Bucket', id: bucketID }] });
  await sendJson(t, 'POST', '/api/v2/templates/export', { stackID });
  await t.send({ method: 'POST', path: '/api/v2/templates/export' });
  await t.probe('ExportTemplate', { body });
};

export const templates: Scenario = {
  name: 'templates',
  about: 'A template is applied to a stack, what stands there is exported again, and the stack is taken down.',
  disposable: false,
  run: async (t) => {
    const { orgID, bucketID } = await createHome(t);
    const createStack = async (suffix: string): Promise<string> => {
      const stack = unwrap(await t.client.POST('/api/v2/stacks', { body: { orgID, name: t.name(suffix) } }));
      return present(stack.id, 'stack id');
    };
    const stackID = await createStack('stack');
    const apply = (more: Readonly<Record<string, Json>>) =>
      sendJson(t, 'POST', '/api/v2/templates/apply', { orgID, template: { contents: contentsOf(t) }, ...more });
    await apply({ dryRun: true });
    // Its answers have ids as numbers: what stands there already is known by its id before, and is found by its name.
    await createLabel(t, orgID, 'tl');
    await createBucket(t, orgID, 'tb');
    const variable = { orgID, name: t.name('tv'), arguments: { type: 'constant' as const, values: ['a'] } };
    unwrap(await t.client.POST('/api/v2/variables', { body: variable }));
    await apply({ stackID });
    await apply({ stackID }); // a second time changes nothing
    await exports(t, orgID, bucketID, stackID);
    const uninstall = `/api/v2/stacks/${stackID}/uninstall`;
    await t.send({ method: 'POST', path: uninstall });
    await t.send({ method: 'POST', path: `${uninstall}?orgID=${orgID}` });
    await t.client.GET('/api/v2/stacks/{stack_id}', { path: { stack_id: stackID } });
    await t.probe('UninstallStack', { path: { stack_id: await createStack('bare') }, query: { orgID } });
  },
};
