import { gzipSync } from 'node:zlib';
import { homeToken, type Making } from '../making.ts';
import { rowOf, status } from './stated.ts';

const point = 'm f=1 1767225600000000000';
const zipped = { 'content-type': 'text/plain', 'content-encoding': 'gzip' } as const;
export const headers = async (making: Making): Promise<void> => {
  const { t, home } = making;
  const credential = { scheme: 'token', secret: await homeToken(making) } as const;
  const { org, bucket } = await home();
  const row = (name: string) => rowOf(t.pages, 'headers', name);
  for (const path of [`/api/v2/write?org=${org}&bucket=${bucket}`, `/write?db=${bucket}`]) {
    await t.claim(status(row('Content-Encoding'), 'a body may be compressed with gzip', 204), {
      ...{ method: 'POST', path, headers: zipped, body: gzipSync(point), credential },
    });
  }
  const ask = {
    method: 'POST',
    path: `/api/v2/query?org=${org}`,
    body: `from(bucket: "${bucket}") |> range(start: 2026-01-01T00:00:00Z, stop: 2026-01-02T00:00:00Z)`,
  };
  await t.claim(status(row('Content-Type'), 'the body is read as what its type says: Flux', 200), {
    ...ask,
    headers: { 'content-type': 'application/vnd.flux' },
  });
  await t.claim(status(row('Content-Type'), 'the body is read as what its type says: JSON, which Flux is not', 400), {
    ...ask,
    headers: { 'content-type': 'application/json' },
  });
  await t.claim(status(row('Authorization'), 'scheme and credential are told in it', 200), {
    method: 'GET',
    path: '/api/v2/me',
    headers: { authorization: `Token ${t.secret('operator')}` },
  });
};
