import type { Scenario, ScenarioContext } from '../scenario.ts';
import { createHome } from './resources.ts';
import { sendJson } from './send-json.ts';

const range = 'range(start: 2026-01-01T00:00:00Z, stop: 2026-02-01T00:00:00Z)';

const dialects = async (t: ScenarioContext, org: string, query: string) => {
  const annotations = ['datatype' as const, 'group' as const, 'default' as const];
  await t.client.POST('/api/v2/query', { query: { org }, body: { query, type: 'flux' } });
  await t.client.POST('/api/v2/query', {
    query: { org },
    body: { query, dialect: { annotations, header: true, delimiter: ';' } },
  });
  await t.client.POST('/api/v2/query', { query: { org }, body: { query, dialect: { header: false } } });
  await t.client.POST('/api/v2/query', {
    query: { org },
    body: { query, dialect: { commentPrefix: '#', dateTimeFormat: 'RFC3339Nano' } },
  });
  await t.client.POST('/api/v2/query', { query: { org }, body: { query, dialect: { delimiter: 'two' } } });
  await t.client.POST('/api/v2/query', { query: { org }, body: { query, now: '2026-01-15T00:00:00Z' } });
  const flux = { 'content-type': 'application/vnd.flux' };
  const path = `/api/v2/query?org=${org}`;
  await t.send({ method: 'POST', path, headers: { ...flux, accept: 'application/csv' }, body: query });
  await t.send({ method: 'POST', path, headers: { ...flux, 'accept-encoding': 'gzip' }, body: query });
};

/**
 * Rows, and then a division by zero: what had been sent of the status cannot be taken back. Which of the two results
 * the server begins with is chance, and where it is the failing one it answers 400: so it is asked until it was the other.
 */
const midwayError = async (t: ScenarioContext, org: string) => {
  const rows = 'import "array" array.from(rows: [{a: 1}])';
  const query = `${rows} |> yield(name: "a") array.from(rows: [{a: 1}]) |> filter(fn: (r) => r.a / 0 == 1) |> yield(name: "b")`;
  const annotations = ['datatype', 'group', 'default'];
  const body = { query, dialect: { annotations } };
  await t.until('#status', [200], () => sendJson(t, 'POST', `/api/v2/query?org=${org}`, body)); // the client takes it for the error that it is
};

const failures = async (t: ScenarioContext, org: string, bucket: string) => {
  const ask = (query: string) => t.client.POST('/api/v2/query', { query: { org }, body: { query } });
  await ask(`from(bucket: "${bucket}") |> range(`);
  await ask(`from(bucket: "${bucket}")`); // without a range it is unbounded
  await ask(`from(bucket: "${t.name('nothing')}") |> ${range}`);
  await ask(`from(bucket: "${bucket}") |> ${range} |> noSuchFunction()`);
  await ask('');
  await t.client.POST('/api/v2/query', {
    query: { org: t.name('nobody') },
    body: { query: `from(bucket: "${bucket}") |> ${range}` },
  });
  await t.send({
    method: 'POST',
    path: '/api/v2/query',
    headers: { 'content-type': 'application/vnd.flux' },
    body: 'buckets()',
  });
};

const tools = async (t: ScenarioContext, query: string) => {
  await t.client.POST('/api/v2/query/analyze', { body: { query, type: 'flux' } });
  await t.client.POST('/api/v2/query/analyze', { body: { query: 'from(', type: 'flux' } });
  await t.client.POST('/api/v2/query/ast', { body: { query: 'from(bucket: "b") |> range(start: -1h)' } });
  await t.client.POST('/api/v2/query/ast', { body: { query: 'from(' } });
  await t.client.GET('/api/v2/query/suggestions');
  await t.client.GET('/api/v2/query/suggestions/{name}', { path: { name: 'range' } });
  await t.client.GET('/api/v2/query/suggestions/{name}', { path: { name: 'noSuchFunction' } });
  await t.probe('PostQueryAnalyze', { body: { query, type: 'flux' } });
  await t.probe('PostQueryAst', { body: { query } });
  await t.probe('GetQuerySuggestions', {});
  await t.probe('GetQuerySuggestionsName', { path: { name: 'range' } });
};

export const query: Scenario = {
  name: 'query',
  about: 'Flux as JSON and as text, the CSV dialects, errors, and the tools around a query.',
  disposable: false,
  run: async (t) => {
    const { org, bucket } = await createHome(t);
    const body = 'm,host=a f=1.5 1767225600\nm,host=b f=2 1767225601\nm,host=a s="x,\\"y\\"" 1767225602\n';
    await t.client.POST('/api/v2/write', { query: { org, bucket, precision: 's' }, body });
    const flux = `from(bucket: "${bucket}") |> ${range}`;
    await dialects(t, org, flux);
    await midwayError(t, org);
    await failures(t, org, bucket);
    await tools(t, flux);
    await t.probe('PostQuery', { query: { org }, body: { query: flux, type: 'flux' } });
  },
};
