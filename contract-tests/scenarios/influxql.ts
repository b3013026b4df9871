import { isHttpError, unwrap, type InfluxClient } from '../../src/client/index.ts';
import type { Credential, Scenario, ScenarioContext } from '../scenario.ts';
import { createHome } from './resources.ts';

/** These paths ask no organisation: it is the token's own. */
const credential: Credential = { scheme: 'token', secret: 'data-token' };

const learnToken = async (t: ScenarioContext, orgID: string) => {
  const actions = ['read', 'write'] as const;
  const permissions = (['buckets', 'dbrp'] as const).flatMap((type) =>
    actions.map((action) => ({ action, resource: { type, orgID } })),
  );
  const { token } = unwrap(await t.client.POST('/api/v2/authorizations', { body: { orgID, permissions } }));
  t.learn('data-token', token);
};

const media = ['application/json', 'application/csv', 'text/csv', 'application/x-msgpack'] as const;

/** The same rows in each form that can be asked for. */
const forms = async (t: ScenarioContext, client: InfluxClient, db: string) => {
  const query = { db, q: 'select f, host from m' };
  for (const accept of media) {
    await client.GET('/query', { query, headers: { Accept: accept } });
    await t.send({
      method: 'POST',
      path: `/query?db=${db}`,
      headers: { accept, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'q=select+f+from+m',
      credential,
    });
  }
  await client.GET('/query', { query: { ...query, epoch: 's' } });
  await client.GET('/query', { query: { ...query, rp: 'autogen' } });
  await t.send({ method: 'GET', path: `/query?db=${db}&pretty=true&q=show+measurements`, credential });
  const text = { 'content-type': 'text/plain' };
  const probe = { probe: 'documented-type', operationId: 'PostQueryV1', detail: 'text/plain' };
  const documented = { method: 'POST', path: `/query?db=${db}`, headers: text, body: 'select f from m', credential };
  await t.send(documented, probe); // 200, but the statement was not read
  const headers = { 'content-type': 'application/vnd.influxql' };
  await t.send({ method: 'POST', path: `/query?db=${db}`, headers, body: 'show field keys', credential });
};

/** What the server says is for the recording; what went wrong on the way is not. */
const unlessHttp = (error: unknown): void => {
  if (!isHttpError(error)) throw error;
};

const failures = async (t: ScenarioContext, client: InfluxClient, db: string) => {
  await client.GET('/query', { query: { db, q: 'select f from' } });
  await client.GET('/query', { query: { db, q: 'select f from nothing' } });
  for (const query of [
    { db: t.name('nothing'), q: 'select f from m' },
    { db, q: 'create database d' },
    { db, q: 'select f from m', rp: 'nothing' },
  ]) {
    await client.GET('/query', { query }).catch(unlessHttp); // an error inside a 200
  }
  await t.send({ method: 'GET', path: `/query?db=${db}`, credential });
  await t.probe('GetLegacyQuery', { query: { db, q: 'select f from m' } });
};

const writes = async (t: ScenarioContext, client: InfluxClient, db: string) => {
  const body = 'm,host=a f=1 1767225600\nm,host=b f=2 1767225601\n';
  const query = { db, rp: 'autogen', precision: 's' } as const;
  await client.POST('/write', { query, body });
  await client.POST('/write', { query: { ...query, db: t.name('nothing') }, body });
  await client.POST('/write', { query, body: 'm f=' });
  await t.client.POST('/write', { query, body }); // the operator's organisation has no such database
  await t.probe('PostLegacyWrite', { query, raw: body }, { only: ['no-token', 'bad-token', 'wrong-method'] });
};

export const influxql: Scenario = {
  name: 'influxql',
  about: 'The 1.x compatible paths: a database mapped to a bucket, written to and asked in InfluxQL.',
  disposable: false,
  run: async (t) => {
    const { orgID, bucketID } = await createHome(t);
    await learnToken(t, orgID);
    const client = t.as(credential);
    const database = t.name('db');
    const body = { orgID, bucketID, database, retention_policy: 'autogen', default: true };
    const { id } = unwrap(await t.client.POST('/api/v2/dbrps', { body }));
    const path = { dbrpID: id };
    await t.client.GET('/api/v2/dbrps', { query: { orgID } });
    await t.client.GET('/api/v2/dbrps/{dbrpID}', { path, query: { orgID } });
    await writes(t, client, database);
    await forms(t, client, database);
    await failures(t, client, database);
    await t.client.PATCH('/api/v2/dbrps/{dbrpID}', { path, query: { orgID }, body: { retention_policy: 'two' } });
    await t.client.DELETE('/api/v2/dbrps/{dbrpID}', { path, query: { orgID } });
    await t.client.GET('/api/v2/dbrps/{dbrpID}', { path, query: { orgID } });
  },
};
