import { expect, test } from '@jest/globals';
import { cassetteOf, exchange } from '../../../contract-tests/judge/fixtures.ts';
import { lackedBy, neededFor, type Ask } from './permissions.ts';

type Grant = readonly [action: string, type: string, orgID?: string];

const authorization = (...grants: readonly Grant[]) => ({
  status: 'active',
  permissions: grants.map(([action, type, orgID]) => ({
    action,
    resource: { type, ...(orgID !== undefined && { orgID }) },
  })),
});

/** A server on which a token may delete only what `deletes` names, and whose user has these tokens. */
const serverWith =
  (deletes: readonly string[], authorizations: readonly unknown[]): Ask =>
  (method, path) => {
    const collection = path.split('/')[3]?.split('?')[0] ?? '';
    if (method === 'DELETE') return Promise.resolve({ status: deletes.includes(collection) ? 404 : 401, body: {} });
    return Promise.resolve({ status: 200, body: collection === 'me' ? { id: 'aa' } : { authorizations } });
  };

const needed = ['read:authorizations', 'write:buckets', 'write:orgs', 'write:users'];
const all: readonly Grant[] = [
  ['read', 'authorizations'],
  ['write', 'buckets'],
  ['write', 'orgs'],
  ['write', 'users'],
];
const both = ['orgs', 'users'];

test.each([
  ['an operator token lacks nothing', both, [authorization(...all)], []],
  [
    'one without buckets lacks those',
    both,
    [authorization(...all.filter(([, type]) => type !== 'buckets'))],
    ['write:buckets'],
  ],
  [
    'what holds for one organisation is not enough',
    both,
    [authorization(...all.filter(([, type]) => type !== 'buckets'), ['write', 'buckets', 'a1'])],
    ['write:buckets'],
  ],
  [
    'one that makes no organisation is no operator’s, whatever else its user has',
    [],
    [authorization(...all), authorization(['read', 'authorizations'])],
    ['write:buckets', 'write:orgs', 'write:users'],
  ],
  [
    'where it may be any of two, only what neither has is told',
    both,
    [authorization(...all.slice(1)), authorization(...all.slice(2), ['read', 'authorizations'])],
    [],
  ],
  ['one that sees no tokens at all', both, [], ['read:authorizations']],
])('%s', async (_, deletes, authorizations, want) => {
  expect(await lackedBy(serverWith(deletes, authorizations), needed)).toEqual(want);
});

test('what is needed follows from what the operator did in the recordings', () => {
  const as = (secret: string, line: string, status: number) => {
    const one = exchange(line, status, {});
    return { ...one, request: { ...one.request, auth: { scheme: 'token' as const, secret } } };
  };
  const cassette = cassetteOf(
    as('operator', 'POST /api/v2/dbrps', 201),
    as('operator', 'GET /api/v2/buckets?limit=2', 200),
    as('operator', 'DELETE /api/v2/tasks/1', 404),
    as('somebody', 'POST /api/v2/labels', 201),
    as('operator', 'GET /health', 200),
  );
  expect(neededFor([cassette])).toEqual(['read:buckets', 'write:dbrp']);
});
