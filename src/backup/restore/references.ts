/** What names a bucket by its id, and so goes on with the old one when another takes its name. */
import type { Api } from '../wire/api.ts';

export type Reference = {
  readonly kind: 'token' | 'dbrp' | 'label' | 'replication' | 'task' | 'scraper';
  readonly id: string;
  /** Its name or description; of a token never the token. */
  readonly name: string;
};

export async function referencesTo(api: Api, bucketID: string, orgID: string): Promise<readonly Reference[]> {
  const lists = await Promise.all([
    tokens(api, bucketID),
    dbrps(api, bucketID, orgID),
    labels(api, bucketID),
    replications(api, bucketID, orgID),
    tasks(api, bucketID, orgID),
    scrapers(api, bucketID, orgID),
  ]);
  return lists.flat();
}

/** Of every organisation: a token of one may name a bucket of another. */
async function tokens({ client, data }: Api, bucketID: string): Promise<readonly Reference[]> {
  const { authorizations } = await data(client.GET('/api/v2/authorizations'));
  return list(authorizations)
    .filter(({ permissions }) =>
      permissions.some(({ resource }) => resource.type === 'buckets' && resource.id === bucketID),
    )
    .map(({ id, description }) => ({ kind: 'token', id, name: description }));
}

async function dbrps({ client, data }: Api, bucketID: string, orgID: string): Promise<readonly Reference[]> {
  const { content } = await data(client.GET('/api/v2/dbrps', { query: { orgID, bucketID } }));
  return list(content)
    .filter((mapping) => !mapping.virtual)
    .map(({ id, database, retention_policy: policy }) => ({ kind: 'dbrp', id, name: `${database}/${policy}` }));
}

async function labels({ client, data }: Api, bucketID: string): Promise<readonly Reference[]> {
  const { labels: found } = await data(client.GET('/api/v2/buckets/{bucketID}/labels', { path: { bucketID } }));
  return list(found).map(({ id = '', name = '' }) => ({ kind: 'label', id, name }));
}

async function replications(
  { client, data }: Api,
  localBucketID: string,
  orgID: string,
): Promise<readonly Reference[]> {
  const { replications: found } = await data(client.GET('/api/v2/replications', { query: { orgID, localBucketID } }));
  return list(found).map(({ id, name }) => ({ kind: 'replication', id, name }));
}

const pageSize = 500;

/** A task that names the bucket by its name goes on with the new one. */
async function tasks({ client, data }: Api, bucketID: string, orgID: string): Promise<readonly Reference[]> {
  const found: Reference[] = [];
  for (let after: string | undefined; ;) {
    const query = { orgID, limit: pageSize, ...(after !== undefined && { after }) };
    const page = list((await data(client.GET('/api/v2/tasks', { query }))).tasks);
    for (const { id, name, flux } of page) if (flux.includes(bucketID)) found.push({ kind: 'task', id, name });
    after = page.at(-1)?.id;
    if (page.length < pageSize || after === undefined) return found;
  }
}

async function scrapers({ client, data }: Api, bucketID: string, orgID: string): Promise<readonly Reference[]> {
  const { configurations } = await data(client.GET('/api/v2/scrapers', { query: { orgID } }));
  return list(configurations)
    .filter((scraper) => scraper.bucketID === bucketID)
    .map(({ id, name }) => ({ kind: 'scraper', id, name }));
}

/** The server says `null` where it has none of some kinds. */
const list = <T>(items: readonly T[] | null | undefined): readonly T[] => items ?? [];
