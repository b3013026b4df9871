import { unwrap } from '../../src/client/index.ts';
import { isRecord } from '../../src/spec/is-record.ts';
import type { Json } from '../../src/spec/document.ts';
import type { Scenario, ScenarioContext } from '../scenario.ts';
import { closedPort } from './docs/making.ts';
import { createHome, present } from './resources.ts';
import { sendJson } from './send-json.ts';

const pathsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return value.startsWith('/') ? [value] : [];
  return isRecord(value) ? Object.values(value).flatMap(pathsIn) : [];
};

/** What a record links to, as the server writes it. */
const linksOf = (answer: unknown): readonly string[] => (isRecord(answer) ? pathsIn(answer['links']) : []);

const create = async (t: ScenarioContext, collection: string, body: Json): Promise<unknown> =>
  (await sendJson(t, 'POST', collection, body)).json();

const idOf = (answer: unknown): string => present(isRecord(answer) ? String(answer['id']) : undefined, 'id');

const check = (orgID: string, name: string): Json => ({
  ...{ orgID, name, type: 'deadman', status: 'inactive', every: '1m', timeSince: '90s', staleTime: '10m' },
  ...{ level: 'CRIT', reportZero: false, statusMessageTemplate: 'm' },
  query: {
    text: 'from(bucket: "b") |> range(start: -1m)',
    editMode: 'builder',
    builderConfig: { buckets: [], tags: [], functions: [] },
  },
});

/** One of each kind that links to what is below it. */
const createLinked = async (t: ScenarioContext): Promise<readonly unknown[]> => {
  const { orgID, bucketID } = await createHome(t);
  const named = (kind: string) => ({ orgID, name: t.name(kind) });
  const endpoint = await create(t, '/api/v2/notificationEndpoints', {
    ...{ ...named('endpoint'), type: 'http', status: 'inactive', url: closedPort, method: 'POST', authMethod: 'none' },
  });
  const rule = {
    ...{ ...named('rule'), type: 'http', status: 'inactive', every: '1h', endpointID: idOf(endpoint) },
    ...{ statusRules: [{ currentLevel: 'CRIT' }], tagRules: [] },
  };
  const dashboard = await create(t, '/api/v2/dashboards', named('dashboard'));
  const cells = `/api/v2/dashboards/${idOf(dashboard)}/cells`;
  const flux = `option task = {name: "${t.name('task')}", cron: "0 0 1 1 *"}\nbuckets()`;
  const scraper = { ...named('scraper'), bucketID, type: 'prometheus', url: closedPort, allowInsecure: false };
  return [
    endpoint,
    dashboard,
    unwrap(await t.client.GET('/api/v2/orgs/{orgID}', { path: { orgID } })),
    unwrap(await t.client.GET('/api/v2/buckets/{bucketID}', { path: { bucketID } })),
    await create(t, '/api/v2/notificationRules', rule),
    await create(t, '/api/v2/checks', check(orgID, t.name('check'))),
    await create(t, cells, { name: 'cell', x: 0, y: 0, w: 4, h: 4 }),
    await create(t, '/api/v2/tasks', { orgID, flux }),
    await create(t, '/api/v2/scrapers', scraper),
    await create(t, '/api/v2/telegrafs', { ...named('telegraf'), config: '', plugins: [] }),
    await create(t, '/api/v2/users', { name: t.name('user') }),
  ];
};

/** Of the server's own list of paths, those that no other scenario asks for; its profiles differ each time. */
const rootLinks = ['/api/v2/backup', '/api/v2/restore', '/api/v2/swagger.json'];

export const links: Scenario = {
  name: 'links',
  about: 'Every link that resources have in their answers, followed.',
  disposable: false,
  run: async (t) => {
    await t.client.GET('/api/v2');
    const found = (await createLinked(t)).flatMap(linksOf);
    for (const path of [...rootLinks, ...new Set(found)]) await t.send({ method: 'GET', path });
  },
};
