/** What pages of operations say in the sentences beside their statuses and parameters. */
import { unwrap } from '../../../../src/client/index.ts';
import type { LiteralRequest } from '../../../scenario.ts';
import { homeToken, madeUpId, type Making } from '../making.ts';
import { status } from './stated.ts';

const json = { 'content-type': 'application/json' } as const;
const plain = { 'content-type': 'text/plain' } as const;

/** The same sentence stands on more than one page. */
const places = (...all: readonly (readonly [page: string, line: number])[]) =>
  all.map(([page, line]) => ({ page, line }));

const deletion = async ({ t, home }: Making): Promise<void> => {
  const { org, orgID, bucket } = await home();
  const body = JSON.stringify({ start: '2020-01-01T00:00:00Z', stop: '2020-01-02T00:00:00Z' });
  const remove = (query: string): LiteralRequest => ({
    ...{ method: 'POST', path: `/api/v2/delete?${query}`, headers: json, body },
  });
  for (const place of places(['delete', 71], ['delete', 90])) {
    const about = { subject: 'POST /api/v2/delete', pointer: '#query/org/both' };
    const claim = status(place, 'an org that is not valid is refused beside a valid orgID', 404);
    await t.claim({ ...claim, about }, remove(`org=${t.name('nobody')}&orgID=${orgID}&bucket=${bucket}`));
  }
  await t.claim(
    status({ page: 'delete', line: 75 }, 'a bucketID goes before a bucket', 404),
    remove(`org=${org}&bucket=${bucket}&bucketID=${madeUpId}`),
  );
  const about = { subject: 'POST /api/v2/delete', pointer: '#query/org/unknown' };
  await t.claim(
    { ...status({ page: 'delete', line: 168 }, 'an org that is none gives 400', 400), about },
    remove(`org=${t.name('nobody')}&bucket=${bucket}`),
  );
};

const oldWrites = async (making: Making): Promise<void> => {
  const { t, home } = making;
  const { orgID, bucket } = await home();
  const permissions = [{ action: 'read' as const, resource: { type: 'buckets' as const, orgID } }];
  const auth = unwrap(await t.client.POST('/api/v2/authorizations', { body: { orgID, permissions } }));
  t.learn('reading-token', auth.token);
  const page = 'write-data-v1-compatible';
  const write = (db: string, credential: LiteralRequest['credential']): LiteralRequest => ({
    ...{ method: 'POST', path: `/write?db=${db}`, headers: plain, body: 'm f=1 1767225600000000000' },
    ...(credential !== undefined && { credential }),
  });
  const about = (pointer: string) => ({ about: { subject: 'POST /write', pointer } });
  await t.claim(
    { ...status({ page, line: 54 }, 'a bucket that does not exist is made', 204), ...about('#query/db/unknown') },
    write(t.name('unmapped'), { scheme: 'token', secret: await homeToken(making) }),
  );
  await t.claim(
    { ...status({ page, line: 122 }, 'a token that may not write gives 401', 401), ...about('#status/401') },
    write(bucket, { scheme: 'token', secret: 'reading-token' }),
  );
  await t.claim(
    { ...status({ page, line: 142 }, 'no token gives 403', 403), ...about('#status/403') },
    write(bucket, { scheme: 'none' }),
  );
};

const disabledUser = async ({ t }: Making): Promise<void> => {
  const name = t.name('left');
  const user = unwrap(await t.client.POST('/api/v2/users', { body: { name } }));
  const path = { userID: user.id };
  await t.client.POST('/api/v2/users/{userID}/password', { path, body: { password: t.secret('left-password') } });
  await t.client.PATCH('/api/v2/users/{userID}', { path, body: { name, status: 'inactive' } });
  await t.claim(
    {
      ...status({ page: 'signin', line: 81 }, 'who is disabled cannot sign in', 403),
      about: { subject: 'POST /api/v2/signin', pointer: '#user/inactive' },
    },
    {
      ...{ method: 'POST', path: '/api/v2/signin' },
      credential: { scheme: 'basic', user: name, secret: 'left-password' },
    },
  );
};

export const operations = async (making: Making): Promise<void> => {
  await deletion(making);
  await oldWrites(making);
  await disabledUser(making);
};
