import { unwrap } from '../../src/client/index.ts';
import type { Scenario } from '../scenario.ts';
import { createHome } from './resources.ts';

/** Each parameter alone, and beside the other one: cutting an answer needs both. */
const trials = [
  { base: '', name: 'chunked', value: 'true' },
  { base: '', name: 'chunk_size', value: '1' },
  { base: '&chunk_size=1', name: 'chunked', value: 'true' },
  { base: '&chunk_size=1', name: 'pretty', value: 'false' },
  { base: '&chunked=true', name: 'chunk_size', value: '1' },
  { base: '&chunked=true', name: 'pretty', value: 'false' },
] as const;

export const influxqlParameters: Scenario = {
  name: 'influxql-parameters',
  about: 'Parameters of 1.x queries that no list has: an answer in pieces, and a query in the query.',
  disposable: false,
  run: async (t) => {
    const { orgID, org, bucket } = await createHome(t);
    const permissions = (['buckets', 'dbrp'] as const).map((type) => ({
      action: 'read' as const,
      resource: { type, orgID },
    }));
    const { token } = unwrap(await t.client.POST('/api/v2/authorizations', { body: { orgID, permissions } }));
    t.learn('reader', token);
    const body = 'm f=1 1767225600\nm f=2 1767225601\nm f=3 1767225602';
    await t.client.POST('/api/v2/write', { query: { org, bucket, precision: 's' }, body });
    const credential = { scheme: 'token', secret: 'reader' } as const;
    const influxql = 'application/vnd.influxql';
    const ways = [
      { method: 'GET', path: `/query?db=${bucket}&q=select+f+from+m`, operationId: 'GetLegacyQuery' },
      {
        ...{ method: 'POST', path: `/query?db=${bucket}`, operationId: 'PostQueryV1' },
        ...{ headers: { 'content-type': influxql }, body: 'select f from m' },
      },
    ];
    for (const { operationId, path, ...request } of ways) {
      for (const base of new Set(trials.map((trial) => trial.base)))
        await t.send({ ...request, path: `${path}${base}`, credential });
      for (const { base, name, value } of trials) {
        const probe = { probe: 'sibling-parameter', operationId, detail: `${name}=${value}` };
        await t.send({ ...request, path: `${path}${base}&${name}=${value}`, credential }, probe);
      }
    }
    // A statement in the query is taken instead of the one in a body of InfluxQL.
    const asked = { method: 'POST', headers: { 'content-type': influxql }, body: 'select f from m', credential };
    for (const name of ['q=show+field+keys', 'pretty=false'])
      await t.send(
        { ...asked, path: `/query?db=${bucket}&${name}` },
        { probe: 'sibling-parameter', operationId: 'PostQueryV1', detail: name.replaceAll('+', ' ') },
      );
  },
};
