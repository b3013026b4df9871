import { expect, test } from '@jest/globals';
import type { KvContents, KvToken } from '../../bolt/read-kv.ts';
import { chooseToken } from './token-plan.ts';

const token = (id: string, secret: string, fields: Partial<KvToken> = {}): KvToken => ({
  ...{ id, orgID: 'o', userID: 'u', description: `token ${id}`, active: true, operator: true, storage: 'sha256' },
  ...{ buckets: [], matches: (given) => given === secret, reveal: () => undefined },
  ...fields,
});

const store = (tokens: readonly KvToken[], userActive = true): KvContents => ({
  ...{ organizations: [], buckets: [], shards: new Set<string>(), tokens },
  users: [{ id: 'u', name: 'op', active: userActive }],
  counts: {} as KvContents['counts'], // not looked at here
});

const clear = (id: string, secret: string, fields: Partial<KvToken> = {}): KvToken =>
  token(id, secret, { storage: 'clear', reveal: () => secret, ...fields });

test.each<[string, KvContents, string | undefined, string]>([
  ['the one given', store([token('1', 'a'), token('2', 'b')]), 'b', 'given 2'],
  ['the connection’s own', store([token('1', 'other'), token('2', 'own')]), undefined, 'same 2'],
  ['the first in clear', store([token('1', 'x'), clear('2', 'y')]), undefined, 'backup 2'],
  ['one in clear of an active user only', store([clear('1', 'y')], false), undefined, 'no active operator token'],
  ['none that is inactive', store([clear('1', 'y', { active: false })]), undefined, 'no active operator token'],
  ['none, for hashes alone', store([token('1', 'x')]), undefined, 'hashes only'],
  ['none, for one given that is not there', store([token('1', 'x')]), 'wrong', 'not in the backup'],
  ['none, also where another would do', store([clear('1', 'x')]), 'wrong', 'not in the backup'],
  [
    'none, for one given that may do little',
    store([token('1', 'x'), token('2', 'weak', { operator: false })]),
    'weak',
    'may not do everything',
  ],
  [
    'none, for one given that is off',
    store([token('1', 'x'), token('2', 'off', { active: false })]),
    'off',
    'inactive there',
  ],
])('the token of afterwards: %s', (_, kv, given, want) => {
  const choice = chooseToken(kv, 'own', given);
  const said = choice.ok ? `${choice.chosen.plan.source} ${choice.chosen.plan.id}` : choice.why;
  expect(said).toContain(want);
});

test('no words of it hold a token', () => {
  const kv = store([clear('1', 'top-secret')]);
  expect(JSON.stringify([chooseToken(kv, 'own', undefined), chooseToken(kv, 'own', 'given-secret')])).not.toMatch(
    /secret/,
  );
});
