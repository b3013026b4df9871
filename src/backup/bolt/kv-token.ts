/** A token as a metadata backup holds it. The token itself, and its hash, stay in closures: nothing prints them. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { isRecord } from '../../client/is-record.ts';

/** `clear`: before 2.8, and where hashing is switched off. `unknown`: a hash that we cannot compute. */
type TokenStorage = 'clear' | 'sha256' | 'sha512' | 'unknown' | 'none';

export type KvToken = {
  readonly id: string;
  readonly orgID: string;
  readonly userID: string;
  readonly description: string;
  readonly active: boolean;
  /** May read and write everything in the instance. */
  readonly operator: boolean;
  readonly storage: TokenStorage;
  /** Ids of the buckets that it names. */
  readonly buckets: readonly string[];
  /** Whether this is the token given, by its hash where only that is kept. */
  readonly matches: (token: string) => boolean;
  /** The token where it is kept in clear. Never print it. */
  readonly reveal: () => string | undefined;
};

const needed = [
  ...['authorizations', 'buckets', 'dashboards', 'orgs', 'sources', 'tasks', 'telegrafs', 'users', 'variables'],
  ...[
    'scrapers',
    'secrets',
    'labels',
    'views',
    'documents',
    'notificationRules',
    'notificationEndpoints',
    'checks',
    'dbrp',
  ],
];

/** A restore adds these to an operator token of an older backup, unless the migration had run there already. */
const addedLater: Readonly<Record<string, readonly string[]>> = {
  '0000000000000010': ['notebooks', 'annotations'],
  '0000000000000013': ['remotes', 'replications'],
};

/** What an operator token must be allowed in a store on which these migrations have run. */
export const operatorTypes = (migrations: ReadonlySet<string>): readonly string[] => [
  ...needed,
  ...Object.entries(addedLater).flatMap(([migration, types]) => (migrations.has(migration) ? types : [])),
];

export function tokenOf(record: Readonly<Record<string, unknown>>, operator: readonly string[]): KvToken {
  const permissions = (Array.isArray(record.permissions) ? record.permissions : []).filter(isRecord);
  const { storage, matches, reveal } = storedAs(text(record.token), text(record.hashedToken));
  return {
    id: text(record.id),
    orgID: text(record.orgID),
    userID: text(record.userID),
    description: text(record.description),
    active: record.status === 'active' || record.status === '' || record.status === undefined,
    operator: isOperator(permissions, operator),
    storage,
    buckets: bucketsIn(permissions),
    matches,
    reveal,
  };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function isOperator(permissions: readonly Readonly<Record<string, unknown>>[], types: readonly string[]): boolean {
  const allowed = new Set<string>();
  for (const { action, resource } of permissions)
    if (isRecord(resource) && !text(resource.id) && !text(resource.orgID))
      allowed.add(`${text(action)} ${text(resource.type)}`);
  return types.every((type) => allowed.has(`read ${type}`) && allowed.has(`write ${type}`));
}

function bucketsIn(permissions: readonly Readonly<Record<string, unknown>>[]): readonly string[] {
  const resources = permissions.map(({ resource }) => resource).filter(isRecord);
  return [...new Set(resources.filter(({ type, id }) => type === 'buckets' && text(id)).map(({ id }) => text(id)))];
}

type Stored = Pick<KvToken, 'storage' | 'matches' | 'reveal'>;

const hidden = (): undefined => undefined;

function storedAs(clear: string, hashed: string): Stored {
  if (clear)
    return { storage: 'clear', matches: (token) => same(Buffer.from(token), Buffer.from(clear)), reveal: () => clear };
  if (!hashed) return { storage: 'none', matches: () => false, reveal: hidden };
  const [, algorithm, key = ''] = /^\$influxdb2-(sha256|sha512)\$([\w+/=-]+)$/.exec(hashed) ?? [];
  if (algorithm !== 'sha256' && algorithm !== 'sha512')
    return { storage: 'unknown', matches: () => false, reveal: hidden };
  const digest = Buffer.from(key, 'base64url');
  return {
    storage: algorithm,
    matches: (token) => same(createHash(algorithm).update(token).digest(), digest),
    reveal: hidden,
  };
}

const same = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && timingSafeEqual(a, b);
