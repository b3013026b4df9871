/** What a token must be allowed to do for a run, and what it lacks: asked before anything is written. */
import { randomBytes } from 'node:crypto';
import { isRecord } from '../../../src/spec/is-record.ts';
import type { Cassette } from '../../../src/testing/cassette.ts';
import { operatorSecret } from '../../../contract-tests/record/secrets/credential.ts';
import { isSuccess, pathOf } from '../../../contract-tests/judge/message/http.ts';

/** `write:buckets` */
export type Permission = string;

/** Asks the server, with the token in question; gives status and JSON. */
export type Ask = (
  method: 'GET' | 'DELETE',
  path: string,
) => Promise<{ readonly status: number; readonly body: unknown }>;

/** Types of resources as permissions name them, where that is not the collection's own name. */
const types: Readonly<Record<string, string>> = { dbrps: 'dbrp' };

const collections = new Set([
  ...[
    'authorizations',
    'buckets',
    'checks',
    'dashboards',
    'dbrps',
    'labels',
    'notificationEndpoints',
    'notificationRules',
  ],
  ...['orgs', 'remotes', 'replications', 'scrapers', 'sources', 'tasks', 'telegrafs', 'users', 'variables'],
]);

/** What the operator's requests of these recordings need; each run makes an organisation, so none is for one alone. */
export const neededFor = (cassettes: readonly Cassette[]): readonly Permission[] => {
  const needed = cassettes
    .flatMap(({ exchanges }) => exchanges)
    .filter(
      ({ request: { auth }, response }) =>
        isSuccess(response.status) && auth.scheme === 'token' && auth.secret === operatorSecret,
    )
    .flatMap(({ request: { method, target } }) => {
      const collection = /^\/api\/v2\/(\w+)/.exec(pathOf(target))?.[1] ?? '';
      const type = types[collection] ?? collection;
      return collections.has(collection) ? [`${method === 'GET' ? 'read' : 'write'}:${type}`] : [];
    });
  return [...new Set(needed)].sort();
};

const listIn = (body: unknown, key: string): readonly Readonly<Record<string, unknown>>[] => {
  const list = isRecord(body) ? body[key] : undefined;
  return Array.isArray(list) ? list.filter(isRecord) : [];
};

/** What holds for every organisation; a permission for one does not help in one that is yet to be made. */
const granted = ({ permissions }: Readonly<Record<string, unknown>>): readonly Permission[] =>
  listIn({ permissions }, 'permissions').flatMap(({ action, resource }) =>
    isRecord(resource) && resource['orgID'] === undefined && resource['id'] === undefined
      ? [`${String(action)}:${String(resource['type'])}`]
      : [],
  );

/** Deleting what is not there writes nothing, and tells all the same whether it would be allowed. */
const refusesDelete = async (ask: Ask, collection: string): Promise<boolean> => {
  const { status } = await ask('DELETE', `/api/v2/${collection}/${randomBytes(8).toString('hex')}`);
  return status === 401 || status === 403;
};

/**
 * Which of the needed permissions the token has not. Servers hide tokens, so where its user has several,
 * it may be any of them: then only what none of them has is told.
 */
export const lackedBy = async (ask: Ask, needed: readonly Permission[]): Promise<readonly Permission[]> => {
  const wanted = new Set(needed);
  const refused: Permission[] = [];
  for (const collection of ['orgs', 'users'])
    if (wanted.has(`write:${collection}`) && (await refusesDelete(ask, collection)))
      refused.push(`write:${collection}`);
  const me = await ask('GET', '/api/v2/me');
  const id = isRecord(me.body) ? String(me.body['id']) : '';
  const { body } = await ask('GET', `/api/v2/authorizations?userID=${id}`);
  const candidates = listIn(body, 'authorizations')
    .filter(({ status }) => status === 'active')
    .map(granted)
    .filter((permissions) => refused.every((each) => !permissions.includes(each)));
  if (candidates.length === 0)
    return refused.length > 0 || !wanted.has('read:authorizations') ? refused : ['read:authorizations'];
  const anywhere = new Set(candidates.flat());
  return needed.filter((permission) => refused.includes(permission) || !anywhere.has(permission));
};
