import { homeToken, type Making } from '../making.ts';
import { rowOf, status } from './stated.ts';

const plain = { 'content-type': 'text/plain' } as const;
const json = { 'content-type': 'application/json' } as const;

/** The first of January 2026. */
const times = { ns: '1767225600000000000', us: '1767225600000000', ms: '1767225600000', s: '1767225600' } as const;

export const parameters = async (making: Making): Promise<void> => {
  const { t, home } = making;
  const { org, orgID, bucket, bucketID } = await home();
  const row = (name: string) => rowOf(t.pages, 'common-parameters', name);
  const write = (query: string, time: string) => ({
    ...{ method: 'POST', path: `/api/v2/write?${query}`, headers: plain, body: `m,by=${query.length} f=1 ${time}` },
  });
  await t.claim(status(row('bucket'), 'a bucket by its name', 204), write(`org=${org}&bucket=${bucket}`, times.ns));
  await t.claim(status(row('org'), 'an organisation by its name', 204), write(`org=${org}&bucket=${bucket}`, times.ns));
  await t.claim(
    status(row('orgID'), 'an organisation by its id', 204),
    write(`orgID=${orgID}&bucket=${bucket}`, times.ns),
  );
  const range = { start: '2026-01-01T00:00:00Z', stop: '2026-01-02T00:00:00Z' };
  await t.claim(status(row('bucketID'), 'a bucket by its id', 204), {
    ...{ method: 'POST', path: `/api/v2/delete?orgID=${orgID}&bucketID=${bucketID}`, headers: json },
    body: JSON.stringify(range),
  });
  for (const [unit, time] of Object.entries(times)) {
    await t.claim(
      status(row('precision'), `times in ${unit}`, 204),
      write(`org=${org}&bucket=${bucket}&precision=${unit}`, time),
    );
  }
  await t.claim(status(row('db'), 'a database of the v1-compatible endpoints', 204), {
    ...{ method: 'POST', path: `/write?db=${bucket}`, headers: plain, body: `m f=1 ${times.ns}` },
    credential: { scheme: 'token', secret: await homeToken(making) },
  });
};
