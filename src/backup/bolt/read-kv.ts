/** What a metadata backup holds: the KV part, a bolt file. Tokens are told by what they may do, never shown. */
import { isRecord } from '../../client/is-record.ts';
import { BackupError } from '../errors.ts';
import type { ShardId } from '../folder/manifest.ts';
import { openBolt, type BoltFile } from './bolt-file.ts';
import { shardsOf } from './kv-shards.ts';
import { operatorTypes, tokenOf, type KvToken } from './kv-token.ts';

export type { KvToken } from './kv-token.ts';

type KvBucket = {
  readonly id: string;
  readonly orgID: string;
  readonly name: string;
  /** `_tasks`, `_monitoring`. */
  readonly system: boolean;
};

type KvUser = { readonly id: string; readonly name: string; readonly active: boolean };

export type KvContents = {
  readonly organizations: readonly { readonly id: string; readonly name: string }[];
  readonly users: readonly KvUser[];
  readonly buckets: readonly KvBucket[];
  readonly tokens: readonly KvToken[];
  /** Of groups that are not deleted. */
  readonly shards: ReadonlySet<ShardId>;
  /** How many there are, by kind. */
  readonly counts: Readonly<Record<KvKind, number>>;
};

/** Where each kind is kept. Remotes, replications, notebooks and annotations are in the SQL part. */
const kinds = {
  organizations: 'organizationsv1',
  users: 'usersv1',
  buckets: 'bucketsv1',
  tokens: 'authorizationsv1',
  v1Authorizations: 'legacy/authorizationsv1',
  tasks: 'tasksv1',
  dashboards: 'dashboardsv2',
  labels: 'labelsv1',
  variables: 'variablesv1',
  dbrps: 'dbrpv1',
  telegrafs: 'telegrafv1',
  scrapers: 'scraperv2',
  secrets: 'secretsv1',
  checks: 'checksv1',
  notificationRules: 'notificationRulev1',
  notificationEndpoints: 'notificationEndpointv1',
  stacks: 'v1_pkger_stacks',
} as const;

type KvKind = keyof typeof kinds;

const mustHave = ['organizationsv1', 'usersv1', 'authorizationsv1', 'bucketsv1'];

/**
 * `bytes`: the whole file, not compressed; `file` is for messages.
 * @throws BackupError `metadata-invalid` for what is no bolt file, is damaged, or holds no InfluxDB
 */
export function readKv(bytes: Uint8Array, file = 'the KV part'): KvContents {
  const bolt = openBolt(bytes, file);
  const lacking = mustHave.filter((bucket) => !bolt.has(bucket));
  if (lacking.length > 0)
    throw new BackupError(
      'metadata-invalid',
      `${file} is a bolt file, but not InfluxDB's: it has no ${lacking.join(', ')}`,
      { file },
    );
  const types = operatorTypes(new Set([...bolt.entries('migrationsv1')].map(({ key }) => key)));
  const records = (bucket: string) => recordsIn(bolt, bucket, file);
  return {
    organizations: [...records('organizationsv1')].map(({ id, name }) => ({ id: text(id), name: text(name) })),
    users: [...records('usersv1')].map(({ id, name, status }) => ({
      id: text(id),
      name: text(name),
      active: status !== 'inactive',
    })),
    buckets: [...records('bucketsv1')].map(({ id, orgID, name, type }) => ({
      ...{ id: text(id), orgID: text(orgID), name: text(name) },
      system: type === 1,
    })),
    tokens: [...records('authorizationsv1')].map((record) => tokenOf(record, types)),
    shards: new Set(
      [...bolt.entries('v1_tsm1_metadata')].flatMap(({ key, value }) =>
        key === 'meta.db' ? [...shardsOf(value, file)] : [],
      ),
    ),
    counts: countsIn(bolt),
  };
}

function* recordsIn(bolt: BoltFile, bucket: string, file: string): Generator<Record<string, unknown>> {
  for (const { value } of bolt.entries(bucket)) {
    const record = parsed(value);
    if (!isRecord(record))
      throw new BackupError('metadata-invalid', `${file} is damaged: an entry of ${bucket} is no record`, { file });
    yield record;
  }
}

function parsed(value: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(value).toString('utf8'));
  } catch {
    return undefined; // the message of JSON.parse would show what is in it
  }
}

function countsIn(bolt: BoltFile): Record<KvKind, number> {
  const counts = Object.entries(kinds).map(([kind, bucket]) => [kind, [...bolt.entries(bucket)].length]);
  return Object.fromEntries(counts) as Record<KvKind, number>; // the same keys as `kinds`
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
