/** What the page on queries of 1.x says of its parameters and of the type of a body. */
import { homeToken, type Making } from '../making.ts';

const page = 'query-data-v1-compatible';

/** Where the values that `epoch` allows are listed, and where the type of a body is. */
const lines = { epoch: { GET: 46, POST: 193 }, type: 217 } as const;

/** The first of January 2026, in each unit that is listed. */
const times = {
  ns: 1767225600000000000,
  u: 1767225600000000,
  µ: 1767225600000000,
  ms: 1767225600000,
  s: 1767225600,
  m: 29453760,
  h: 490896,
} as const;

const first = '/body/value/results/0/series/0/values/0/0';

export const influxql = async (making: Making): Promise<void> => {
  const { t, home } = making;
  const { bucket: db } = await home();
  const credential = { scheme: 'token', secret: await homeToken(making) } as const;
  const q = 'select f from epochs';
  await t.client.POST('/api/v2/write', {
    ...{ query: { org: t.name('org'), bucket: db, precision: 's' }, body: `epochs f=1 ${times.s}` },
  });
  const asked = (epoch: string): string => `/query?${new URLSearchParams({ db, q, epoch }).toString()}`;
  for (const [epoch, is] of Object.entries(times)) {
    const about = { subject: 'GET /query', pointer: `#query/epoch/${epoch}` };
    await t.claim(
      { page, line: lines.epoch.GET, says: `epoch=${epoch} gives times in that unit`, at: first, about, is },
      { method: 'GET', path: asked(epoch), credential },
    );
  }
  await t.claim(
    {
      ...{ page, line: lines.epoch.POST, says: 'epoch=µ gives times in that unit', at: first, is: times.µ },
      about: { subject: 'POST /query', pointer: '#query/epoch/µ' },
    },
    { method: 'POST', path: asked('µ'), credential },
  );
  await t.claim(
    {
      ...{ page, line: lines.type, says: 'a query in a body of the type application/json is run' },
      ...{ at: '/body/value/results', present: true },
    },
    {
      ...{ method: 'POST', path: `/query?db=${db}`, headers: { 'content-type': 'application/json' }, credential },
      body: JSON.stringify({ q }),
    },
  );
};
