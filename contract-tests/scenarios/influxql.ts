import { unwrap } from '../../src/client/index.ts';
import type { Scenario, ScenarioContext } from '../scenario.ts';
import { createHome, present } from './resources.ts';

type Source = { readonly db: string; readonly org: string };

/** In answer to `select`: the same rows in each form that can be asked for. */
const forms = async (t: ScenarioContext, source: Source) => {
  const query = { ...source, q: 'select f, host from m' };
  await t.client.GET('/query', { query });
  await t.client.GET('/query', { query: { ...query, epoch: 's' } });
  for (const accept of ['application/csv', 'text/csv', 'application/x-msgpack'] as const) {
    await t.client.GET('/query', { query, headers: { Accept: accept } });
  }
  await t.send({ method: 'GET', path: `/query?db=${source.db}&org=${source.org}&pretty=true&q=show+measurements` });
};

const failures = async (t: ScenarioContext, source: Source) => {
  await t.client.GET('/query', { query: { ...source, q: 'select f from' } });
  await t.client.GET('/query', { query: { ...source, q: 'select f from nothing' } });
  await t.client.GET('/query', { query: { ...source, db: t.name('nothing'), q: 'select f from m' } }); // an error inside a 200
  await t.client.GET('/query', { query: { ...source, q: 'create database d' } });
  await t.send({ method: 'GET', path: `/query?db=${source.db}&org=${source.org}` });
  await t.probe('GetLegacyQuery', { query: { ...source, q: 'select f from m' } });
};

export const influxql: Scenario = {
  name: 'influxql',
  about: 'The 1.x compatible paths: a database mapped to a bucket, written to and asked in InfluxQL.',
  disposable: false,
  run: async (t) => {
    const { orgID, bucketID, org } = await createHome(t);
    const source = { db: t.name('db'), org };
    const mapping = { orgID, bucketID, database: source.db, retention_policy: 'autogen', default: true };
    const { id } = unwrap(await t.client.POST('/api/v2/dbrps', { body: mapping }));
    const path = { dbrpID: present(id, 'mapping id') };
    await t.client.GET('/api/v2/dbrps', { query: { orgID } });
    await t.client.GET('/api/v2/dbrps/{dbrpID}', { path, query: { orgID } });
    const lines = 'm,host=a f=1 1767225600\nm,host=b f=2 1767225601\n';
    await t.send({ method: 'POST', path: `/write?db=${source.db}&rp=autogen&precision=s&org=${org}`, body: lines });
    await t.send({ method: 'POST', path: `/write?db=${t.name('nothing')}&precision=s&org=${org}`, body: lines });
    await forms(t, source);
    await failures(t, source);
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    await t.send({
      method: 'POST',
      path: `/query?org=${org}`,
      headers: form,
      body: `db=${source.db}&q=show+measurements`,
    });
    const text = { 'content-type': 'application/vnd.influxql' };
    await t.send({ method: 'POST', path: `/query?db=${source.db}&org=${org}`, headers: text, body: 'show field keys' });
    await t.client.PATCH('/api/v2/dbrps/{dbrpID}', { path, query: { orgID }, body: { retention_policy: 'two' } });
    await t.client.DELETE('/api/v2/dbrps/{dbrpID}', { path, query: { orgID } });
    await t.client.GET('/api/v2/dbrps/{dbrpID}', { path, query: { orgID } });
  },
};
