/** What a careful reader tries: values inside of lists and records of a body that the contract does, or does not, allow. */
import type { Json } from '../../src/spec/document.ts';
import type { Scenario, ScenarioContext } from '../scenario.ts';
import { checksOf, createOne, endpointsOf, rulesOf } from './checks-and-rules.ts';
import { createHome } from './resources.ts';

type Body = Readonly<Record<string, Json>>;

/** One operation, and a body that it takes, to be spoilt in one place. */
const spoiling =
  (t: ScenarioContext, method: string, path: string, operationId: string, complete: Body) =>
  (probe: string, detail: string, part: Body) => {
    const body = JSON.stringify({ ...complete, ...part });
    return t.send(
      { method, path, headers: { 'content-type': 'application/json' }, body },
      { probe, operationId, detail },
    );
  };

const permissions = async (t: ScenarioContext, orgID: string) => {
  const spoil = spoiling(t, 'POST', '/api/v2/authorizations', 'PostAuthorizations', { orgID });
  for (const type of ['flows', 'functions', 'subscriptions'])
    await spoil('documented-value', 'permissions.resource.type', {
      permissions: [{ action: 'read', resource: { type, orgID } }],
    });
};

const retention = async (t: ScenarioContext, orgID: string) => {
  const spoil = spoiling(t, 'POST', '/api/v2/buckets', 'PostBuckets', { orgID });
  const rule = { type: 'expire', everySeconds: 3600 };
  await spoil('wrong-enum', 'retentionRules.type', {
    name: t.name('r1'),
    retentionRules: [{ ...rule, type: 'bogus' }],
  });
  await spoil('missing-required', 'retentionRules.everySeconds', {
    name: t.name('r2'),
    retentionRules: [{ type: 'expire' }],
  });
};

const alerts = async (t: ScenarioContext, orgID: string, bucket: string) => {
  const labels = [{ name: 'a label' }];
  const common = { orgID, status: 'inactive', every: '1d' };
  const [check = {}] = checksOf(common, bucket).bodies;
  const daily = { ...check, every: '1d' };
  const spoilCheck = spoiling(t, 'POST', '/api/v2/checks', 'CreateCheck', daily);
  await spoilCheck('documented-value', 'labels', { name: t.name('c1'), labels });
  await spoilCheck('wrong-type', 'labels', { name: t.name('c2'), labels: ['zz'] });
  await spoilCheck('wrong-enum', 'thresholds.level', {
    ...{ name: t.name('c3'), thresholds: [{ type: 'greater', level: 'BOGUS', value: 1, allValues: false }] },
  });
  await spoilCheck('wrong-enum', 'query.editMode', {
    ...{
      name: t.name('c4'),
      query: {
        text: `from(bucket: "${bucket}") |> range(start: -1m) |> filter(fn: (r) => r._measurement == "m" and r._field == "f") |> aggregateWindow(every: 1m, fn: mean)`,
        name: '',
        editMode: 'bogus',
        builderConfig: { buckets: [bucket], tags: [], functions: [] },
      },
    },
  });
  const [endpoint = {}] = endpointsOf({ orgID, status: 'inactive' }, t.secret('endpoint-token')).bodies;
  const endpointID = await createOne(t, '/api/v2/notificationEndpoints', { ...endpoint, name: t.name('e1') });
  const spoilEndpoint = spoiling(
    ...([t, 'POST', '/api/v2/notificationEndpoints', 'CreateNotificationEndpoint', endpoint] as const),
  );
  await spoilEndpoint('documented-value', 'labels', { name: t.name('e2'), labels });
  const [rule = {}] = rulesOf({ orgID, status: 'inactive' }, new Map([['http', endpointID]])).bodies;
  const spoilRule = spoiling(t, 'POST', '/api/v2/notificationRules', 'CreateNotificationRule', {
    ...{ ...rule, every: '1d' },
  });
  await spoilRule('documented-value', 'labels', { name: t.name('n1'), labels });
  await spoilRule('wrong-enum', 'statusRules.currentLevel', {
    ...{ name: t.name('n2'), statusRules: [{ currentLevel: 'BOGUS' }] },
  });
  await spoilRule('out-of-range', 'statusRules', { name: t.name('n3'), statusRules: [] });
};

const dialects = async (t: ScenarioContext, orgID: string) => {
  const query = 'import "array"\narray.from(rows: [{_time: 2026-01-01T00:00:00Z, _value: 1}])';
  const spoil = spoiling(t, 'POST', `/api/v2/query?orgID=${orgID}`, 'PostQuery', { query });
  await spoil('out-of-range', 'dialect.delimiter', { dialect: { delimiter: '' } });
  await spoil('out-of-range', 'dialect.annotations', { dialect: { annotations: ['datatype', 'datatype'] } });
};

const axes = async (t: ScenarioContext, orgID: string) => {
  const dashboard = await createOne(t, '/api/v2/dashboards', { orgID, name: t.name('d') });
  const cells = `/api/v2/dashboards/${dashboard}/cells`;
  const cell = await createOne(t, cells, { name: 'a cell', x: 0, y: 0, w: 4, h: 4 });
  const axis = { bounds: ['', ''], base: '10', scale: 'linear' };
  const properties = { type: 'xy', shape: 'chronograf-v2', queries: [], colors: [], note: '', geom: 'line' };
  const spoil = spoiling(t, 'PATCH', `${cells}/${cell}/view`, 'PatchDashboardsIDCellsIDView', { name: 'a view' });
  const parts = [
    ['wrong-enum', 'base', '7'],
    ['wrong-enum', 'scale', 'bogus'],
    ['out-of-range', 'bounds', ['1', '2', '3']],
  ] as const;
  for (const [probe, name, value] of parts)
    await spoil(probe, `properties.axes.x.${name}`, {
      properties: { ...properties, axes: { x: { ...axis, [name]: value }, y: axis } },
    });
};

export const carefulBodies: Scenario = {
  name: 'careful-bodies',
  about:
    'Values inside of lists and records of a body: those that the contract has and the server refuses, and the reverse.',
  disposable: false,
  run: async (t) => {
    const { orgID, bucketID, bucket } = await createHome(t);
    await permissions(t, orgID);
    await retention(t, orgID);
    await alerts(t, orgID, bucket);
    await dialects(t, orgID);
    await axes(t, orgID);
    await t.send(
      {
        ...{ method: 'POST', path: `/api/v2/write?orgID=${orgID}&bucket=${bucket}` },
        ...{ headers: { 'content-type': 'text/plain', 'content-encoding': 'br' }, body: 'm f=1' },
      },
      { probe: 'wrong-encoding', operationId: 'PostWrite', detail: 'br' },
    );
    const body = JSON.stringify({ orgID, bucketID, database: t.name('db'), retention_policy: 'rp', default: false });
    await t.send({ method: 'POST', path: '/api/v2/dbrps', headers: { 'content-type': 'application/json' }, body });
  },
};
