import type { Json } from '../../src/spec/document.ts';
import { isRecord } from '../../src/spec/is-record.ts';
import type { Scenario, ScenarioContext } from '../scenario.ts';
import { closedPort } from './docs/making.ts';
import { createHome, present } from './resources.ts';
import { sendJson } from './send-json.ts';

type Body = Readonly<Record<string, Json>> & { readonly type?: string };

/** A kind of resource that has several types, each with fields of its own. */
export type Kind = {
  readonly collection: string;
  /** Of the operation that puts a whole one in place of another. */
  readonly put: string;
  readonly parameter: string;
  readonly bodies: readonly Body[];
};

const threshold = { level: 'CRIT', allValues: false };

export const checksOf = (common: Body, bucket: string): Kind => {
  const text = `from(bucket: "${bucket}") |> range(start: -1m) |> filter(fn: (r) => r._measurement == "m" and r._field == "f") |> aggregateWindow(every: 1m, fn: mean)`;
  const builderConfig = {
    buckets: [bucket],
    tags: [{ key: '_measurement', values: ['m'] }],
    functions: [{ name: 'mean' }],
  };
  const of = (type: string, more: Body): Body => ({
    ...{ ...common, type, query: { text, editMode: 'advanced', name: '', builderConfig }, description: `a ${type}` },
    ...{ every: '1m', offset: '5s', statusMessageTemplate: '${r._level}', tags: [{ key: 'k', value: 'v' }], ...more },
  });
  return {
    ...{ collection: '/api/v2/checks', put: 'PutChecksID', parameter: 'checkID' },
    bodies: [
      of('threshold', {
        thresholds: [
          { ...threshold, type: 'greater', value: 80.5 },
          { ...threshold, type: 'lesser', value: 1, level: 'OK' },
          { ...threshold, type: 'range', min: 1, max: 2, within: true, level: 'INFO', allValues: true },
        ],
      }),
      of('deadman', { timeSince: '90s', staleTime: '10m', reportZero: false, level: 'CRIT' }),
    ],
  };
};

export const endpointsOf = (common: Body, token: string): Kind => {
  const of = (type: string, more: Body): Body => ({ ...common, type, description: `a ${type}`, ...more });
  return {
    ...{ collection: '/api/v2/notificationEndpoints', put: 'PutNotificationEndpointsID', parameter: 'endpointID' },
    bodies: [
      of('http', { url: closedPort, method: 'POST', authMethod: 'none', headers: { 'x-one': 'two' } }),
      of('slack', { url: closedPort, token }),
      of('pagerduty', { clientURL: closedPort, routingKey: token }),
      of('telegram', { token, channel: '-1' }),
    ],
  };
};

export const rulesOf = (common: Body, endpoints: ReadonlyMap<string, string>): Kind => {
  const of = (type: string, more: Body): Body => ({
    ...{ ...common, type, endpointID: endpoints.get(type) ?? '', description: `a ${type}`, every: '10m', offset: '5s' },
    statusRules: [{ currentLevel: 'CRIT', previousLevel: 'OK' }],
    tagRules: [{ key: 'k', value: 'v', operator: 'equal' }],
    ...more,
  });
  return {
    ...{ collection: '/api/v2/notificationRules', put: 'PutNotificationRulesID', parameter: 'ruleID' },
    bodies: [
      of('http', {}),
      of('slack', { channel: '', messageTemplate: 'm' }),
      of('pagerduty', { messageTemplate: 'm' }),
      of('telegram', { messageTemplate: 'm', parseMode: 'HTML', disableWebPagePreview: true }),
    ],
  };
};

export const createOne = async (t: ScenarioContext, collection: string, body: Body): Promise<string> => {
  const answer = (await sendJson(t, 'POST', collection, body)).json();
  return present(isRecord(answer) ? String(answer['id']) : undefined, 'id');
};

/** Made, read, changed in part, put whole, one type after the other. Gives the ids by type. */
const goThrough = async (t: ScenarioContext, { collection, put, parameter, bodies }: Kind) => {
  const made = new Map<string, string>();
  for (const body of bodies) {
    const { type = '' } = body;
    const id = await createOne(t, collection, { ...body, name: t.name(`${parameter}-${type}`) });
    made.set(type, id);
    const whole = { ...body, name: t.name(`${parameter}-${type}-put`), description: 'put' };
    await sendJson(t, 'PUT', `${collection}/${id}`, whole);
    await sendJson(t, 'PATCH', `${collection}/${id}`, {
      name: t.name(`${parameter}-${type}-patched`),
      status: 'inactive',
    });
    await t.send({ method: 'GET', path: `${collection}/${id}` });
    if (made.size === 1) await t.probe(put, { path: { [parameter]: id }, body: whole });
  }
  return made;
};

export const checksAndRules: Scenario = {
  name: 'checks-and-rules',
  about: 'Checks, endpoints and rules of every type, inactive: made, read, changed in part and put whole.',
  disposable: false,
  run: async (t) => {
    const { orgID, bucket } = await createHome(t);
    const common = { orgID, status: 'inactive' };
    await goThrough(t, checksOf(common, bucket));
    const endpoints = await goThrough(t, endpointsOf(common, t.secret('endpoint-token')));
    await goThrough(t, rulesOf(common, endpoints));
  },
};
