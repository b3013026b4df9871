/** What is on the server already, by name. */
import { isRecord } from '../../../client/is-record.ts';
import { ask, type Asking } from './ask.ts';

export type ServerBucket = { readonly id: string; readonly orgID: string; readonly name: string };

export type ServerState = {
  /** From names to ids. */
  readonly orgs: ReadonlyMap<string, string>;
  /** Of all organisations, the system's own too. */
  readonly buckets: readonly ServerBucket[];
};

export async function readServerState(asking: Asking): Promise<ServerState> {
  const [orgs, buckets] = await Promise.all([listed(asking, 'orgs'), listed(asking, 'buckets')]);
  return { orgs: new Map(orgs.map(({ id, name }) => [name, id])), buckets };
}

export const bucketNamed = ({ buckets }: ServerState, orgID: string, name: string): ServerBucket | undefined =>
  buckets.find((bucket) => bucket.orgID === orgID && bucket.name === name);

const pageSize = 100;

async function listed(asking: Asking, kind: 'orgs' | 'buckets'): Promise<readonly ServerBucket[]> {
  const all: ServerBucket[] = [];
  for (;;) {
    const page = (await ask(asking, `/api/v2/${kind}?limit=${pageSize}&offset=${all.length}`))[kind];
    const items = Array.isArray(page) ? page.filter(isRecord) : [];
    all.push(...items.map(({ id, orgID, name }) => ({ id: String(id), orgID: String(orgID), name: String(name) })));
    if (items.length < pageSize) return all;
  }
}
