import { unwrap } from '../../../../src/client/index.ts';
import { madeUpId, type Making } from '../making.ts';
import { makers } from '../resource-makers.ts';
import { rowOf, status } from './stated.ts';

const json = { 'content-type': 'application/json' } as const;
const plain = { 'content-type': 'text/plain' } as const;

/** A token that may read one bucket and nothing else. */
const readerOf = async ({ t, home }: Making): Promise<string> => {
  const { orgID, bucketID } = await home();
  const permissions = [{ action: 'read' as const, resource: { type: 'buckets' as const, id: bucketID, orgID } }];
  const auth = unwrap(await t.client.POST('/api/v2/authorizations', { body: { orgID, permissions } }));
  t.learn('reader-token', auth.token);
  return 'reader-token';
};

export const statuses = async (making: Making): Promise<void> => {
  const { t, home, fresh } = making;
  const { orgID, org, bucket, bucketID } = await home();
  const row = (cell: string) => rowOf(t.pages, 'response-codes', cell);
  const labels = { method: 'POST', path: '/api/v2/labels', headers: json };
  const write = { method: 'POST', path: `/api/v2/write?org=${org}&bucket=${bucket}`, headers: plain };
  const name = fresh('label');
  await t.claim(status(row('200 OK'), 'a read succeeds', 200), { method: 'GET', path: `/api/v2/buckets/${bucketID}` });
  await t.claim(status(row('201 Created'), 'a resource is created', 201), {
    ...labels,
    body: JSON.stringify({ orgID, name }),
  });
  await t.claim(status(row('204 No Content'), 'a write has no body', 204), {
    ...write,
    body: 'm f=1 1767225600000000000',
  });
  const labelID = await makers['labelID']?.(making, '');
  await t.claim(status(row('204 No Content'), 'a deletion has no body', 204), {
    method: 'DELETE',
    path: `/api/v2/labels/${labelID ?? madeUpId}`,
  });
  await t.claim(status(row('400 Bad Request'), 'a malformed body is refused', 400), { ...labels, body: '{"orgID":' });
  await t.claim(status(row('400 Bad Request'), 'a malformed parameter is refused', 400), {
    method: 'GET',
    path: `/api/v2/buckets?orgID=${orgID}&limit=many`,
  });
  await t.claim(status(row('401 Unauthorized'), 'who has no credentials is refused', 401), {
    method: 'GET',
    path: '/api/v2/me',
    credential: { scheme: 'none' },
  });
  const secret = await readerOf(making);
  const reader = { scheme: 'token', secret } as const;
  await t.claim(status(row('403 Forbidden'), 'a token that lacks the permission to write cannot', 403), {
    ...{ ...write, body: 'm f=1 1767225600000000000', credential: reader },
  });
  await t.claim(status(row('403 Forbidden'), 'a token that lacks the permission to delete cannot', 403), {
    method: 'DELETE',
    path: `/api/v2/buckets/${bucketID}`,
    credential: reader,
  });
  for (const path of [`/api/v2/buckets/${madeUpId}`, `/api/v2/labels/${madeUpId}`, '/api/v2/no-such-path'])
    await t.claim(status(row('404 Not Found'), 'what is not there is not found', 404), { method: 'GET', path });
  await t.claim(
    status(row('422 Unprocessable Entity'), 'a well-formed value of another type than the field has', 422),
    {
      ...{ ...write, body: 'm f="text" 1767225600000000000' },
    },
  );
  await t.claim(status(row('422 Unprocessable Entity'), 'a body that reads well and makes no sense', 422), {
    ...{ method: 'POST', path: '/api/v2/buckets', headers: json },
    body: JSON.stringify({ orgID, name: fresh('bucket'), retentionRules: [{ type: 'expire', everySeconds: 1 }] }),
  });
};
