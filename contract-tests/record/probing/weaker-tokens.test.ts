import { expect, test } from '@jest/globals';
import type { LiteralRequest } from '../../scenario.ts';
import { answerOf, contract, type Answering } from './probing-fixtures.ts';
import { makeWeakerTokens } from './weaker-tokens.ts';

const belonging = { orgID: 'home', org: 'acmeqx7z-org' };

const answers: Answering = ({ path, body }) => {
  const { orgID, permissions } = JSON.parse(String(body)) as { orgID: string; permissions: unknown[] };
  if (path.endsWith('/orgs')) return [201, { id: 'elsewhere' }];
  if (path.endsWith('/buckets')) return [201, { id: 'bucket-elsewhere' }];
  return [201, { token: `${orgID} ${permissions.length}` }];
};

const make = async (answering: Answering) => {
  const sent: LiteralRequest[] = [];
  const learnt: Record<string, string> = {};
  const made = makeWeakerTokens(
    {
      ...{ contract, run: 'acmeqx7z' },
      send: (request) => {
        sent.push(request);
        return Promise.resolve(answerOf(answering, request));
      },
      learn: (name, value) => {
        learnt[name] = value;
      },
    },
    belonging,
  );
  return { made: await made, sent, learnt };
};

test('another organisation with a bucket, and three tokens that the harness knows by name', async () => {
  const { made, sent, learnt } = await make(answers);
  expect(made).toEqual({ ...belonging, foreign: { orgID: 'elsewhere', bucketID: 'bucket-elsewhere' } });
  expect(sent.map(({ path }) => path)).toEqual([
    ...['/api/v2/orgs', '/api/v2/buckets'],
    ...Array<string>(3).fill('/api/v2/authorizations'),
  ]);
  expect(learnt).toEqual({ 'read-only': 'home 2', 'own-org': 'home 4', 'other-org': 'elsewhere 4' });
});

test('a token is for each type that the contract has, an organisation by its id, and nothing of the instance', async () => {
  const { sent } = await make(answers);
  const { permissions } = JSON.parse(String(sent[2]?.body)) as { permissions: unknown };
  expect(permissions).toEqual([
    { action: 'read', resource: { type: 'buckets', orgID: 'home' } },
    { action: 'read', resource: { type: 'orgs', id: 'home' } },
  ]);
});

test('where one cannot be made it says which, and what was answered', async () => {
  await expect(make(() => [422, { code: 'conflict' }])).rejects.toThrow(
    '/api/v2/orgs: what probes need was not made: 422 {"code":"conflict"}',
  );
});
