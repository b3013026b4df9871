import { gzipSync } from 'node:zlib';
import { unwrap } from '../../src/client/index.ts';
import type { Scenario, ScenarioContext } from '../scenario.ts';
import { createHome } from './resources.ts';

/** 2026-01-01T00:00:00Z, one second after another. */
const lines = 'm,host=a f=1 1767225600\nm,host=b f=2 1767225601\n';

type Target = { readonly org: string; readonly bucket: string };

const precisions = async (t: ScenarioContext, target: Target) => {
  const times = { s: '1767225600', ms: '1767225600000', us: '1767225600000000', ns: '1767225600000000000' } as const;
  await t.client.POST('/api/v2/write', { query: target, body: `m,host=default f=0 ${times.ns}` });
  for (const precision of ['s', 'ms', 'us', 'ns'] as const) {
    await t.client.POST('/api/v2/write', {
      query: { ...target, precision },
      body: `m,host=${precision} f=1 ${times[precision]}`,
    });
  }
};

const types = async (t: ScenarioContext, target: Target) => {
  const query = { ...target, precision: 's' } as const;
  const body =
    'all,tag\\ key=tag\\ value u=18446744073709551615u,i=-9223372036854775808i,b=t,s="a \\"b\\"",f=-1.5e-3 1767225600';
  await t.client.POST('/api/v2/write', { query, body });
  await t.client.POST('/api/v2/write', {
    query,
    body: new Uint8Array(gzipSync(lines)),
    headers: { 'Content-Encoding': 'gzip' },
  });
  await t.client.POST('/api/v2/write', { query, body: '# a comment\n\n' });
};

const refused = async (t: ScenarioContext, target: Target, orgID: string) => {
  const query = { ...target, precision: 's' } as const;
  const write = (body: string, more: Readonly<Record<string, string>> = {}) =>
    t.client.POST('/api/v2/write', { query: { ...query, ...more }, body });
  await write('m f=');
  await write(`${lines}this is no line\n`); // one bad line: none of the others is written
  await write('m,host=a f="text" 1767225602'); // f is a number
  await write('m,host=a f=3 1767225602\nm,host=a f="text" 1767225603'); // the first is written, the answer tells of the second
  await write('m,host=a f=1 not-a-time');
  await write(lines, { bucket: t.name('nothing') });
  await write(lines, { org: t.name('nobody') });
  await t.send({ method: 'POST', path: `/api/v2/write?org=${target.org}&precision=s`, body: lines });
  const retentionRules = [{ type: 'expire' as const, everySeconds: 3600, shardGroupDurationSeconds: 3600 }];
  unwrap(await t.client.POST('/api/v2/buckets', { body: { orgID, name: t.name('hour'), retentionRules } }));
  await write(lines, { bucket: t.name('hour') }); // older than the bucket keeps
};

export const write: Scenario = {
  name: 'write',
  about: 'Line protocol in each precision, compressed, of every field type, and what is refused, whole or in part.',
  disposable: false,
  run: async (t) => {
    const { orgID, org, bucket } = await createHome(t);
    const target = { org, bucket };
    await precisions(t, target);
    await types(t, target);
    await refused(t, target, orgID);
    const query = { ...target, precision: 's' } as const;
    await t.send({
      method: 'POST',
      path: `/api/v2/write?org=${org}&bucket=${bucket}`,
      headers: { 'content-type': 'application/json' },
      body: '{"m":1}',
    });
    await t.probe('PostWrite', { query, raw: lines });
    const range = 'range(start: 2026-01-01T00:00:00Z, stop: 2026-01-02T00:00:00Z)';
    const numbers = 'filter(fn: (r) => r._measurement == "m") |> group() |> sort(columns: ["_time", "host"])';
    const flux = `from(bucket: "${bucket}") |> ${range} |> ${numbers}`;
    await t.client.POST('/api/v2/query', { query: { org }, body: { query: flux } });
  },
};
