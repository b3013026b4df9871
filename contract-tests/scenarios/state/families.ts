/** Kinds of resources with a whole life: what makes one, and what changes one field of it. */
import type { Json } from '../../../src/spec/document.ts';
import { isRecord } from '../../../src/spec/is-record.ts';
import { createBucket, createOrg, present } from '../resources.ts';
import type { ScenarioContext } from '../../scenario.ts';
import { closedPort } from '../docs/making.ts';

type Fields = Readonly<Record<string, Json>>;

/** Where the kind lives, and what the others in it refer to. */
export type Ground = { readonly orgID: string; readonly bucketID: string; readonly bucket: string };

export type Family = {
  readonly path: string;
  /** The property of an answer that holds the resource, where there is one around it. */
  readonly within?: string;
  readonly create: (ground: Ground, name: string) => Fields;
  /** As little as can be changed. */
  readonly change: Fields;
  readonly changeMethod?: 'PUT';
  /** The single resource is asked for with its organisation. */
  readonly byOrg?: true;
  /** Cannot be one of many that are alike but for their names. */
  readonly single?: true;
};

const inactive = { description: 'about it', status: 'inactive' } as const;

const query = (bucket: string): Json => ({
  text: `from(bucket: "${bucket}") |> range(start: -1m) |> filter(fn: (r) => r._measurement == "m" and r._field == "f") |> aggregateWindow(every: 1m, fn: mean)`,
  editMode: 'advanced',
  builderConfig: { buckets: [bucket], tags: [{ key: '_measurement', values: ['m'] }], functions: [{ name: 'mean' }] },
});

const task = (bucket: string, name: string): string =>
  `option task = {name: "${name}", cron: "0 0 1 1 *"}\nfrom(bucket: "${bucket}") |> range(start: -1h)`;

const retentionRules = [{ type: 'expire', everySeconds: 86400, shardGroupDurationSeconds: 3600 }] as const;

export const families: readonly Family[] = [
  {
    path: '/api/v2/buckets',
    create: ({ orgID }, name) => ({ orgID, name, description: 'about it', rp: 'policy', retentionRules }),
    change: { description: 'changed' },
  },
  {
    path: '/api/v2/labels',
    within: 'label',
    create: ({ orgID }, name) => ({ orgID, name, properties: { color: 'ff0000', description: 'about it' } }),
    change: { properties: { color: '00ff00' } },
  },
  {
    path: '/api/v2/authorizations',
    create: ({ orgID, bucketID }) => ({
      ...{ orgID, description: 'about it', status: 'active' },
      permissions: [{ action: 'read', resource: { type: 'buckets', orgID, id: bucketID } }],
    }),
    change: { status: 'inactive' },
  },
  {
    path: '/api/v2/dashboards',
    create: ({ orgID }, name) => ({ orgID, name, description: 'about it' }),
    change: { description: 'changed' },
  },
  {
    path: '/api/v2/variables',
    create: ({ orgID }, name) => ({
      ...{ orgID, name, description: 'about it', selected: ['a'] },
      arguments: { type: 'constant', values: ['a', 'b'] },
    }),
    change: { description: 'changed' },
  },
  {
    path: '/api/v2/tasks',
    create: ({ orgID, bucket }, name) => ({ orgID, ...inactive, flux: task(bucket, name) }),
    change: { status: 'active' },
  },
  {
    path: '/api/v2/scrapers',
    create: ({ orgID, bucketID }, name) => ({
      ...{ orgID, bucketID, name, type: 'prometheus', url: `${closedPort}/metrics`, allowInsecure: true },
    }),
    change: { name: 'changed' },
  },
  {
    path: '/api/v2/dbrps',
    create: ({ orgID, bucketID }, database) => ({
      ...{ orgID, bucketID, database, retention_policy: 'policy', default: true },
    }),
    change: { default: false },
    within: 'content',
    byOrg: true,
  },
  {
    path: '/api/v2/checks',
    create: ({ orgID, bucket }, name) => ({
      ...{ type: 'threshold', orgID, name, ...inactive, every: '1m', offset: '0s', tags: [{ key: 'k', value: 'v' }] },
      ...{ query: query(bucket), statusMessageTemplate: 'level' },
      thresholds: [{ type: 'greater', value: 80.5, level: 'CRIT', allValues: false }],
    }),
    change: { description: 'changed' },
  },
  {
    path: '/api/v2/notificationEndpoints',
    create: ({ orgID }, name) => ({
      ...{ type: 'http', orgID, name, ...inactive, method: 'POST', authMethod: 'none', url: closedPort },
      headers: { 'x-own': 'v' },
    }),
    change: { description: 'changed' },
  },
  {
    path: '/api/v2/telegrafs',
    create: ({ orgID, bucket }, name) => ({
      ...{ orgID, name, description: 'about it', config: '[agent]\n', metadata: { buckets: [bucket] } },
    }),
    change: { name: 'changed', description: 'changed', config: '[agent]\n' },
    changeMethod: 'PUT',
  },
  {
    path: '/api/v2/stacks',
    create: ({ orgID }, name) => ({ orgID, name, description: 'about it', urls: [`${closedPort}/template.yml`] }),
    change: { description: 'changed' },
    byOrg: true,
  },
  {
    path: '/api/v2/sources',
    create: ({ orgID }, name) => ({ orgID, name, type: 'v1', url: closedPort, telegraf: 'db', default: false }),
    change: { name: 'changed' },
    single: true,
  },
];

/** Rules notify an endpoint, so there has to be one first. */
export const rules = (endpointID: string): Family => ({
  path: '/api/v2/notificationRules',
  create: ({ orgID }, name) => ({
    ...{ type: 'http', orgID, name, ...inactive, endpointID, every: '1m', offset: '0s', url: closedPort },
    ...{ statusRules: [{ currentLevel: 'CRIT' }], tagRules: [{ key: 'k', value: 'v', operator: 'equal' }] },
  }),
  change: { description: 'changed' },
});

export const createGround = async (t: ScenarioContext, suffix: string): Promise<Ground> => {
  const orgID = await createOrg(t, `org-${suffix}`);
  const bucket = `b-${suffix}`;
  return { orgID, bucketID: await createBucket(t, orgID, bucket), bucket: t.name(bucket) };
};

/** The id of what an answer holds. */
export const idIn = ({ within }: Family, answer: unknown): string => {
  const outer = isRecord(answer) ? answer : {};
  const inner = within !== undefined && isRecord(outer[within]) ? outer[within] : outer;
  return String(present(inner['id'], 'id'));
};

export const create = async (
  t: ScenarioContext,
  family: Family,
  ground: Ground,
  suffix: string,
): Promise<{ readonly id: string; readonly path: string }> => {
  const answer = await ask(t, 'POST', family.path, family.create(ground, t.name(suffix)));
  const id = idIn(family, answer.json());
  return { id, path: `${family.path}/${id}${family.byOrg ? `?orgID=${ground.orgID}` : ''}` };
};

export const ask = (t: ScenarioContext, method: string, path: string, body?: Json) =>
  t.send({
    method,
    path,
    headers: { accept: 'application/json', ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
