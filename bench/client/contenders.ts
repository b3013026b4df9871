/** The same three requests by four clients: each sets the credential, reads the answer and parses its JSON. */
import { InfluxDB } from '@influxdata/influxdb-client';
import { createClient as createInfluxClient, unwrap } from 'influx-contract';
import createOpenapiClient from 'openapi-fetch';
import type { paths } from '../../generated/schema.ts';

export type Contender = {
  readonly name: string;
  readonly get: () => Promise<unknown>;
  readonly write: () => Promise<unknown>;
};

const token = 'a-token-of-the-bench';
const target = { org: 'o', bucket: 'b' };
const headers = { authorization: `Token ${token}` };

/** 5,000 lines whose values hardly pack. */
const lines = Array.from(
  { length: 5000 },
  (_, i) => `m,host=h${i % 100} f=${Math.random()},i=${Math.floor(Math.random() * 1e6)}i ${1_700_000_000_000 + i}`,
);
const text = lines.join('\n');

const expect2xx = (response: Response): void => {
  if (!response.ok) throw new Error(`the server of the bench answered ${response.status}`);
};

function bareFetch(url: string): Contender {
  return {
    name: 'bare fetch',
    get: async () => {
      const response = await fetch(`${url}/api/v2/buckets?limit=20`, { headers });
      expect2xx(response);
      return (await response.json()) as unknown; // what `json()` gives is anything
    },
    write: async () => {
      const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
      const response = await fetch(`${url}/api/v2/write?org=o&bucket=b&precision=ms`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'text/plain; charset=utf-8', 'content-encoding': 'gzip' },
        body: await new Response(stream).arrayBuffer(),
      });
      expect2xx(response);
      return response.text();
    },
  };
}

function ours(url: string): Contender {
  const client = createInfluxClient({ url, token });
  return {
    name: 'ours',
    get: async () => unwrap(await client.GET('/api/v2/buckets', { query: { limit: 20 } })),
    write: async () => {
      unwrap(await client.POST('/api/v2/write', { query: { ...target, precision: 'ms' }, body: text }));
    },
  };
}

/** It has no gzip. */
function openapiFetch(url: string): Contender {
  const client = createOpenapiClient<paths>({ baseUrl: url, headers });
  return {
    name: 'openapi-fetch',
    get: async () => {
      const { data, response } = await client.GET('/api/v2/buckets', { params: { query: { limit: 20 } } });
      expect2xx(response);
      return data;
    },
    write: async () => {
      const { response } = await client.POST('/api/v2/write', {
        params: { query: { ...target, precision: 'ms' } },
        body: text,
        bodySerializer: (body) => body,
        headers: { 'content-type': 'text/plain; charset=utf-8' },
      });
      expect2xx(response);
    },
  };
}

/** What it has for calls that are no write and no query is its transport. */
function official(url: string): Contender {
  const influx = new InfluxDB({ url, token });
  return {
    name: '@influxdata/influxdb-client',
    get: () => influx.transport.request('/api/v2/buckets?limit=20', undefined, { method: 'GET' }),
    write: async () => {
      const api = influx.getWriteApi('o', 'b', 'ms', { batchSize: 5001, flushInterval: 0, maxRetries: 0 });
      api.writeRecords(lines); // a batch that is full at once would be sent behind close's back
      await api.close();
    },
  };
}

export const contendersAt = (url: string): readonly Contender[] => [
  bareFetch(url),
  ours(url),
  openapiFetch(url),
  official(url),
];
